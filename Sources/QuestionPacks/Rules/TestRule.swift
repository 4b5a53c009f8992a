// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A condition tests for a possible answer to its question.
enum TestRule: Rule {
  static func faults(in plan: Plan) -> [PackFault] {
    var allowance = Allowance()
    return plan.entries.indices.flatMap { place in
      plan.entries[place].item.tests.compactMap { test in
        // References to later items have been reported.
        guard let target = plan.order[test.question.value], target < place else { return nil }
        return fault(of: test, asking: plan.entries[target], &allowance)
      }
    }
  }

  private static func fault(
    of test: DraftTest, asking entry: Plan.Entry, _ allowance: inout Allowance
  ) -> PackFault? {
    let item = entry.item
    guard let kind = item.type else { return nil }
    guard Item.Kind.questions.contains(kind) else {
      return PackFault(.noAnswer(item.linkId.value, kind: kind), at: test.question.position)
    }
    let wrong = PackFault.Kind.wrongTest(
      key: test.key, question: item.linkId.value, kind: kind)
    switch test.operator.value {
    case .exists, .compares: return nil
    case .equalsBoolean:
      return kind == .boolean ? nil : PackFault(wrong, at: test.operator.position)
    case .countAtMost, .countMoreThan:
      let isCounted = kind == .choice && item.repeats
      return isCounted ? nil : PackFault(wrong, at: test.operator.position)
    case .equalsOption(let code), .first(let code):
      guard kind == .choice else { return PackFault(wrong, at: test.operator.position) }
      return optionFault(code, of: entry, &allowance).map {
        PackFault($0, at: test.operator.position)
      }
    }
  }

  private static func optionFault(
    _ code: String, of entry: Plan.Entry, _ allowance: inout Allowance
  ) -> PackFault.Kind? {
    let item = entry.item
    if let option = entry.options[code] {
      if option.leaving != nil { return .leavingOption(code, question: item.linkId.value) }
      return option.written.record.coding == nil
        ? nil : .codedOption(code, question: item.linkId.value)
    }
    guard !item.options.isEmpty, Placeholder.names(in: code).isEmpty else { return nil }
    let codes = item.options.lazy.map(\.code.value)
    let nearest = allowance.nearest(to: code, in: codes)
    return .unknownOption(code, question: item.linkId.value, suggestion: nearest)
  }
}
