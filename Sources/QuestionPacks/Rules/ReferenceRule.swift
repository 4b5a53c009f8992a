// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A condition refers only to earlier items, and never into a row from outside it.
enum ReferenceRule: Rule {
  static func faults(in plan: Plan) -> [PackFault] {
    var search = Search(plan)
    return plan.entries.indices.flatMap { place in
      plan.entries[place].item.tests.compactMap { test in
        search.fault(of: test, at: place).map { PackFault($0, at: test.question.position) }
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
