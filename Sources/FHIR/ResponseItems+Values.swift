// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

extension ResponseItems {
  /// Returns an answer's value under its member name, such as `valueCoding`
  /// (<https://hl7.org/fhir/R4/questionnaireresponse-definitions.html#QuestionnaireResponse.item.answer.value_x_>).
  func value(_ value: Value, of node: VisibleNode) -> JSONValue.Member {
    switch value {
    case .option(let code, _):
      let member = node.item.option(code)?.value?.member("value") ?? value.member("value")
      let isAddress = node.item.details.formType == Item.Kind.url.rawValue
      return isAddress ? JSONValue.Member("valueUri", member.value) : member
    case .literal(let literal, _): return placed(literal).member("value")
    case .text(let text):
      return node.item.type == .text
        ? JSONValue.Member("valueString", .words(text)) : node.item.words(.line(text))
    case .boolean: return value.member("value")
    }
  }

  /// Adds the UTC offset that R4 requires to a date and time without one
  /// (<https://hl7.org/fhir/R4/datatypes.html#dateTime>). Returns other values unchanged.
  private func placed(_ literal: Literal) -> Literal {
    guard case .dateTime(let moment) = literal, let time = moment.time, moment.offset == nil,
      let placed = Moment(moment.date, time, offset: offset(moment.date, time))
    else { return literal }
    return .dateTime(placed)
  }
}

extension Item {
  /// Returns a typed line as the R4 value for the item's type.
  ///
  /// If an item was asked as free text because its choices or records are elsewhere, the value is a
  /// coding or a reference with only a display text.
  fileprivate func words(_ words: JSONValue) -> JSONValue.Member {
    switch (type, details.formType) {
    case (.url, _): JSONValue.Member("valueUri", words)
    case (_, "choice"): JSONValue.Member("valueCoding", ["display": words])
    case (_, "reference"): JSONValue.Member("valueReference", ["display": words])
    default: JSONValue.Member("valueString", words)
    }
  }
}

extension Value {
  /// Returns the value as a member whose name begins with `value` or `answer`.
  func member(_ start: String) -> JSONValue.Member {
    switch self {
    case .boolean(let yes): JSONValue.Member("\(start)Boolean", .flag(yes))
    case .option(let code, let text):
      JSONValue.Member("\(start)Coding", Coding(code: code, display: text).json)
    case .literal(let literal, _): literal.member(start)
    case .text(let text): JSONValue.Member("\(start)String", .words(text))
    }
  }
}

extension OptionValue {
  fileprivate func member(_ start: String) -> JSONValue.Member {
    switch self {
    case .coding(let coding): JSONValue.Member("\(start)Coding", coding.json)
    case .text(let text): JSONValue.Member("\(start)String", .text(text))
    case .literal(let literal): literal.member(start)
    }
  }
}

extension Literal {
  /// Returns the literal as an R4 member (<https://hl7.org/fhir/R4/datatypes.html#primitive>).
  fileprivate func member(_ start: String) -> JSONValue.Member {
    switch self {
    case .integer: JSONValue.Member("\(start)Integer", .number(text))
    case .decimal: JSONValue.Member("\(start)Decimal", .number(text))
    case .date: JSONValue.Member("\(start)Date", .text(text))
    case .dateTime: JSONValue.Member("\(start)DateTime", .text(text))
    case .time: JSONValue.Member("\(start)Time", .text(text))
    case .quantity(_, let unit): JSONValue.Member("\(start)Quantity", quantity(unit))
    }
  }

  /// Returns a quantity. The code of a unit needs its system (qty-3).
  private func quantity(_ unit: Coding?) -> JSONValue {
    let isCoded = unit?.system.isEmpty == false
    return .element([
      "value": .number(text), "unit": (unit?.words).map(JSONValue.words),
      "system": isCoded ? (unit?.system).map(JSONValue.text) : nil,
      "code": isCoded ? (unit?.code).map(JSONValue.text) : nil,
    ])
  }
}

extension Coding {
  /// The coding as an R4 element (<https://hl7.org/fhir/R4/datatypes.html#Coding>).
  var json: JSONValue {
    .element([
      "system": .text(system), "version": .text(version), "code": .text(code),
      "display": .words(display),
    ])
  }
}

extension Leaving {
  /// Why there is no answer, as an extension of the item with R4's code
  /// (<https://hl7.org/fhir/R4/codesystem-data-absent-reason.html>), one for each way to leave.
  ///
  /// Not knowing and declining have codes of their own. An answer to be given in person is known
  /// and may still come. For a skipped question, only the absence of an answer is known, which is
  /// the most general code.
  ///
  /// The extension belongs to the item and not to an answer, so software that counts answers finds
  /// none (<https://hl7.org/fhir/R4/extension-data-absent-reason.html>).
  var absence: JSONValue {
    let code: JSONValue =
      switch self {
      case .skipped: "unknown"
      case .unknown: "asked-unknown"
      case .declined: "asked-declined"
      case .inPerson: "temp-unknown"
      }
    return .ext("http://hl7.org/fhir/StructureDefinition/data-absent-reason", code, type: "Code")
  }
}
