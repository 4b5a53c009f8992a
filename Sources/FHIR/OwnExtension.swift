// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

/// This program's own extensions, for features that R4 lacks. Other software may ignore all of
/// them.
///
/// Their URLs share a base in the reserved domain `.invalid`
/// (<https://www.rfc-editor.org/rfc/rfc2606#section-2>), so nothing can be fetched from them.
/// `FHIR.docc/FHIR.md` defines each one. Extensions:
/// <https://hl7.org/fhir/R4/extensibility.html#Extension>.
package enum OwnExtension: String, CaseIterable, Sendable {
  /// The base URL of all extensions and packs.
  package static let base = Questionnaire.Summary.base

  // Extensions of a questionnaire.
  /// The version of these extensions. Marks a questionnaire as made from a pack.
  case format
  case urgentHelp = "urgent-help"
  /// What happens before, at and after the appointment, as groups of lines.
  case whatToExpect = "what-to-expect"

  // Extensions of an item, besides those for its properties.
  /// Whether the short pass includes the item: yes, or a condition.
  case shortPass = "short-pass"
  /// The whole condition, if R4's `enableWhen` can't express it.
  case condition

  // Extensions of a choice, besides those for its properties.
  /// The choice's own code and words, if its coding comes from a code system.
  case choice

  // Extensions of a response. All but the first and last appear only in one for the person alone.
  /// The person's own words behind a yes or no.
  case wordsBehindYesOrNo = "own-words"
  /// Marks an answer as private, for the person alone.
  case isPrivate = "private"
  /// The person's private note.
  case aside
  /// Marks a section that the person leaves out of notes for others.
  case leftOut = "left-out"
  /// An answer whose question is no longer in the questionnaire, with that question.
  case alsoWritten = "also-written"

  /// The version written in ``format``.
  static let version = 1

  /// The names of all extensions, including those for properties of items and choices.
  package static let names =
    allCases.map(\.rawValue)
    + (Item.properties.map(\.extensionName) + AnswerOption.properties.map(\.extensionName))
    .filter { !$0.isEmpty }

  /// The names of extensions that only earlier versions wrote, and that are ignored.
  private static let retired = ["length"]

  /// Whether a URL is that of one of these extensions, now or in an earlier version.
  static func isOwn(url: String) -> Bool { (names + retired).contains { self.url($0) == url } }

  package var url: String { Self.url(rawValue) }

  package static func url(_ name: String) -> String { "\(base)/\(name)" }
}

extension DescribedRecord {
  /// The extensions for properties that R4 lacks.
  var ownExtensions: [JSONValue] { Self.properties.compactMap { $0.ownExtension(of: self) } }

  /// Reads the properties from this program's extensions. Properties without an extension are
  /// unchanged.
  /// - Throws: ``FormFault`` for a value of the wrong type or an unknown code, because ignoring one
  ///   could expose an answer.
  mutating func readOwnExtensions(of element: Element) throws(FormFault) {
    for property in Self.properties where !property.extensionName.isEmpty {
      let url = OwnExtension.url(property.extensionName)
      guard let found = try element.part(url) else { continue }
      try property.read(into: &self, from: found)
    }
  }
}

extension Property {
  /// Returns the extension for this property of a record; `nil` for the default value.
  fileprivate func ownExtension(of record: Record) -> JSONValue? {
    guard !extensionName.isEmpty else { return nil }
    let url = OwnExtension.url(extensionName)
    switch access {
    case .text(let field), .id(let field):
      let text = field.get(record)
      return text.isEmpty ? nil : .ext(url, .words(text))
    case .flag(let field): return field.get(record) ? .ext(url, true) : nil
    case .count(let field): return field.get(record).map { .ext(url, .number($0)) }
    case .word(let word): return word.get(record).map { .ext(url, .text($0), type: "Code") }
    case .content: return nil
    }
  }

  fileprivate func read(into record: inout Record, from found: Element) throws(FormFault) {
    switch access {
    case .text(let field), .id(let field): field.set(&record, try found.words("valueString"))
    case .flag(let field): field.set(&record, try found.flag("valueBoolean") ?? false)
    case .count(let field): field.set(&record, try found.integer("valueInteger"))
    case .word(let word):
      guard let code = try found.text("valueCode"), word.set(&record, code) else {
        throw .missing(path: found.at("valueCode"))
      }
    case .content: break
    }
  }
}

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
