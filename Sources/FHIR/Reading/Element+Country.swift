// SPDX-License-Identifier: GPL-3.0-or-later

extension Element {
  /// Returns whether a form is for a country other than the United Kingdom, according to its
  /// jurisdiction (<https://hl7.org/fhir/R4/valueset-jurisdiction.html>) or otherwise its language.
  /// Returns `false` for a form that states neither, or is for the whole world.
  func isForElsewhere() throws(FormFault) -> Bool {
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
