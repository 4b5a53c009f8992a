// SPDX-License-Identifier: GPL-3.0-or-later

extension Element {
  /// How an item asks to be shown
  /// (<https://hl7.org/fhir/R4/valueset-questionnaire-item-control.html>); `nil` if it doesn't say.
  func itemControl() throws(FormFault) -> String? {
    let control = try `extension`(.itemControl)?.element("valueCodeableConcept")
    return try control?.elements("coding").first?.text("code")
  }

  /// Whether an item is only to be read. Some forms use the type `text` for these, with an item
  /// control that only texts have.
  func isToRead() throws(FormFault) -> Bool {
    let type = try text("type")
    guard type == "text", let control = try itemControl(), Self.controlsOfTexts.contains(control)
    else { return type == "display" }
    for item in try elements("item") where try item.text("type") != "display" { return false }
    return true
  }

  /// R4's, and those of Helsenorge's forms (`sidebar`, `highlight`).
  private static let controlsOfTexts: Set = [
    "inline", "prompt", "unit", "lower", "upper", "flyover", "help", "sidebar", "highlight",
  ]
}
