// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

extension EnableWhen {
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
}

extension Condition {
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
