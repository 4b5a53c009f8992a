// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

/// Conditions in this program's own extensions.
extension FormReader {
  /// Returns the condition that is an extension's only part.
  static func condition(in element: Element) throws(FormFault) -> Condition {
    let json = try onlyPart(of: element).json
    guard let condition = try? Condition(json: json) else {
      throw .missing(path: element.at("extension"))
    }
    return condition
  }

  private static func onlyPart(of element: Element) throws(FormFault) -> JSONValue {
    let parts = try element.elements("extension")
    guard let part = parts.first, parts.count == 1 else {
      throw .missing(path: element.at("extension"))
    }
    return try json(of: part)
  }

  /// Returns the condition's JSON, the reverse of ``Survey/Condition/resource``.
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
