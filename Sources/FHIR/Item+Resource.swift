// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

extension Item {
  /// Returns the item as an R4 resource element
  /// (<https://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.item>).
  func resource(prefix: String = "") -> JSONValue {
    let native = enableWhen.map { NativeCondition($0) }
    return .element([
      "extension": .list(extensions(native)),
      "linkId": .text(linkId),
      "prefix": .text(prefix),
      "text": .words(text),
      "type": .text(type.rawValue),
      "enableWhen": .list(native?.tests.map(\.resource) ?? []),
      "enableBehavior": .text(native?.behavior ?? ""),
      "repeats": repeats ? true : nil,
      "answerOption": .list(answerOption.map(\.resource)),
      "item": .list(help + item.map { $0.resource() }),
    ])
  }

  private func extensions(_ native: NativeCondition?) -> [JSONValue] {
    var extensions: [JSONValue] = []
    if !label.isEmpty { extensions.append(.ext(FormExtension.shortText.url, .words(label))) }
    if let maxOccurs {
      extensions.append(.ext(FormExtension.maxOccurs.url, .number(maxOccurs)))
    }
    if let enableWhen, native?.readBack != enableWhen {
      extensions.append(.ext(.condition, [enableWhen.resource]))
    }
    if let shortPass {
      extensions.append(.ext(.shortPass, shortPass == .always ? true : [shortPass.resource]))
    }
    return extensions + ownExtensions
  }

  /// The hint, as a child item with the item control `help`
  /// (<https://hl7.org/fhir/R4/valueset-questionnaire-item-control.html>).
  private var help: [JSONValue] {
    guard !hint.isEmpty, type != .display else { return [] }
    let control: JSONValue = [
      "coding": [
        ["system": "http://hl7.org/fhir/questionnaire-item-control", "code": "help"]
      ]
    ]
    return [
      [
        "extension": [.ext(FormExtension.itemControl.url, control, type: "CodeableConcept")],
        "linkId": .text("\(linkId)#hint"), "text": .words(hint), "type": "display",
      ]
    ]
  }
}

extension AnswerOption {
  /// The choice as an R4 element. Unless it has a coding from a code system, its code is local to
  /// its item and has no system
  /// (<https://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.item.answerOption>).
  fileprivate var resource: JSONValue {
    var extensions: [JSONValue] = []
    if isExclusive { extensions.append(.ext(FormExtension.optionExclusive.url, true)) }
    if coding != nil {
      let own: JSONValue = [.ext("code", .words(code)), .ext("text", .words(text))]
      extensions.append(.ext(.choice, own))
    }
    return .element([
      "extension": .list(extensions + ownExtensions),
      "valueCoding": (coding ?? Coding(code: code, display: text)).json,
    ])
  }
}
