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

  /// The test in this program's extension. Only for tests that a pack can contain.
  fileprivate var whole: JSONValue {
    var parts: [JSONValue] = [.ext("question", "String", .words(question))]
    switch `operator` {
    case .exists(let wanted): parts.append(.ext("exists", "Boolean", .flag(wanted)))
    case .equalsOption(let code): parts.append(.ext("equals", "String", .words(code)))
    case .equalsBoolean(let wanted): parts.append(.ext("equals", "Boolean", .flag(wanted)))
    case .first(let code): parts.append(.ext("first", "String", .words(code)))
    case .countAtMost(let count): parts.append(.ext("countAtMost", "Integer", .number(count)))
    case .countMoreThan(let count): parts.append(.ext("countMoreThan", "Integer", .number(count)))
    case .compares(let comparison, let value):
      parts.append(.ext("compare", "String", .text(comparison.rawValue)))
      parts.append(.object([JSONValue.Member("url", "to"), value.member("value")]))
    }
    return .ext("test", parts)
  }
}

extension Condition {
  /// The whole condition in this program's extension, nested to any depth.
  var resource: JSONValue {
    switch self {
    case .test(let test): test.whole
    case .all(let parts): Self.joined("all", parts)
    case .any(let parts): Self.joined("any", parts)
    case .not(let part): .ext("not", [part.resource])
    }
  }

  /// Returns an extension with these parts. Without any, it has a value, since an extension needs
  /// parts or a value (ext-1).
  private static func joined(_ name: String, _ parts: [Condition]) -> JSONValue {
    parts.isEmpty ? .ext(name, "Boolean", true) : .ext(name, parts.map(\.resource))
  }
}
