import Survey

/// A condition looks only back, and never into a row from outside it.
enum ReferenceRule: Rule {
  static func faults(in plan: Plan) -> [PackFault] {
    plan.entries.indices.flatMap { place in
      plan.entries[place].item.tests.compactMap { test in
        fault(of: test, at: place, in: plan).map { PackFault($0, at: test.question.position) }
      }
    }
  }

  private static func fault(of test: DraftTest, at place: Int, in plan: Plan) -> PackFault.Kind? {
    let asked = test.question.value
    guard let target = plan.order[asked] else { return unknown(asked, in: plan) }
    if target == place { return .ownQuestion(asked) }
    if target > place {
      let isCircle = leads(from: target, to: place, in: plan)
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

  private static func unknown(_ id: String, in plan: Plan) -> PackFault.Kind? {
    guard plan.isComplete, Placeholder.names(in: id).isEmpty else { return nil }
    let nearest = Suggestion.nearest(to: id, in: plan.order.keys.sorted())
    return .unknownQuestion(id, suggestion: nearest)
  }

  /// Whether the conditions of one item lead to another, over any number of steps.
  private static func leads(from start: Int, to end: Int, in plan: Plan) -> Bool {
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
