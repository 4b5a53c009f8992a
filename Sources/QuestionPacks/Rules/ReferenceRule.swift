// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Every linkId is unique.
enum IdentityRule {
  static func check(_ plan: Plan, _ log: inout FaultLog) {
    log.add(PackFault.Kind.sameID, whereRepeated: plan.entries.map(\.item.linkId))
  }
}

/// A condition refers only to earlier items, and never into a row from outside it.
enum ReferenceRule {
  static func check(_ plan: Plan, _ log: inout FaultLog) {
    var search = Search(plan)
    for place in plan.entries.indices {
      for test in plan.entries[place].item.tests {
        guard let fault = search.fault(of: test, at: place) else { continue }
        log.add(fault, at: test.question.position)
      }
    }
  }
}

private struct Search {
  private let plan: Plan
  private lazy var ids = plan.order.keys.sorted()
  private var allowance = Allowance()

  init(_ plan: Plan) { self.plan = plan }

  mutating func fault(of test: DraftTest, at place: Int) -> PackFault.Kind? {
    let asked = test.question.value
    guard let target = plan.order[asked] else { return unknown(asked) }
    if target == place { return .ownQuestion(asked) }
    if target > place {
      let isCircle = allowance.take() && leads(from: target, to: place)
      return isCircle ? .circularQuestion(asked) : .laterQuestion(asked)
    }
    let outer = plan.entries[place].rows.map(\.linkId.value)
    let inner = plan.entries[target].rows
    guard outer.starts(with: inner.map(\.linkId.value)) else {
      let rows = inner.last.map { $0.rowName?.value ?? $0.linkId.value } ?? ""
      return .outsideRow(asked, rows: rows)
    }
    return nil
  }

  private mutating func unknown(_ id: String) -> PackFault.Kind? {
    guard plan.isComplete, Placeholder.names(in: id).isEmpty else { return nil }
    let nearest = allowance.nearest(to: id, in: ids)
    return .unknownQuestion(id, suggestion: nearest)
  }

  /// Whether the conditions of one item depend on another, directly or indirectly.
  private func leads(from start: Int, to end: Int) -> Bool {
    var open = [start]
    var seen: Set<Int> = []
    while let place = open.popLast() {
      if place == end { return true }
      guard seen.insert(place).inserted else { continue }
      open += plan.entries[place].item.tests.compactMap { plan.order[$0.question.value] }
    }
    return false
  }
}

/// A condition tests for a possible answer to its question.
enum TestRule {
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
