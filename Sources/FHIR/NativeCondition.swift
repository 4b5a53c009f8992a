// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

/// What R4's `enableWhen` can say of a condition: tests, of which all or any must pass
/// (<https://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.item.enableWhen>).
///
/// R4 has one level, no `not`, and no tests of how many choices were made or which came first.
/// Where a condition says more, this is what must hold whenever it does, and is as narrow as one
/// level can be: software that reads nothing else may ask too much, and never hides what is to be
/// asked. ``OwnExtension/condition`` then holds the whole.
struct NativeCondition: Equatable {
  private(set) var tests: [EnableWhen]
  private(set) var isAll: Bool
  /// It says all of the condition, in a shape that reads as the same.
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

  /// R4 wants it said when there are several tests (que-12).
  var behavior: String? { tests.count > 1 ? (isAll ? "all" : "any") : nil }
}

extension [Condition] {
  /// Two tests or more, and nothing else, that R4 has words for.
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

/// What must hold whenever a condition does, in one level. No tests: nothing can be said.
private struct Needed {
  var tests: [EnableWhen] = []
  var isAll = true

  /// - Parameter isWanted: whether the condition is to hold, or not to.
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
      // One level can't hold an "any" among others: what all need is said, or else the first any.
      let plain = needed.filter { $0.isAll || $0.tests.count == 1 }.flatMap(\.tests)
      let any = needed.first { !$0.isAll && $0.tests.count > 1 }
      self.isAll = !plain.isEmpty || any == nil
      tests = plain.isEmpty ? any?.tests ?? [] : plain
    } else if !needed.contains(where: \.tests.isEmpty) {
      // Of several that must all hold, one at least does.
      tests = needed.flatMap { $0.isAll ? Array($0.tests.prefix(1)) : $0.tests }
      self.isAll = tests.count == 1
    }
    tests = tests.reduce(into: []) { kept, test in if !kept.contains(test) { kept.append(test) } }
  }
}

extension EnableWhen {
  /// What must pass for it to pass; `nil` when R4 can't say anything of it.
  fileprivate var needed: EnableWhen? {
    switch `operator` {
    case .first(let code): EnableWhen(question: question, operator: .equalsOption(code))
    case .countMoreThan(let count): count < 0 ? nil : exists(true)
    case .countAtMost(let count): count > 0 ? nil : exists(false)
    case .exists, .equalsOption, .equalsBoolean, .compares: self
    }
  }

  /// What must pass for it to fail. An unanswered question fails most tests, so that little can
  /// be said.
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
