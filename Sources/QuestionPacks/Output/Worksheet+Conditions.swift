// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Worksheet {
  /// Returns a condition in words; `nil` if it is obvious on paper, or would take many words, such
  /// as an "or" between questions.
  func words(for condition: Condition) -> String? {
    switch condition {
    case .test(let test) where isAboutCopy(test), .not(.test(let test)) where isAboutCopy(test):
      return nil
    case .test(let test): return words(for: test)
    case .all(let parts):
      let words = parts.compactMap(self.words)
      return words.isEmpty ? nil : WorksheetWords.all(words)
    case .any(let parts):
      return options(anyOf: parts).map { WorksheetWords.ticked($0.options, at: $0.question) }
    case .not(.test(let test)): return negated(test)
    case .not(.any(let parts)):
      return options(anyOf: parts).map { WorksheetWords.notTicked($0.options, at: $0.question) }
    case .not: return nil
    }
  }

  /// Returns several options of one question; `nil` if the parts are anything else.
  private func options(
    anyOf parts: [Condition]
  ) -> (options: [String], question: String)? {
    var options: [String] = []
    var questions: Set<String> = []
    for part in parts {
      guard case .test(let test) = part, case .equalsOption(let code) = test.operator,
        !isAboutCopy(test)
      else { return nil }
      options.append(option(code, of: test.question))
      questions.insert(test.question)
    }
    guard let question = questions.first, questions.count == 1 else { return nil }
    return (options, quoted(question))
  }

  private func negated(_ test: EnableWhen) -> String? {
    let question = quoted(test.question)
    return switch test.operator {
    case .equalsOption(let code):
      WorksheetWords.notTicked([option(code, of: test.question)], at: question)
    case .equalsBoolean(let yes): WorksheetWords.answered(!yes, to: question)
    case .exists(let wanted): wanted ? WorksheetWords.leftEmpty(question) : nil
    case .countAtMost(let count): WorksheetWords.ticked(moreThan: count, at: question)
    case .countMoreThan(let count): WorksheetWords.ticked(atMost: count, at: question)
    case .first, .compares: nil
    }
  }

  /// Whether the test is for the option that a copy is made for, which has no name on paper.
  private func isAboutCopy(_ test: EnableWhen) -> Bool {
    test.operator.optionCode.map { option($0, of: test.question) == WorksheetWords.copied } ?? false
  }

  private func words(for test: EnableWhen) -> String? {
    let question = quoted(test.question)
    return switch test.operator {
    case .exists(let wanted): wanted ? nil : WorksheetWords.leftEmpty(question)
    case .equalsOption(let code):
      WorksheetWords.ticked([option(code, of: test.question)], at: question)
    case .equalsBoolean(let yes): WorksheetWords.answered(yes, to: question)
    case .first(let code):
      WorksheetWords.tickedFirst(option(code, of: test.question), at: question)
    case .countAtMost(let count): WorksheetWords.ticked(atMost: count, at: question)
    case .countMoreThan(let count): WorksheetWords.ticked(moreThan: count, at: question)
    case .compares: nil  // Packs can't contain it.
    }
  }

  func option(_ code: String, of question: String) -> String {
    let options = items[question]?.options ?? []
    let offered = options.first { $0.code.value == code }?.text ?? items[code]?.text
    return offered.map { filled($0.value) } ?? WorksheetWords.copied
  }

  /// Returns a question as it is printed, in quotes, or its linkId if the question exists only after
  /// expansion.
  func quoted(_ linkId: String) -> String {
    let text = items[linkId]?.text?.value ?? linkId
    return "“\(WorksheetWords.onPaper(filled(text)))”"
  }

  func filled(_ text: String) -> String {
    let nowhere = SourcePosition(file: "")
    let words = Located(WorksheetWords.copied, nowhere)
    return Placeholder.fill(text, for: DraftOption(code: words, text: words))
  }
}
