// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

extension JSONValue {
  /// An element: an object without the members that say nothing, since R4 has neither empty
  /// objects nor empty lists nor empty texts (<https://hl7.org/fhir/R4/json.html>).
  static func element(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(
      members.compactMap { name, value in
        guard let value, !value.isEmpty else { return nil }
        return Member(name, value)
      })
  }

  /// Text as R4 can hold it: control characters but line ends and tabs are made visible
  /// (<https://hl7.org/fhir/R4/datatypes.html#string>).
  static func words(_ text: String) -> JSONValue { .text(withVisibleControls(text)) }

  /// The same on one line: line ends, with the spaces around them, become one space.
  static func line(_ text: String) -> JSONValue {
    let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
    return .words(lines.filter { !$0.isEmpty }.joined(separator: " "))
  }

  private var isEmpty: Bool {
    switch self {
    case .null: true
    case .text(let text): text.isEmpty
    case .list(let values): values.isEmpty
    case .object(let members): members.isEmpty
    case .flag, .number: false
    }
  }
}

extension JSONValue {
  /// An extension with a value of that type, such as `Code`
  /// (<https://hl7.org/fhir/R4/extensibility.html#Extension>).
  static func ext(_ url: String, _ type: String, _ value: JSONValue) -> JSONValue {
    ["url": .text(url), "value\(type)": value]
  }

  /// An extension made of others.
  static func ext(_ url: String, _ parts: [JSONValue]) -> JSONValue {
    ["url": .text(url), "extension": .list(parts)]
  }

  /// One of our own with a value.
  static func ext(_ own: OwnExtension, _ type: String, _ value: JSONValue) -> JSONValue {
    ext(own.url, type, value)
  }
}
