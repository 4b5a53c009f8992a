import Survey

/// The words of a quiet choice appear only in its own list, never in what is asked because of it.
enum QuietRule: Rule {
  static func faults(in plan: Plan) -> [PackFault] {
    plan.entries.flatMap { entry in
      narrowing(entry.item, plan)
        + choices(behind: entry, plan).flatMap { faults(in: entry.item, repeating: $1, of: $0) }
    }
  }

  /// A list narrowed to what was chosen would offer just that in words.
  private static func narrowing(_ item: DraftItem, _ plan: Plan) -> [PackFault] {
    guard let question = item.narrowedBy, plan.quietEntry(question.value) != nil else { return [] }
    return [PackFault(.quietWords(question.value), at: question.position)]
  }

  /// The quiet choices without which an item is not asked, each with its question's linkId.
  private static func choices(
    behind entry: Plan.Entry, _ plan: Plan
  ) -> [(question: String, option: DraftOption)] {
    let above = sequence(first: entry) { $0.above.map { plan.entries[$0] } }
    let ids = Set(above.dropFirst().map(\.item.linkId.value))
    return above.flatMap { $0.item.enableWhen?.tests ?? [] }.compactMap { test in
      let question = test.question.value
      guard !ids.contains(question), let code = test.optionCode,
        let option = plan.quietEntry(question)?.options[code]
      else { return nil }
      return (question, option)
    }
  }

  private static func faults(
    in item: DraftItem, repeating option: DraftOption, of question: String
  ) -> [PackFault] {
    let words = words(in: option.text.value)
    guard words.count > 1 || option.text.value.count > 3 else { return [] }
    let texts = [item.text, item.typedFor, item.label, item.why, item.hint, item.rowName]
    return (texts.compactMap(\.self) + item.options.map(\.text)).filter { text in
      self.words(in: text.value).contains(words)
    }.map { PackFault(.quietWords(question), at: $0.position) }
  }

  private static func words(in text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}

extension Plan {
  /// The quiet choice with this linkId; `nil` for any other item.
  fileprivate func quietEntry(_ linkId: String) -> Entry? {
    order[linkId].map { entries[$0] }.flatMap { $0.item.isQuiet ? $0 : nil }
  }
}

extension DraftTest {
  /// The code of the choice that is asked for; `nil` for other tests.
  fileprivate var optionCode: String? {
    switch `operator`.value {
    case .equalsOption(let code), .first(let code): code
    default: nil
    }
  }
}
