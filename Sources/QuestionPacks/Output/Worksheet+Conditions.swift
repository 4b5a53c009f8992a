import Survey

extension Worksheet {
  func words(for condition: DraftCondition) -> String {
    switch condition {
    case .test(let test): words(for: test)
    case .all(let parts): WorksheetWords.all(parts.map(words))
    case .any(let parts): WorksheetWords.any(parts.map(words))
    case .not(let part): WorksheetWords.not(words(for: part))
    }
  }

  private func words(for test: DraftTest) -> String {
    let question = quoted(test.question.value)
    func option(_ code: String) -> String {
      let options = items[test.question.value]?.options ?? []
      let offered = options.first { $0.code.value == code }?.text ?? items[code]?.text
      return offered.map { filled($0.value) } ?? WorksheetWords.copied
    }
    return switch test.operator.value {
    case .exists(let wanted): WorksheetWords.filledIn(wanted, question)
    case .equalsOption(let code): WorksheetWords.ticked(option(code), at: question)
    case .equalsBoolean(let yes): WorksheetWords.answered(yes, to: question)
    case .first(let code): WorksheetWords.tickedFirst(option(code), at: question)
    case .countAtMost(let count): WorksheetWords.ticked(atMost: count, at: question)
    case .countMoreThan(let count): WorksheetWords.ticked(moreThan: count, at: question)
    }
  }

  /// A question's name in quotes; its linkId when only the expanded pack has it.
  func quoted(_ linkId: String) -> String {
    let item = items[linkId]
    return "“\(filled((item?.label ?? item?.text)?.value ?? linkId))”"
  }

  func filled(_ text: String) -> String {
    let nowhere = SourcePosition(file: "")
    let words = Located(WorksheetWords.copied, nowhere)
    return Placeholder.fill(
      text,
      for: DraftOption(
        code: words, text: words, phrase: words, isExclusive: Located(false, nowhere),
        leaving: nil, sharing: .everyone, other: nil))
  }
}
