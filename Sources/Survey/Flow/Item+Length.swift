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
