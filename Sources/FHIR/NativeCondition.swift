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
struct NativeCondition: Equatable {
  private(set) var tests: [EnableWhen]
  private(set) var isAll: Bool
  /// Whether the tests express the whole condition, in a form that reads back unchanged.
  let isExact: Bool

  init(_ condition: Condition) {
    switch condition {
    case .all(let parts) where parts.areNative: (tests, isAll) = (parts.flatMap(\.tests), true)
    case .any(let parts) where parts.areNative: (tests, isAll) = (parts.flatMap(\.tests), false)
    case .test(let test) where test.isNative: (tests, isAll) = ([test], true)
    default:
      let needed = Needed(condition, isWanted: true)
      (tests, isAll, isExact) = (needed.tests, needed.isAll, false)
      return
    }
    isExact = true
  }

  /// R4's `enableBehavior`, required for several tests (que-12); `nil` otherwise.
  var behavior: String? { tests.count > 1 ? (isAll ? "all" : "any") : nil }
}

extension [Condition] {
  /// Whether these are two or more tests, and R4 can express all of them.
  fileprivate var areNative: Bool {
    count > 1
      && allSatisfy { part in
        if case .test(let test) = part { test.isNative } else { false }
      }
  }
}

extension EnableWhen {
  fileprivate var isNative: Bool {
    switch `operator` {
    case .exists, .equalsOption, .equalsBoolean, .compares: true
    case .first, .countAtMost, .countMoreThan: false
    }
  }
}

/// Tests that are true whenever a condition is, in a single level. Empty if R4 can express none.
private struct Needed {
  var tests: [EnableWhen] = []
  var isAll = true

  /// - Parameter isWanted: Whether the tests are for when the condition is true, or false.
  init(_ condition: Condition, isWanted: Bool) {
    switch condition {
    case .test(let test): self.init(isWanted ? test.needed : test.neededToFail)
    case .not(let part): self.init(part, isWanted: !isWanted)
    case .all(let parts): self.init(parts, isWanted: isWanted, isAll: isWanted)
    case .any(let parts): self.init(parts, isWanted: isWanted, isAll: !isWanted)
    }
  }

  private init(_ test: EnableWhen?) { tests = test.map { [$0] } ?? [] }

  private init(_ parts: [Condition], isWanted: Bool, isAll: Bool) {
    let needed = parts.map { Needed($0, isWanted: isWanted) }
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
