// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Messages while someone else types.
extension Words {
  /// Returns who "you" means. A person with help is addressed directly; a person who isn't there is
  /// named.
  static func whoYouAre(_ help: Help) -> String {
    guard !help.isForPerson else {
      return youMean(ended(help.name))
    }
    let typist = help.typist.isEmpty ? someoneTypes : helpsToType(help.typist)
    return "\(typist) \(youAlwaysMean(ended(help.name)))"
  }

  /// Returns the reminder before the notes are written.
  static func readTogether(_ help: Help) -> String {
    help.isForPerson ? readAnswersTo(ended(help.name)) : readAloud
  }

  /// Returns a name for use in a sentence; a long one is cut at a word.
  static func nameInLine(_ name: String) -> String {
    let words = name.split(whereSeparator: \.isWhitespace)
    let isLong = words.count > 8 || name.count > 60
    let first = words.prefix(8).joined(separator: " ").prefix(60)
    return shownInLine(isLong ? first + "…" : String(first))
  }
}
