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
      "item": .list(sections.map(\.resource)),
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

extension Section {
  /// The section as a group, with its number as the prefix of its title.
  fileprivate var resource: JSONValue {
    item.resource(prefix: String(number))
  }
}
