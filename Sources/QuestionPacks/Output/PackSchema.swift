// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

/// A JSON schema for editing a pack's files, generated from the table that `check` uses.
///
/// It uses draft 7, which the YAML language server supports
/// (<https://json-schema.org/draft-07/schema>).
package enum PackSchema: String, CaseIterable, Sendable {
  case section
  case pack
  case urgentHelp = "urgent-help"
  case whatToExpect = "what-to-expect"
  case plainWords = "plain-words"

  /// The name of the schema's file in a pack's folder.
  package var fileName: String { "\(rawValue).schema.json" }

  /// The name of the file that follows the schema. Sections have names of their own.
  var sourceName: String { "\(rawValue).yaml" }

  /// The schema as text, ending with a newline.
  package var text: String { schema.document }

  /// The keys and values of the file.
  var shape: Shape {
    switch self {
    case .section: .section
    case .pack: .pack
    case .urgentHelp: .urgentHelp
    case .whatToExpect: .whatToExpect
    case .plainWords: .plainWords
    }
  }

  private var schema: JSONValue {
    var open = [shape]
    var definitions: [String: JSONValue] = [:]
    while let shape = open.popLast() {
      guard definitions[shape.name] == nil else { continue }
      definitions[shape.name] = .object(shape.schema)
      open += shape.keys.flatMap(\.value.shapes)
    }
    return .object([
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": .text(fileName),
      "allOf": .list([reference(shape)]),
      "definitions": .object(definitions),
    ])
  }
}

extension Shape {
  fileprivate var schema: [String: JSONValue] {
    let required = keys.filter { if case .required = $0.need { true } else { false } }
    var schema: [String: JSONValue] = [
      "type": "object", "description": .text(about), "additionalProperties": false,
      "properties": .object(
        Dictionary(uniqueKeysWithValues: keys.map { ($0.name, $0.schema) })),
      "required": .list(required.map { .text($0.name) }),
    ]
    if !forms.isEmpty {
      schema["oneOf"] = .list(
        forms.map { keys in
          ["maxProperties": .number(keys.count), "required": .list(keys.map(JSONValue.text))]
        })
    }
    if name == "item" { schema["allOf"] = .list(Item.Kind.inPacks.map { kindSchema($0) }) }
    return schema
  }

  /// Returns a rule with the keys that an item of one type needs and those it can't have.
  private func kindSchema(_ kind: Item.Kind) -> JSONValue {
    let needed = keys.filter {
      if case .requiredFor(let kinds) = $0.need { kinds.contains(kind) } else { false }
    }
    let refused = keys.filter { !$0.kinds.contains(kind) }
    let isKind: JSONValue = [
      "properties": ["type": ["const": .text(kind.rawValue)]], "required": ["type"],
    ]
    let then = JSONValue.object([
      "required": .list(needed.map { .text($0.name) }),
      "properties": .object(
        Dictionary(uniqueKeysWithValues: refused.map { ($0.name, JSONValue.flag(false)) })),
    ])
    return ["if": isKind, "then": then]
  }
}

extension Shape.Key {
  fileprivate var schema: JSONValue {
    // Draft 7 ignores everything next to a `$ref`, so the description goes one level up.
    switch value {
    case .one(let shape):
      .object(["description": .text(about), "allOf": .list([reference(shape())])])
    default: .object(value.schema.merging(["description": .text(about)]) { own, _ in own })
    }
  }
}

extension Shape.Value {
  /// The mappings allowed as this value.
  fileprivate var shapes: [Shape] {
    switch self {
    case .one(let shape), .list(let shape): [shape()]
    case .flagOrCondition: [.condition]
    default: []
    }
  }

  fileprivate var schema: [String: JSONValue] {
    switch self {
    case .text: ["type": "string", "minLength": .number(1)]
    case .id: Self.identifier
    case .flag: ["type": "boolean"]
    case .count(let least): ["type": "integer", "minimum": .number(least)]
    case .date: ["type": "string", "pattern": #"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"#]
    case .oneOf(let words): ["enum": .list(words.map(JSONValue.text))]
    case .one(let shape): ["allOf": .list([reference(shape())])]
    case .list(let shape):
      ["type": "array", "minItems": .number(1), "items": reference(shape())]
    case .codes:
      ["type": "array", "minItems": .number(1), "items": .object(Self.identifier)]
    case .flagOrCondition: ["anyOf": [["type": "boolean"], reference(.condition)]]
    case .flagOrCode: ["anyOf": [["type": "boolean"], .object(Self.identifier)]]
    }
  }

  private static let identifier: [String: JSONValue] = [
    "type": "string", "pattern": .text(Shape.idPattern),
  ]
}

private func reference(_ shape: Shape) -> JSONValue {
  ["$ref": .text("#/definitions/\(shape.name)")]
}
