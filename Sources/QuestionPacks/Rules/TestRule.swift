import Survey

/// A condition asks of a question what can be its answer.
enum TestRule: Rule {
  static func faults(in plan: Plan) -> [PackFault] {
    plan.entries.indices.flatMap { place in
      plan.entries[place].item.tests.compactMap { test in
        // What doesn't look back has its fault already.
        guard let target = plan.order[test.question.value], target < place else { return nil }
        return fault(of: test, asking: plan.entries[target].item)
      }
    }
  }

  private static func fault(of test: DraftTest, asking item: DraftItem) -> PackFault? {
    guard let kind = item.type else { return nil }
    guard Item.Kind.questions.contains(kind) else {
      return PackFault(.noAnswer(item.linkId.value, kind: kind), at: test.question.position)
    }
    let wrong = PackFault.Kind.wrongTest(
      key: test.key, question: item.linkId.value, kind: kind, repeats: item.repeats)
    switch test.operator.value {
    case .exists: return nil
    case .equalsBoolean:
      return kind == .boolean ? nil : PackFault(wrong, at: test.operator.position)
    case .countAtMost, .countMoreThan:
      let isCounted = kind == .choice && item.repeats
      return isCounted ? nil : PackFault(wrong, at: test.operator.position)
    case .equalsOption(let code), .first(let code):
      guard kind == .choice else { return PackFault(wrong, at: test.operator.position) }
      return optionFault(code, of: item).map { PackFault($0, at: test.operator.position) }
    }
  }

  private static func optionFault(_ code: String, of item: DraftItem) -> PackFault.Kind? {
    if let option = item.options.first(where: { $0.code.value == code }) {
      return option.leaving == nil ? nil : .leavingOption(code, question: item.linkId.value)
    }
    guard !item.options.isEmpty, Placeholder.names(in: code).isEmpty else { return nil }
    let nearest = Suggestion.nearest(to: code, in: item.options.map(\.code.value))
    return .unknownOption(code, question: item.linkId.value, suggestion: nearest)
  }
}
