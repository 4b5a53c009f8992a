// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

extension Questionnaire {
  /// The pack as a FHIR R4 `Questionnaire` (<https://hl7.org/fhir/R4/questionnaire.html>).
  ///
  /// Uses R4's elements where there are any and ``OwnExtension``s otherwise. Reading the resource
  /// back gives an equal questionnaire, and other software can run it without the extensions.
  /// Properties that only forms from elsewhere have (``ItemDetails``) are not written. O(items).
  package var resource: JSONValue {
    .element([
      "resourceType": "Questionnaire",
      "id": summary.id.isResourceId ? .text(summary.id) : nil,
      "language": .text(summary.language),
      "extension": .list(extensions),
      "url": .text(summary.url),
      "identifier": summary.id.isResourceId ? nil : [.element(["value": .words(summary.id)])],
      "version": .text(summary.version),
      "title": .words(summary.title),
      "status": "active",
      "subjectType": ["Patient"],
      // A section's number is the prefix of its title.
      "item": .list(sections.map { $0.item.resource(prefix: String($0.number)) }),
    ])
  }

  private var extensions: [JSONValue] {
    let format = JSONValue.ext(.format, .number(OwnExtension.version))
    return [format, urgentHelp.resource(as: .urgentHelp), whatToExpect.resource(as: .whatToExpect)]
      .compactMap(\.self)
  }
}

extension String {
  /// Whether the text is valid as a resource's id (<https://hl7.org/fhir/R4/datatypes.html#id>).
  fileprivate var isResourceId: Bool {
    let isPlain = unicodeScalars.allSatisfy { scalar in
      scalar.isASCII && scalar.properties.isAlphabetic || "0123456789-.".contains(Character(scalar))
    }
    return (1...64).contains(utf8.count) && isPlain
  }
}

extension DatedFacts {
  fileprivate func resource(as name: OwnExtension) -> JSONValue? {
    var parts = groups.map { group in
      JSONValue.ext(
        "group", .list([.ext("heading", .words(group.heading))] + group.lines.map(\.resource)))
    }
    if !footnote.isEmpty { parts.append(.ext("footnote", .words(footnote))) }
    return parts.isEmpty ? nil : .ext(name, .list(parts))
  }
}

extension DatedFacts.Line {
  fileprivate var resource: JSONValue {
    let words = [("text", text), ("source", source), ("checked", checked)]
    let parts = words.filter { !$1.isEmpty }.map { JSONValue.ext($0, .words($1)) }
    return .ext("line", .list(parts + [.ext("short", .flag(isShort))]))
  }
}

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
