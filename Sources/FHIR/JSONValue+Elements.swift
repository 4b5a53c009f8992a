// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

extension JSONValue {
  /// Returns an object without empty members, since R4 allows no empty objects, lists or texts
  /// (<https://hl7.org/fhir/R4/json.html>).
  static func element(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(
      members.compactMap { name, value in
        guard let value, !value.isEmpty else { return nil }
        return Member(name, value)
      })
  }

  /// Returns text that R4 allows: control characters other than line ends and tabs are made visible
  /// (<https://hl7.org/fhir/R4/datatypes.html#string>).
  static func words(_ text: String) -> JSONValue { .text(withVisibleControls(text)) }

  /// Returns text on one line. Line ends and the spaces around them become one space.
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
  /// Returns an extension with a value, or made of the other extensions in a list
  /// (<https://hl7.org/fhir/R4/extensibility.html#Extension>).
  /// - Parameter type: The type of a value that is neither a flag nor a number, such as `Code`.
  static func ext(_ url: String, _ value: JSONValue, type: String = "String") -> JSONValue {
    switch value {
    case .list: ["url": .text(url), "extension": value]
    case .flag: ["url": .text(url), "valueBoolean": value]
    case .number: ["url": .text(url), "valueInteger": value]
    default: ["url": .text(url), "value\(type)": value]
    }
  }

  /// Returns one of this program's extensions.
  static func ext(_ own: OwnExtension, _ value: JSONValue) -> JSONValue { ext(own.url, value) }
}
