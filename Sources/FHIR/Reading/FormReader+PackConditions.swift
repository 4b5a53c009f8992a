// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Conditions in this program's own extensions.
extension FormReader {
  /// Returns the condition that is an extension's only part.
  static func condition(in element: Element) throws(FormFault) -> Condition {
    let parts = try element.elements("extension")
    guard let part = parts.first, parts.count == 1 else {
      throw .missing(path: element.at("extension"))
    }
    return try condition(part)
  }

  private static func condition(_ element: Element) throws(FormFault) -> Condition {
    switch try element.text("url") {
    case "all": return .all(try element.elements("extension").map(condition(_:)))
    case "any": return .any(try element.elements("extension").map(condition(_:)))
    case "not": return .not(try condition(in: element))
    case "test": return .test(try test(element))
    default: throw .missing(path: element.at("url"))
    }
  }

  private static func test(_ element: Element) throws(FormFault) -> EnableWhen {
    let question = try element.string("question")
    for part in try element.elements("extension") {
      if let found = try asked(part, in: element) {
        return EnableWhen(question: question, operator: found)
      }
    }
    throw .missing(path: element.at("extension"))
  }

  /// Returns the operator that a part of a test contains; `nil` if it contains none.
  private static func asked(
    _ part: Element, in test: Element
  ) throws(FormFault) -> EnableWhen.Operator? {
    switch try part.text("url") {
    case "exists": return .exists(try part.flag("valueBoolean") ?? true)
    case "equals":
      if let wanted = try part.flag("valueBoolean") { return .equalsBoolean(wanted) }
      return .equalsOption(try part.words("valueString"))
    case "first": return .first(try part.words("valueString"))
    case "countAtMost": return .countAtMost(try part.integer("valueInteger") ?? 0)
    case "countMoreThan": return .countMoreThan(try part.integer("valueInteger") ?? 0)
    case "compare":
      guard let comparison = try part.text("valueString").flatMap(Comparison.init(rawValue:)),
        let value = try test.part("to")?.formValue("value")?.plain
      else { throw .missing(path: part.path) }
      return .compares(comparison, value)
    default: return nil
    }
  }
}

extension FormValue {
  /// The value to compare with answers; `nil` if no answer can equal it.
  fileprivate var plain: Value? {
    switch self {
    case .boolean(let yes): .boolean(yes)
    case .text(let text): .text(text)
    case .literal(let literal): .literal(literal, typed: literal.text)
    case .coding(let coding): .option(code: coding.code, text: coding.display)
    case .unusable: nil
    }
  }
}
