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
    case .list([]): return .ext(members[0].name, "Boolean", true)
    case .list(let parts): return .ext(members[0].name, parts.map(resource))
    case .object: return .ext(members[0].name, [resource(of: members[0].value)])
    default: return .ext("test", members.map(part))
    }
  }

  private static func part(_ member: JSONValue.Member) -> JSONValue {
    switch member.value {
    case .flag: .ext(member.name, "Boolean", member.value)
    case .number: .ext(member.name, "Integer", member.value)
    default: .ext(member.name, "String", .words(member.value.text ?? ""))
    }
  }
}
