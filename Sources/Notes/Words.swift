// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The notes' wording.
extension Words {
  /// Returns the sentence that is printed for a way of leaving; empty for Enter.
  static func left(_ leaving: Leaving) -> String {
    switch leaving {
    case .skipped: ""
    case .unknown: leftUnknown
    case .declined: leftDeclined
    case .inPerson: leftInPerson
    }
  }

  /// Returns where the full text is. Leaves out a very long title.
  static func more(under title: String) -> String {
    isShort(title) ? moreUnder(title) : moreFurtherOn
  }

  /// Returns how many more there are, and where. Leaves out a very long title.
  static func others(_ count: Int, under title: String) -> String {
    isShort(title) ? othersUnder(count: count, title: title) : othersFurtherOn(count)
  }

  /// Returns where to find the full text.
  static func see(_ title: String) -> String {
    isShort(title) ? seeTitle(title) : seeFurtherOn
  }

  private static func isShort(_ title: String) -> Bool { (1...8).contains(title.wordCount) }
}
