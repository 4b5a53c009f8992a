// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension PackFault {
  /// Sentences about wording.
  var wordingSentence: String? {
    switch kind {
    case .longSentence(let words, let limit):
      "a sentence has \(words) words here; \(limit) are the most"
    case .hardToRead(let text, let grade, let limit):
      "\(quoted(text)) reads at grade \(ReportWords.tenths(grade));"
        + " \(limit) is the highest; shorter words and sentences help"
    case .wordsToAvoid(let found):
      list(found.map { "avoid \(quoted($0.words)): better \(shown($0.better))" })
    case .twoQuestions(let words):
      "one thing at a time: a second question begins at \(quoted(words))"
    case .tooManyExceptions(let limit):
      "\(limit) exceptions are the most; mend the wording instead"
    case .idleException(let rule):
      "nothing here breaks the rule \(quoted(rule)) any more; take the exception out"
    default: nil
    }
  }
}
