// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A condition tests for a possible answer to its question.
enum TestRule: Rule {
  static func check(_ plan: Plan, _ log: inout FaultLog) {
    var allowance = Allowance()
    for place in plan.entries.indices {
      for test in plan.entries[place].item.tests {
        // References to later items have been reported.
        guard let target = plan.order[test.question.value], target < place else { continue }
        check(test, of: plan.entries[target], &allowance, &log)
      }
    }
  }

  private static func check(
    _ test: DraftTest, of entry: Plan.Entry, _ allowance: inout Allowance, _ log: inout FaultLog
  ) {
    let item = entry.item
    guard let kind = item.type else { return }
    guard Item.Kind.questions.contains(kind) else {
      return log.add(.noAnswer(item.linkId.value, kind: kind), at: test.question.position)
    }
    let fits =
      switch test.operator.value {
      case .exists, .compares: true
      case .equalsBoolean: kind == .boolean
      case .countAtMost, .countMoreThan: kind == .choice && item.repeats
      case .equalsOption, .first: kind == .choice
      }
    guard fits else {
      let fault = PackFault.Kind.wrongTest(key: test.key, question: item.linkId.value, kind: kind)
      return log.add(fault, at: test.operator.position)
    }
    guard let code = test.operator.value.optionCode,
      let fault = optionFault(code, of: entry, &allowance)
    else { return }
    log.add(fault, at: test.operator.position)
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
