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
