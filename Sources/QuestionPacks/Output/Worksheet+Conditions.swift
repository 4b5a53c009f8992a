// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Worksheet {
  /// Returns a condition in words; `nil` if it is obvious on paper.
  func words(for condition: DraftCondition) -> String? {
    switch condition {
    case .test(let test): return words(for: test)
    case .all(let parts):
      let words = parts.compactMap(joined)
      return words.isEmpty ? nil : WorksheetWords.all(words)
    case .any(let parts):
      if let words = ticked(anyOf: parts) { return words }
      let words = parts.compactMap(self.words)
      return words.count < parts.count ? nil : WorksheetWords.any(words)
    case .not(.test(let test)): return negated(test)
    case .not(let part): return words(for: part).map(WorksheetWords.not)
    }
  }

  /// Returns a part of an "and". An "or" in it is set off from the other parts.
  private func joined(_ part: DraftCondition) -> String? {
    guard case .any(let parts) = part, ticked(anyOf: parts) == nil else { return words(for: part) }
    return words(for: part).map(WorksheetWords.either)
  }

  /// Returns several options of one question as one phrase; `nil` if the parts are anything else.
  private func ticked(anyOf parts: [DraftCondition]) -> String? {
    var options: [String] = []
    var questions: Set<String> = []
    for part in parts {
      guard case .test(let test) = part, case .equalsOption(let code) = test.operator.value else {
        return nil
      }
      options.append(option(code, of: test.question.value))
      questions.insert(test.question.value)
    }
    guard let question = questions.first, questions.count == 1 else { return nil }
    return WorksheetWords.ticked(options, at: quoted(question))
  }

  private func negated(_ test: DraftTest) -> String? {
    let question = quoted(test.question.value)
    return switch test.operator.value {
    case .equalsOption(let code):
      WorksheetWords.notTicked(option(code, of: test.question.value), at: question)
    case .equalsBoolean(let yes): WorksheetWords.answered(!yes, to: question)
    case .exists(let wanted): wanted ? WorksheetWords.leftEmpty(question) : nil
    case .countAtMost(let count): WorksheetWords.ticked(moreThan: count, at: question)
    case .countMoreThan(let count): WorksheetWords.ticked(atMost: count, at: question)
    case .first, .compares: words(for: test).map(WorksheetWords.not)
    }
  }

  private func words(for test: DraftTest) -> String? {
    let question = quoted(test.question.value)
    return switch test.operator.value {
    case .exists(let wanted): wanted ? nil : WorksheetWords.leftEmpty(question)
    case .equalsOption(let code):
      WorksheetWords.ticked([option(code, of: test.question.value)], at: question)
    case .equalsBoolean(let yes): WorksheetWords.answered(yes, to: question)
    case .first(let code):
      WorksheetWords.tickedFirst(option(code, of: test.question.value), at: question)
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

  /// Returns a question's name in quotes, or its linkId if the question exists only after
  /// expansion.
  func quoted(_ linkId: String) -> String {
    let item = items[linkId]
    return "“\(filled((item?.label ?? item?.text)?.value ?? linkId))”"
  }

  func filled(_ text: String) -> String {
    let nowhere = SourcePosition(file: "")
    let words = Located(WorksheetWords.copied, nowhere)
    return Placeholder.fill(text, for: DraftOption(code: words, text: words))
  }
}
