// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Everything that the notes say in the program's own words.
extension Words {
  /// The sentence that a way of leaving prints as; empty for Enter, which prints nothing.
  static func left(_ leaving: Leaving) -> String {
    switch leaving {
    case .skipped: ""
    case .unknown: leftUnknown
    case .declined: leftDeclined
    case .inPerson: leftInPerson
    }
  }

  /// Where the rest of something stands. A very long title would fill the page by itself.
  static func more(under title: String) -> String {
    isShort(title) ? moreUnder(title) : moreFurtherOn
  }

  /// Where something stands whole.
  static func see(_ title: String) -> String {
    isShort(title) ? seeTitle(title) : seeFurtherOn
  }

  private static func isShort(_ title: String) -> Bool { (1...8).contains(title.wordCount) }
}
