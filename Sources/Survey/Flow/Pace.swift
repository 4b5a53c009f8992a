// SPDX-License-Identifier: GPL-3.0-or-later

/// Assumptions about how fast people read and answer, used for every estimate of time.
public enum Pace {
  /// The number of words read in a minute.
  public static let wordsReadPerMinute = 200
  /// The number of words typed in a minute.
  public static let wordsTypedPerMinute = 20

  /// Returns the effort of an answer, in words typed. Lines and paragraphs are as long as those
  /// that the invented people type who test the questions. Time to think is not counted separately,
  /// because every word on the screen counts as read, even words repeated at each prompt.
  public static func wordsTyped(to kind: Item.Kind) -> Int {
    switch kind {
    case .group, .display: 0
    case .boolean: 1
    case .choice, .openChoice, .integer, .decimal: 2
    case .string, .date, .dateTime, .time, .quantity, .url: 4
    case .text: 14
    }
  }

  /// Returns the seconds for reading and typing these numbers of words.
  public static func seconds(reading read: Int, typing typed: Int) -> Int {
    read * 60 / wordsReadPerMinute + typed * 60 / wordsTypedPerMinute
  }

  /// Returns the number of words to read: parts between white space that contain a letter or a
  /// digit.
  public static func words(in text: String) -> Int {
    var (count, isCounted) = (0, false)
    for scalar in text.unicodeScalars {
      if scalar.isSpace {
        isCounted = false
      } else if !isCounted, scalar.isLetterOrNumber {
        (count, isCounted) = (count + 1, true)
      }
    }
    return count
  }
}

extension Unicode.Scalar {
  // Properties are slow to look up, and nearly every character is ASCII.

  fileprivate var isSpace: Bool { isASCII ? value <= 0x20 : properties.isWhitespace }

  /// Whether the character is a letter or a digit.
  package var isLetterOrNumber: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: !isASCII && (properties.isAlphabetic || properties.numericType != nil)
    }
  }
}
