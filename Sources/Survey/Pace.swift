// SPDX-License-Identifier: GPL-3.0-or-later

/// How fast people are taken to read and to answer: the one place behind every length that is told.
public enum Pace {
  /// How many words are read in a minute.
  public static let wordsReadPerMinute = 200
  /// How many words are typed in a minute.
  public static let wordsTypedPerMinute = 20

  /// What an answer takes, in words typed. Lines and paragraphs are as long as those of the invented
  /// people by whom the questions are tried; time to think isn't counted apart, for every word that
  /// is shown counts as read, also what comes again at each prompt.
  public static func wordsTyped(to kind: Item.Kind) -> Int {
    switch kind {
    case .group, .display: 0
    case .boolean: 1
    case .choice, .openChoice, .integer, .decimal: 2
    case .string, .date, .dateTime, .time, .quantity, .url: 4
    case .text: 14
    }
  }

  /// The seconds that it takes to read and to type so many words.
  public static func seconds(reading read: Int, typing typed: Int) -> Int {
    read * 60 / wordsReadPerMinute + typed * 60 / wordsTypedPerMinute
  }

  /// The words of a text that is read: what has a letter or a digit, between blank spaces.
  public static func words(in text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count { word in
      word.contains { $0.isLetter || $0.isNumber }
    }
  }
}
