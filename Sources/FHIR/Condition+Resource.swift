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

  /// The test as an R4 `enableWhen`. Only for tests that R4 can express.
  var resource: JSONValue {
    let (name, answer) = comparison
    return .object([
      JSONValue.Member("question", .text(question)), JSONValue.Member("operator", .text(name)),
      answer,
    ])
  }

  private var comparison: (operator: String, answer: JSONValue.Member) {
    switch `operator` {
    case .exists(let wanted): ("exists", JSONValue.Member("answerBoolean", .flag(wanted)))
    case .equalsOption(let code), .first(let code):
      ("=", JSONValue.Member("answerCoding", Coding(code: code).json))
    case .equalsBoolean(let wanted): ("=", JSONValue.Member("answerBoolean", .flag(wanted)))
    case .compares(let comparison, let value): (comparison.rawValue, value.member("answer"))
    case .countAtMost(let count), .countMoreThan(let count):
      ("exists", JSONValue.Member("answerBoolean", .flag(count > 0)))
    }
  }
}

extension Condition {
  /// The whole condition in this program's extension, nested to any depth: its JSON, with each
  /// member as a part. Only for conditions that a pack can contain.
  var resource: JSONValue { Self.resource(of: (try? JSONValue(json: json)) ?? .null) }

  private static func resource(of condition: JSONValue) -> JSONValue {
    let members = condition.members ?? []
    switch members.first?.value {
    // An extension needs parts or a value (ext-1).
    case .list([]): return .ext(members[0].name, true)
    case .list(let parts): return .ext(members[0].name, .list(parts.map(resource)))
    case .object: return .ext(members[0].name, [resource(of: members[0].value)])
    default: return .ext("test", .list(members.map { .ext($0.name, $0.value) }))
    }
  }

  /// Reads the condition that is an extension's only part.
  init(onlyPartOf element: Element) throws(FormFault) {
    let json = try Self.onlyPart(of: element).json
    guard let condition = try? Self(json: json) else {
      throw .missing(path: element.at("extension"))
    }
    self = condition
  }

  private static func onlyPart(of element: Element) throws(FormFault) -> JSONValue {
    let parts = try element.elements("extension")
    guard let part = parts.first, parts.count == 1 else {
      throw .missing(path: element.at("extension"))
    }
    return try json(of: part)
  }

  /// Returns the condition's JSON, the reverse of ``resource``.
  private static func json(of element: Element) throws(FormFault) -> JSONValue {
    let name = try element.text("url")
    switch name {
    case "all"?, "any"?:
      return [name ?? "": .list(try element.elements("extension").map(json))]
    case "not"?: return ["not": try onlyPart(of: element)]
    case "test"?: return .object(try element.elements("extension").map(member))
    default: throw .missing(path: element.at("url"))
    }
  }

  private static func member(_ part: Element) throws(FormFault) -> JSONValue.Member {
    let name = try part.text("url") ?? ""
    if let flag = try part.flag("valueBoolean") { return JSONValue.Member(name, .flag(flag)) }
    if let number = try part.integer("valueInteger") {
      return JSONValue.Member(name, .number(number))
    }
    return JSONValue.Member(name, .text(try part.words("valueString")))
  }
}
