// SPDX-License-Identifier: GPL-3.0-or-later

/// When an item is enabled: a single test, or a combination of conditions.
///
/// FHIR R4 has one level (`enableWhen` with `enableBehavior` all or any); nesting and `not` go
/// beyond it. An empty `all` is true and an empty `any` is false.
public indirect enum Condition: Equatable, Sendable {
  case test(EnableWhen)
  case all([Condition])
  case any([Condition])
  case not(Condition)

  /// A condition that is always true.
  public static let always = Condition.all([])

  /// All tests in the condition, in the order in which they are written.
  public var tests: [EnableWhen] {
    switch self {
    case .test(let test): [test]
    case .all(let parts), .any(let parts): parts.flatMap(\.tests)
    case .not(let part): part.tests
    }
  }

  /// The tests that can enable the item by passing: those not negated by `not`.
  package var enablingTests: [EnableWhen] { tests(isNegated: false) }

  private func tests(isNegated: Bool) -> [EnableWhen] {
    switch self {
    case .test(let test): isNegated ? [] : [test]
    case .all(let parts), .any(let parts): parts.flatMap { $0.tests(isNegated: isNegated) }
    case .not(let part): part.tests(isNegated: !isNegated)
    }
  }

  /// Whether one of the tests compares a value, as only forms do.
  var compares: Bool {
    switch self {
    case .test(let test): if case .compares = test.operator { true } else { false }
    case .all(let parts), .any(let parts): parts.contains(where: \.compares)
    case .not(let part): part.compares
    }
  }

  /// The nesting depth: 1 for a single test. O(parts).
  package var depth: Int {
    switch self {
    case .test: 1
    case .all(let parts), .any(let parts): 1 + (parts.map(\.depth).max() ?? 0)
    case .not(let part): 1 + part.depth
    }
  }

  /// Returns whether the condition is true for the given values of questions. An unanswered
  /// question has no values.
  func holds(_ values: (String) -> [Value]) -> Bool {
    switch self {
    case .test(let test): test.passes(values(test.question))
    case .all(let parts): parts.allSatisfy { $0.holds(values) }
    case .any(let parts): parts.contains { $0.holds(values) }
    case .not(let part): !part.holds(values)
    }
  }
}

/// A test of one question's answer: FHIR R4's `Questionnaire.item.enableWhen`
/// (<https://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.item.enableWhen>).
///
/// A question that is unanswered or disabled passes no test except `.exists(false)` and
/// `.countAtMost`, so `!=` is false for it. If there are several answers, one that matches is
/// enough, for `!=` too. The specification of the operators
/// (<https://hl7.org/fhir/R4/valueset-questionnaire-enable-operator.html>) can be read differently.
/// ``Enablement`` explains which answer counts in rows.
public struct EnableWhen: Equatable, Sendable {
  /// The operator of a test.
  public enum Operator: Equatable, Sendable {
    /// There is an answer (true) or none (false). An item that was left has none.
    case exists(Bool)
    /// The option with this code was chosen.
    case equalsOption(String)
    case equalsBoolean(Bool)
    /// The option with this code was named first.
    case first(String)
    /// At most this many options were chosen, perhaps none.
    case countAtMost(Int)
    case countMoreThan(Int)
    case compares(Comparison, Value)
  }

  /// The linkId of the tested question.
  public var question: String
  /// The operator of the test.
  public var `operator`: Operator

  /// Creates a test of a question's answer.
  public init(question: String, operator: Operator) {
    self.question = question
    self.operator = `operator`
  }

  /// Returns whether these values pass the test.
  func passes(_ values: [Value]) -> Bool {
    switch `operator` {
    case .exists(let wanted): values.isEmpty != wanted
    case .equalsOption(let code): values.contains { $0.code == code }
    case .equalsBoolean(let wanted): values.contains(.boolean(wanted))
    case .first(let code): values.first?.code == code
    case .countAtMost(let count): values.count <= count
    case .countMoreThan(let count): values.count > count
    case .compares(let comparison, let value): values.contains { comparison.holds($0, value) }
    }
  }
}

/// A comparison of an answer with a value: the operators of FHIR R4's `enableWhen`, except
/// `exists`.
public enum Comparison: String, CaseIterable, Sendable {
  case equal = "="
  case notEqual = "!="
  /// The answer is greater, or later.
  case greater = ">"
  /// The answer is less, or earlier.
  case less = "<"
  case greaterOrEqual = ">="
  case lessOrEqual = "<="

  /// Returns whether the comparison of two values is true.
  ///
  /// A comparison that can't be decided is false, including `!=`: a year is neither before nor
  /// after a day in it, and kilograms are neither more nor less than pounds. Texts are compared
  /// character by character.
  package func holds(_ one: Value, _ other: Value) -> Bool {
    guard let order = one.order(to: other) else { return false }
    return switch self {
    case .equal: order == .same
    case .notEqual: order != .same
    case .greater: order == .greater
    case .less: order == .less
    case .greaterOrEqual: order == .greater || order == .same
    case .lessOrEqual: order == .less || order == .same
    }
  }
}

extension Value {
  /// Returns the order of two values; `nil` if it can't be decided.
  fileprivate func order(to other: Value) -> Order? {
    switch (self, other) {
    case (.literal(let one, _), .literal(let other, _)): one.order(to: other)
    case (.text(let one), .text(let other)): Order(one, other)
    case (.option(let one, _), .option(let other, _)): one == other ? .same : .other
    default: self == other ? .same : .other
    }
  }
}

extension EnableWhen {
  /// An option of a question.
  package struct Target: Hashable {
    package var question: String
    package var code: String

    package init(question: String, code: String) {
      self.question = question
      self.code = code
    }
  }
}

extension Item {
  /// The choices for which the item is asked.
  package var chosenFor: [EnableWhen.Target] {
    (enableWhen?.enablingTests ?? []).compactMap { test in
      guard case .equalsOption(let code) = test.operator else { return nil }
      return EnableWhen.Target(question: test.question, code: code)
    }
  }
}
