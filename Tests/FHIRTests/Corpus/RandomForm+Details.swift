// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

/// What a form says of an item beyond its type.
extension RandomForm {
  private static let hl7 = "http://hl7.org/fhir/StructureDefinition"

  /// Gives an item what items of its type may have.
  /// - Returns: whether what stands in it stands in rows.
  mutating func describe(_ node: inout Node, depth: Int) -> Bool {
    guard node.type != "display" else { return false }
    if chance(1, in: 4) { node.members.append(.init("required", true)) }
    var extensions: [JSONValue] = []
    if chance(1, in: 25) { extensions.append(Self.ext("questionnaire-hidden", "Boolean", true)) }
    let repeats = chance(1, in: 4) && (depth > 0 || node.type == "group")
    if repeats { node.members.append(.init("repeats", true)) }
    if repeats, chance(1, in: 3) {
      extensions.append(Self.ext("questionnaire-maxOccurs", "Integer", .number(2)))
    }
    if node.type != "group" {
      node.options = options(of: node.type)
      describeQuestion(&node, &extensions, isPlain: !repeats)
    }
    if !extensions.isEmpty { node.members.append(.init("extension", .list(extensions))) }
    return repeats && node.type == "group"
  }

  private mutating func describeQuestion(
    _ node: inout Node, _ extensions: inout [JSONValue], isPlain: Bool
  ) {
    if chance(1, in: 30) {
      extensions.append([
        "url":
          "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
        "valueExpression": ["language": "text/fhirpath", "expression": "1"],
      ])
    }
    if node.type == "integer", node.options.isEmpty, chance(1, in: 3) {
      extensions.append(Self.ext("minValue", "Integer", .number(2)))
      extensions.append(Self.ext("maxValue", "Integer", .number(9)))
    }
    if node.type == "quantity", chance(1, in: 2) {
      let unit: JSONValue = [
        "system": "http://unitsofmeasure.org", "code": "kg", "display": "kilos",
      ]
      extensions.append(Self.ext("questionnaire-unit", "Coding", unit))
    }
    if ["string", "text"].contains(node.type), chance(1, in: 6) {
      node.members.append(.init("maxLength", .number(12)))
    }
    guard isPlain, node.options.isEmpty, let initial = initial(of: node.type), chance(1, in: 6)
    else {
      return
    }
    node.members.append(.init("initial", [initial]))
    if chance(1, in: 3) { node.members.append(.init("readOnly", true)) }
  }

  private static func ext(_ name: String, _ type: String, _ value: JSONValue) -> JSONValue {
    ["url": .text("\(hl7)/\(name)"), "value\(type)": value]
  }

  private func initial(of type: String) -> JSONValue? {
    switch type {
    case "boolean": ["valueBoolean": true]
    case "integer": ["valueInteger": .number(5)]
    case "string": ["valueString": "wax"]
    case "date": ["valueDate": "2026-05-04"]
    default: nil
    }
  }

  /// Choices for types that may have them; empty for the others, and for some of these.
  private mutating func options(of type: String) -> [JSONValue] {
    let count = Int.random(in: 2...5, using: &self)
    switch type {
    case "choice" where chance(1, in: 4):
      let kind = pick(["integer", "date", "time", "string"])
      return (0..<count).map { option($0, of: kind) }
    case "choice", "open-choice": return (0..<count).map { option($0, of: type) }
    case "integer", "date", "time", "string", "decimal", "text":
      guard chance(1, in: 4) else { return [] }
      return (0..<count).map { option($0, of: type) }
    default: return []
    }
  }

  private mutating func option(_ number: Int, of type: String) -> JSONValue {
    switch type {
    case "integer", "decimal": return ["valueInteger": .number(number + 20)]
    case "date": return ["valueDate": .text("2026-05-0\(number + 1)")]
    case "time": return ["valueTime": .text("0\(number + 1):30:00")]
    case "string", "text": return ["valueString": .text(odd("Choice \(number)"))]
    default:
      var coding: [JSONValue.Member] = [
        .init("code", .text("c\(number)")), .init("display", .text(odd("Choice \(number)"))),
      ]
      if chance(3, in: 4) { coding.append(.init("system", "urn:corpus:codes")) }
      return ["valueCoding": .object(coding)]
    }
  }
}
