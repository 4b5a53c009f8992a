// SPDX-License-Identifier: GPL-3.0-or-later

extension Element {
  /// Whether a form is for a country other than the United Kingdom, by its jurisdiction
  /// (<https://hl7.org/fhir/R4/valueset-jurisdiction.html>) or else its language. False for a form
  /// that states neither, or is for the whole world.
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

  /// The United Kingdom in ISO 3166-1 and in the United Nations' M49, and there the whole world.
  private static let here: Set = ["GB", "GBR", "826", "001"]

  /// Whether a language tag (BCP 47) has the region of another country or, without a region, names a
  /// language of other countries.
  private static func isSpokenElsewhere(_ language: String) -> Bool {
    let parts = language.lowercased().split(separator: "-")
    guard let first = parts.first else { return false }
    let regions = parts.dropFirst().filter { $0.count == 2 }
    guard regions.isEmpty else { return !regions.contains("gb") }
    return !["en", "cy", "gd"].contains(first)
  }
}
