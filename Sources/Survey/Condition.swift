// SPDX-License-Identifier: GPL-3.0-or-later

/// When an item is enabled: one test, or several joined.
///
/// FHIR R4 has one level (`enableWhen` with `enableBehavior` all or any); nesting and `not` go
/// beyond it. An empty `all` holds and an empty `any` does not.
public indirect enum Condition: Equatable, Sendable {
  /// One question's answer is looked at.
  case test(EnableWhen)
  /// Each must hold.
  case all([Condition])
  /// One at least must hold.
  case any([Condition])
  /// The condition must not hold.
  case not(Condition)

  /// Every test in the condition, in the order of writing.
  public var tests: [EnableWhen] {
    switch self {
    case .test(let test): [test]
    case .all(let parts), .any(let parts): parts.flatMap(\.tests)
    case .not(let part): part.tests
    }
  }

  /// How many conditions stand within one another, itself included: 1 for a single test. O(parts).
  package var depth: Int {
    switch self {
    case .test: 1
    case .all(let parts), .any(let parts): 1 + (parts.map(\.depth).max() ?? 0)
    case .not(let part): 1 + part.depth
    }
  }

  /// Whether it holds, given each question's values; a question without an answer has none.
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
/// A question without an answer, or whose own condition does not hold, passes no test but
/// `.exists(false)` and `.countAtMost`; so `!=` is false there. Of several answers any one
/// suffices, for `!=` too, which the operators' own page
/// (<https://hl7.org/fhir/R4/valueset-questionnaire-enable-operator.html>) can be read otherwise
/// on. Which answer is meant in rows is said at ``Enablement``.
public struct EnableWhen: Equatable, Sendable {
  /// What is asked of the answer.
  public enum Operator: Equatable, Sendable {
    /// There is an answer (true) or none (false). A way of leaving is none.
    case exists(Bool)
    /// The choice with this code was made.
    case equalsOption(String)
    /// The answer was yes (true) or no (false).
    case equalsBoolean(Bool)
    /// The choice with this code was the first one named.
    case first(String)
    /// At most so many choices were made, none included.
    case countAtMost(Int)
    /// More than so many choices were made.
    case countMoreThan(Int)
    /// An answer stands so to this value.
    case compares(Comparison, Value)
  }

  /// The linkId of the question whose answer is looked at.
  public var question: String
  /// What is asked of it.
  public var `operator`: Operator

  /// A test of that question's answer.
  public init(question: String, operator: Operator) {
    self.question = question
    self.operator = `operator`
  }

  /// Whether these values of the question pass.
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

/// How an answer is to stand to a value: the operators of FHIR R4's `enableWhen` but `exists`.
public enum Comparison: String, CaseIterable, Sendable {
  /// It is the same.
  case equal = "="
  /// It is another one.
  case notEqual = "!="
  /// It is more, or later.
  case greater = ">"
  /// It is less, or earlier.
  case less = "<"
  /// It is the same or more.
  case greaterOrEqual = ">="
  /// It is the same or less.
  case lessOrEqual = "<="

  /// Whether one value stands so to another.
  ///
  /// What can't be told does not hold, `!=` included: a year is neither before nor after a day in
  /// it, and kilograms are neither more nor less than pounds. Words go by their characters.
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
  /// How it stands to another value; `nil` when that can't be told.
  fileprivate func order(to other: Value) -> Order? {
    switch (self, other) {
    case (.literal(let one, _), .literal(let other, _)): one.order(to: other)
    case (.text(let one), .text(let other)): Order(one, other)
    case (.option(let one, _), .option(let other, _)): one == other ? .same : .other
    default: self == other ? .same : .other
    }
  }
}
