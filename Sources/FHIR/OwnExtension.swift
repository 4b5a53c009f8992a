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
