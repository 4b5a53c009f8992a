// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What is said while someone else types.
extension Words {
  /// Who "you" is. With help the person is there and is spoken to; without them, they are named.
  static func whoYouAre(_ help: Help) -> String {
    guard !help.isForPerson else {
      return youMean(ended(help.name))
    }
    let typist = help.typist.isEmpty ? someoneTypes : helpsToType(help.typist)
    return "\(typist) \(youAlwaysMean(ended(help.name)))"
  }

  /// At the end, before the notes are written.
  static func readTogether(_ help: Help) -> String {
    help.isForPerson ? readAnswersTo(ended(help.name)) : readAloud
  }

  /// A name as it stands within a sentence; a long one is cut at a word.
  static func nameInLine(_ name: String) -> String {
    let words = name.split(whereSeparator: \.isWhitespace)
    let isLong = words.count > 8 || name.count > 60
    let first = words.prefix(8).joined(separator: " ").prefix(60)
    return shownInLine(isLong ? first + "…" : String(first))
  }
}
