// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

/// The best approximation of a condition in R4's `enableWhen`: tests, of which all or any must pass
/// (<https://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.item.enableWhen>).
///
/// R4 has a single level, no `not`, and no tests for the number of choices or for the first one.
/// For a condition that needs these, the approximation is true whenever the condition is, and is as
/// narrow as a single level allows. Software that reads only this part may ask too much, but never
/// hides an item that should be asked. ``OwnExtension/condition`` then contains the exact
/// condition.
struct NativeCondition {
  /// The tests; empty if R4 can express none.
  private(set) var tests: [EnableWhen] = []
  private var isAll = true

  /// R4's `enableBehavior`, required for several tests (que-12); `nil` otherwise.
  var behavior: String? { tests.count > 1 ? (isAll ? "all" : "any") : nil }

  /// The condition that the tests read back as; `nil` for none.
  var readBack: Condition? {
    guard tests.count > 1 else { return tests.first.map(Condition.test) }
    return isAll ? .all(tests.map(Condition.test)) : .any(tests.map(Condition.test))
  }

  /// - Parameter isWanted: Whether the tests are for when the condition is true, or false.
  init(_ condition: Condition, isWanted: Bool = true) {
    switch condition {
    case .test(let test): self.init(isWanted ? test.needed : test.neededToFail)
    case .not(let part): self.init(part, isWanted: !isWanted)
    case .all(let parts): self.init(parts, isWanted: isWanted, isAll: isWanted)
    case .any(let parts): self.init(parts, isWanted: isWanted, isAll: !isWanted)
    }
  }

  private init(_ test: EnableWhen?) { tests = test.map { [$0] } ?? [] }

  private init(_ parts: [Condition], isWanted: Bool, isAll: Bool) {
    let needed = parts.map { NativeCondition($0, isWanted: isWanted) }
    if isAll {
      // A single level can't contain an "any" among others, so it is all the required tests, or
      // else the first "any".
      let plain = needed.filter { $0.isAll || $0.tests.count == 1 }.flatMap(\.tests)
      let any = needed.first { !$0.isAll && $0.tests.count > 1 }
      self.isAll = !plain.isEmpty || any == nil
      tests = plain.isEmpty ? any?.tests ?? [] : plain
    } else if !needed.contains(where: \.tests.isEmpty) {
      // If several tests must all pass, at least one does.
      tests = needed.flatMap { $0.isAll ? Array($0.tests.prefix(1)) : $0.tests }
      self.isAll = tests.count == 1
    }
    tests = tests.reduce(into: []) { kept, test in if !kept.contains(test) { kept.append(test) } }
  }
}

extension EnableWhen {
  /// A test that passes whenever this one does; `nil` if R4 can't express one.
  fileprivate var needed: EnableWhen? {
    switch `operator` {
    case .first(let code): EnableWhen(question: question, operator: .equalsOption(code))
    case .countMoreThan(let count): count < 0 ? nil : exists(true)
    case .countAtMost(let count): count > 0 ? nil : exists(false)
    case .exists, .equalsOption, .equalsBoolean, .compares: self
    }
  }

  /// A test that passes whenever this one fails; `nil` if R4 can't express one. Most tests fail for
  /// an unanswered question, so there is rarely one.
  fileprivate var neededToFail: EnableWhen? {
    switch `operator` {
    case .exists(let wanted): exists(!wanted)
    case .countMoreThan(let count): count > 0 ? nil : exists(false)
    case .countAtMost(let count): count < 0 ? nil : exists(true)
    case .first, .equalsOption, .equalsBoolean, .compares: nil
    }
  }

  private func exists(_ wanted: Bool) -> EnableWhen {
    EnableWhen(question: question, operator: .exists(wanted))
  }
}
