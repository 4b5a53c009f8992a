// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

extension ResponseItems {
  /// An answer's value under its name, such as `valueCoding`
  /// (<https://hl7.org/fhir/R4/questionnaireresponse-definitions.html#QuestionnaireResponse.item.answer.value_x_>).
  func value(_ value: Value, of node: VisibleNode) throws(Fault) -> JSONValue.Member {
    switch value {
    case .option(let code, _):
      let member = node.item.option(code)?.value?.member("value") ?? value.member("value")
      let isAddress = node.item.details.formType == Item.Kind.url.rawValue
      return isAddress ? JSONValue.Member("valueUri", member.value) : member
    case .literal(let literal, _): return placed(literal).member("value")
    case .text(let text):
      guard text.utf8.count <= QuestionnaireResponse.textLimit else {
        throw .tooLong(question: node.answer?.question ?? node.item.text)
      }
      return node.item.type == .text
        ? JSONValue.Member("valueString", .words(text)) : node.item.words(.line(text))
    case .boolean: return value.member("value")
    }
  }

  /// A time in its place: R4 takes none without
  /// (<https://hl7.org/fhir/R4/datatypes.html#dateTime>).
  private func placed(_ literal: Literal) -> Literal {
    guard case .dateTime(let moment) = literal, let time = moment.time, moment.offset == nil,
      let placed = Moment(moment.date, time, offset: offset(moment.date, time))
    else { return literal }
    return .dateTime(placed)
  }
}

extension Item {
  /// Words that were typed on one line, under the name that R4 has for the item's type.
  ///
  /// What was asked as free text, because its choices or records are elsewhere, is a concept or a
  /// reference of which only the words are known.
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
  /// The value as an element whose name begins so: `value` or `answer`.
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
  /// The literal as R4 writes it (<https://hl7.org/fhir/R4/datatypes.html#primitive>).
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

  /// An amount; a code of a unit needs its system (qty-3).
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
  /// The concept as R4 writes it (<https://hl7.org/fhir/R4/datatypes.html#Coding>).
  var json: JSONValue {
    .element([
      "system": .text(system), "version": .text(version), "code": .text(code),
      "display": .words(display),
    ])
  }
}
