// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Worksheet {
  /// Returns a condition in words; `nil` if it is obvious on paper, or would take many words, such
  /// as an "or" between questions.
  func words(for condition: Condition, isNegated: Bool = false) -> String? {
    switch condition {
    case .test(let test): return isAboutCopy(test) ? nil : words(for: test, isNegated: isNegated)
    case .not(let part): return words(for: part, isNegated: !isNegated)
    case .any(let parts):
      return options(anyOf: parts).map {
        WorksheetWords.ticked($0.options, at: $0.question, isNegated: isNegated)
      }
    case .all(let parts):
      let words = isNegated ? [] : parts.compactMap { self.words(for: $0) }
      return words.isEmpty ? nil : WorksheetWords.all(words)
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

  /// Whether the test is for the option that a copy is made for, which has no name on paper.
  private func isAboutCopy(_ test: EnableWhen) -> Bool {
    test.operator.optionCode.map { option($0, of: test.question) == WorksheetWords.copied } ?? false
  }

  private func words(for test: EnableWhen, isNegated: Bool) -> String? {
    let question = quoted(test.question)
    return switch test.operator {
    case .exists(let wanted): wanted == isNegated ? WorksheetWords.leftEmpty(question) : nil
    case .equalsOption(let code):
      WorksheetWords.ticked([option(code, of: test.question)], at: question, isNegated: isNegated)
    case .equalsBoolean(let yes): WorksheetWords.answered(yes != isNegated, to: question)
    case .first(let code):
      isNegated ? nil : WorksheetWords.tickedFirst(option(code, of: test.question), at: question)
    case .countAtMost(let count):
      WorksheetWords.ticked(count, at: question, isMore: isNegated)
    case .countMoreThan(let count):
      WorksheetWords.ticked(count, at: question, isMore: !isNegated)
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
