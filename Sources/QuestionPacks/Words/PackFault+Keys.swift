// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension PackFault.Kind {
  static func tooDeep(limit: Int) -> Self {
    "this is nested too deeply; the limit is \(limit) levels"
  }

  static func notMapping(_ shape: Shape) -> Self { "\(shape.called) is keys with values here" }

  static let notScalarKey: Self = "a key is one word"

  static func unknownKey(_ key: String, suggestion: String?) -> Self {
    "unknown key \(quoted(key))\(meant(suggestion))"
  }

  static func missingKey(_ key: String, kind: Item.Kind?) -> Self {
    "\(quoted(key)) is missing\(kind.map { "; every \($0.rawValue) has one" } ?? "")"
  }

  static func keyNotFor(_ key: String, kind: Item.Kind, allowed: [Item.Kind]) -> Self {
    "\(quoted(key)) is for \(list(allowed.map(\.rawValue))), not for \(kind.rawValue)"
  }

  static func wrongValue(key: String, expected: Expected) -> Self {
    "\(quoted(key)) takes \(expected.words)"
  }

  static func unknownWord(key: String, _ word: String, suggestion: String?) -> Self {
    "unknown \(key) \(quoted(word))\(meant(suggestion))"
  }

  static func notID(key: String, _ id: String) -> Self {
    "\(quoted(key)) takes ASCII letters, digits, dots and hyphens, not \(quoted(id))"
  }

  static func notDate(_ date: String) -> Self {
    "\(quoted(date)) is no day; write it like '2026-11-22'"
  }

  static func conditionForm(_ keys: [String]) -> Self {
    let given = keys.isEmpty ? "nothing" : keys.map(quoted).joined(separator: ", ")
    return """
      a condition is 'question' with one of \(list(Shape.operators.map(quoted))), \
      or one of 'all', 'any' and 'not'; this has \(given)
      """
  }

  /// The value that a key requires.
  struct Expected {
    fileprivate let words: String

    static let text = Self(
      words: "text; put it in quotes if it is a number, 'true', 'false' or 'null'")
    static let flag = Self(words: "true or false")
    static let flagOrCode = Self(words: "an option's code, true or false")
    static let flagOrCondition = Self(words: "true, false or a condition")
    static let mapping = Self(words: "keys with values")
    static let list = Self(words: "a list with something in it")

    static func count(atLeast least: Int) -> Self {
      Self(words: "a whole number from \(least) up")
    }
  }
}
