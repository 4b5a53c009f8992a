extension Element {
  /// Whether a form is for a country other than the United Kingdom, by its jurisdiction
  /// (<https://hl7.org/fhir/R4/valueset-jurisdiction.html>) or else its language. False for a form
  /// that states neither.
  func isForElsewhere() throws(FormFault) -> Bool {
    var codes: [String] = []
    for jurisdiction in try elements("jurisdiction") {
      for coding in try jurisdiction.elements("coding") {
        if let code = try coding.text("code") { codes.append(code) }
      }
    }
    guard codes.isEmpty else { return !codes.contains { $0 == "GB" || $0.hasPrefix("GB-") } }
    return Self.isSpokenElsewhere(try text("language") ?? "")
  }

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
