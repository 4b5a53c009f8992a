// SPDX-License-Identifier: GPL-3.0-or-later

extension Item {
  /// Returns the estimated seconds for one row of this group.
  ///
  /// Fitted to the times that four invented people take for the built-in questions. Assumes ten
  /// words around each item and one and a half rows in a list. Assumes that an item with a
  /// condition is asked two times in five, and one with a condition for the short pass one time in
  /// four.
  func secondsOfRow(in pass: Progress.Pass) -> Double {
    item.reduce(0) { $0 + $1.seconds(in: pass, share: 1) }
  }

  /// - Parameter share: The probability that the parent is asked. Nested conditions don't lower it
  ///   further.
  private func seconds(in pass: Progress.Pass, share: Double) -> Double {
    var share = enableWhen == nil ? share : min(share, Self.conditionalShare)
    if pass == .short {
      guard let shortPass else {
        return type == .group && !repeats ? within(pass, share: share) : 0
      }
      if shortPass != .always { share = min(share, Self.conditionalShareInShort) }
    }
    return Double(ownSeconds) * share + within(pass, share: share)
  }

  static let conditionalShare = 0.4
  private static let conditionalShareInShort = 0.25
  private static let rowsOfList = 1.5
  private static let wordsAround = 10

  private func within(_ pass: Progress.Pass, share: Double) -> Double {
    item.reduce(0) { $0 + $1.seconds(in: pass, share: share) } * (isRows ? Self.rowsOfList : 1)
  }

  /// The estimated seconds for the item itself; 0 for a group.
  package var ownSeconds: Int {
    guard type != .group else { return 0 }
    let read = ([text, hint] + answerOption.map(\.text)).reduce(0) { $0 + Pace.words(in: $1) }
    let around = type == .display ? 0 : Self.wordsAround
    return Pace.seconds(reading: read + around, typing: Pace.wordsTyped(to: type))
  }
}

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
