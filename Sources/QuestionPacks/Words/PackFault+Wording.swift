// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension PackFault.Kind {
  static func longSentence(words: Int, limit: Int) -> Self {
    "a sentence has \(words) words here; \(limit) are the most"
  }

  /// A warning, since the grade is only an estimate and the author decides.
  static func hardToRead(_ text: String, grade: Double, limit: Int) -> Self {
    var kind: Self = """
      \(quoted(text)) reads at grade \(tenths(grade)); \(limit) is the highest; \
      shorter words and sentences help
      """
    kind.isWarning = true
    return kind
  }

  static func wordsToAvoid(_ found: [PlainWords.Avoided]) -> Self {
    let avoided = found.map { found in
      "avoid \(quoted(found.words.joined(separator: " "))): better \(shown(found.better))"
    }
    return "\(list(avoided))"
  }

  static func twoQuestions(_ words: String) -> Self {
    "one thing at a time: a second question begins at \(quoted(words))"
  }

  static func tooManyExceptions(limit: Int) -> Self {
    "\(limit) exceptions are the most; mend the wording instead"
  }

  static func idleException(_ rule: String) -> Self {
    "nothing here breaks the rule \(quoted(rule)) any more; take the exception out"
  }
}
