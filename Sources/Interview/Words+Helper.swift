// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Messages while someone else types.
extension Words {
  /// Returns who "you" means. A person who has help is addressed directly; a person who isn't there
  /// is named.
  static func whoYouAre(_ helper: Helper) -> String {
    guard !helper.isForPerson else {
      return youMean(ended(helper.name))
    }
    let typist = helper.typist.isEmpty ? someoneTypes : helpsToType(ended(helper.typist))
    return "\(typist) \(youAlwaysMean(ended(helper.name)))"
  }

  /// Returns how to find the private questions that were set aside.
  static func privateWaits(for helper: Helper?) -> String {
    helper.map { privateWaits($0.shortName) } ?? privateWaitsForYou
  }

  /// Returns how to make the page for staff later.
  static func pageForStaffLater(for helper: Helper?) -> String {
    helper.map { pageForStaffLater($0.shortName) } ?? yourPageForStaffLater
  }

  /// Returns the reminder to read the answers together before the notes are written.
  static func readTogether(_ helper: Helper) -> String {
    helper.isForPerson ? readAnswersTo(ended(helper.name)) : readAloud
  }

  /// Returns a name for use in a sentence; a long one is cut at a word.
  static func nameInLine(_ name: String) -> String {
    let words = name.words
    let isLong = words.count > 8 || name.count > 60
    let first = words.prefix(8).joined(separator: " ").prefix(60)
    return shownInLine(isLong ? first + "…" : String(first))
  }
}
