// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension DraftCondition {
  /// Reads a condition; `nil` if the node is not one. That fault has already been reported.
  init?(_ node: SourceNode) {
    guard !node.entries.isEmpty else { return nil }
    if let parts = node["all"]?.parts {
      self = .all(parts.compactMap(DraftCondition.init))
    } else if let parts = node["any"]?.parts {
      self = .any(parts.compactMap(DraftCondition.init))
    } else if let part = node["not"] {
      guard let condition = DraftCondition(part) else { return nil }
      self = .not(condition)
    } else {
      guard let test = DraftTest(node) else { return nil }
      self = .test(test)
    }
  }

  /// All tests, in the order of writing.
  var tests: [DraftTest] {
    switch self {
    case .test(let test): [test]
    case .all(let parts), .any(let parts): parts.flatMap(\.tests)
    case .not(let part): part.tests
    }
  }

  /// The condition without source positions.
  var condition: Condition {
    switch self {
    case .test(let test):
      .test(EnableWhen(question: test.question.value, operator: test.operator.value))
    case .all(let parts): .all(parts.map(\.condition))
    case .any(let parts): .any(parts.map(\.condition))
    case .not(let part): .not(part.condition)
    }
  }
}

extension DraftTest {
  fileprivate init?(_ node: SourceNode) {
    guard let question = node.text("question"), !question.value.isEmpty,
      let key = Shape.operators.first(where: { node[$0] != nil }), let value = node[key],
      let meant = Self.operator(key, value)
    else { return nil }
    self.init(question: question, key: key, operator: Located(meant, value.position))
  }

  private static func `operator`(_ key: String, _ node: SourceNode) -> EnableWhen.Operator? {
    switch key {
    case "exists": node.flag.map { .exists($0) }
    case "first": node.text.map { .first($0) }
    case "countAtMost": node.count.map { .countAtMost($0) }
    case "countMoreThan": node.count.map { .countMoreThan($0) }
    default: node.flag.map { .equalsBoolean($0) } ?? node.text.map { .equalsOption($0) }
    }
  }
}
