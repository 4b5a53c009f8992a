// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

/// A form from elsewhere, converted to run in the interview: a FHIR R4 `Questionnaire`
/// (<https://hl7.org/fhir/R4/questionnaire.html>) or a `Bundle` with one.
///
/// A form may come from anyone, so parts of it that could do harm or run without end are ignored.
package struct Form: Sendable {
  package var questionnaire: Questionnaire
  /// The ways in which the form is not followed; empty if all of it is.
  package var notices: [FormNotice]
  /// Whether the form's jurisdiction or language is that of a country other than the United
  /// Kingdom.
  package var isForElsewhere: Bool

  /// The maximum number of items, choices and conditions together, far above any real form.
  package static let itemLimit = 20_000
  /// The maximum nesting depth of items.
  package static let depthLimit = 32

  /// Whether bytes are probably a FHIR resource. O(bytes).
  package static func looksLikeOne(_ bytes: [UInt8]) -> Bool {
    // The standard library's `contains` takes seconds for a large file.
    let mark = Array("\"resourceType\"".utf8)
    return bytes.indices.contains { start in
      bytes[start] == mark[0] && bytes[start...].starts(with: mark)
    }
  }

  /// Reads a form. A missing `status` is accepted. O(bytes).
  /// - Parameter languages: The person's languages as BCP 47 tags, preferred first. If the form has
  ///   a translation into one of them, it is used.
  /// - Throws: ``FormFault``.
  package init(reading bytes: [UInt8], languages: [String] = []) throws(FormFault) {
    let document: JSONValue
    do throws(JSONFault) {
      document = try JSONValue(reading: bytes)
    } catch {
      throw .notJSON(error)
    }
    let source = try FormSource(document, languages: languages)
    var reader = try FormReader(source)
    questionnaire = try reader.questionnaire(hash: CompiledPack.hash(of: bytes))
    notices = reader.notices.all
    isForElsewhere = try source.form.isForElsewhere()
  }
}

extension Element {
  /// Returns whether a form is for a country other than the United Kingdom, according to its
  /// jurisdiction (<https://hl7.org/fhir/R4/valueset-jurisdiction.html>) or otherwise its language.
  /// Returns `false` for a form that states neither, or is for the whole world.
  fileprivate func isForElsewhere() throws(FormFault) -> Bool {
    var codes: [String] = []
    for jurisdiction in try elements("jurisdiction") {
      for coding in try jurisdiction.elements("coding") {
        if let code = try coding.text("code") { codes.append(code) }
      }
    }
    guard codes.isEmpty else {
      return !codes.contains { Self.here.contains($0) || $0.hasPrefix("GB-") }
    }
    return Self.isSpokenElsewhere(try text("language") ?? "")
  }

  /// Codes for the United Kingdom in ISO 3166-1 and in the United Nations' M49, and the M49 code
  /// for the whole world.
  private static let here: Set = ["GB", "GBR", "826", "001"]

  /// Whether a language tag (BCP 47) has another country's region or, without a region, names a
  /// language of another country.
  private static func isSpokenElsewhere(_ language: String) -> Bool {
    let parts = language.lowercased().split(separator: "-")
    guard let first = parts.first else { return false }
    let regions = parts.dropFirst().filter { $0.count == 2 }
    guard regions.isEmpty else { return !regions.contains("gb") }
    return !["en", "cy", "gd"].contains(first)
  }
}

// Forms made from a pack, with this program's own extensions (``OwnExtension``).
//
// Reading such a form gives back the same questions. Anything that another program changed or added
// is read as in any other form.

extension Element {
  /// Whether a form was made from a pack, in a known version of the extensions.
  func isPack() throws(FormFault) -> Bool {
    guard let version = try own(.format)?.integer("valueInteger") else { return false }
    return (1...OwnExtension.version).contains(version)
  }

  /// Whether a text within an item of a pack is its hint.
  func isHint() throws(FormFault) -> Bool {
    guard try text("type") == "display" else { return false }
    return try itemControl() == "help"
  }
}

extension FormSource {
  /// Returns the pack with these sections, after validation.
  /// - Throws: ``FormFault/notAPack(section:)`` if the pack is invalid.
  func pack(_ sections: [Item], hash: String) throws(FormFault) -> Questionnaire {
    var listed: [Section] = []
    for element in try form.elements("item") {
      let linkId = try element.words("linkId")
      guard var section = sections.first(where: { $0.linkId == linkId }) else { continue }
      section.details.prefix = ""  // The section's number, not part of its title.
      let number = Int(try element.words("prefix")) ?? listed.count + 1
      listed.append(Section(section, number: number))
    }
    guard listed.count == sections.count else { throw .notAPack(section: nil) }
    let identifier = try form.elements("identifier").first?.words("value") ?? ""
    let id = try form.words("id")
    var summary = try summary(title: try form.words("title"))
    summary.id = id.isEmpty ? identifier : id
    let pack = Questionnaire(
      summary: summary, hash: hash, sections: listed,
      urgentHelp: try DatedFacts(form.own(.urgentHelp)),
      whatToExpect: try DatedFacts(form.own(.whatToExpect)))
    try Self.check(pack)
    return pack
  }

  /// Checks that the pack is valid as a compiled pack, since the interview relies on it.
  /// - Throws: ``FormFault/notAPack(section:)``.
  private static func check(_ pack: Questionnaire) throws(FormFault) {
    let text = CompiledPack.encode(pack)
    do throws(CompiledPack.Fault) {
      _ = try CompiledPack.decode(Array(text.utf8))
    } catch .section(let number) {
      throw .notAPack(section: number)
    } catch {
      throw .notAPack(section: nil)
    }
  }
}

extension DatedFacts {
  fileprivate init(_ own: Element?) throws(FormFault) {
    self.init()
    guard let own else { return }
    groups = try own.extensions("group").map { group throws(FormFault) in
      let lines = try group.extensions("line").map { line throws(FormFault) in
        Line(
          text: try line.string("text"), source: try line.string("source"),
          checked: try line.string("checked"),
          isShort: try line.part("short")?.flag("valueBoolean") ?? false)
      }
      return Group(heading: try group.string("heading"), lines: lines)
    }
    footnote = try own.string("footnote")
  }
}

extension Element {
  /// Returns when the short pass asks an item of a pack; `nil` for never.
  func shortPass() throws(FormFault) -> Condition? {
    guard let own = try own(.shortPass) else { return nil }
    if let isAsked = try own.flag("valueBoolean") { return isAsked ? .always : nil }
    return try Condition(onlyPartOf: own)
  }
}

extension AnswerOption {
  /// Reads this program's own extensions of a choice. Without one, the choice's code is local and
  /// not from a code system.
  mutating func readOwn(_ element: Element) throws(FormFault) {
    if let own = try element.own(.choice) {
      (code, text) = (try own.string("code"), try own.string("text"))
    } else if coding == Coding(code: code, display: text) {
      value = nil
    }
    try readOwnExtensions(of: element)
  }
}
