// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Every linkId is unique.
enum IdentityRule: Rule {
  static func check(_ plan: Plan, _ log: inout FaultLog) {
    var first: [String: SourcePosition] = [:]
    for linkId in plan.entries.map(\.item.linkId) where !linkId.value.isEmpty {
      guard let earlier = first[linkId.value] else {
        first[linkId.value] = linkId.position
        continue
      }
      // Copies share a linkId if their template lacks `{code}`, which is a fault of its own.
      guard earlier != linkId.position else { continue }
      log.add(.sameID(linkId.value, first: earlier), at: linkId.position)
    }
  }
}

/// A condition refers only to earlier items, and never into a row from outside it.
enum ReferenceRule: Rule {
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
