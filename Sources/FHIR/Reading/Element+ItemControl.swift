// SPDX-License-Identifier: GPL-3.0-or-later

extension Element {
  /// Returns the code of an item's control
  /// (<https://hl7.org/fhir/R4/valueset-questionnaire-item-control.html>); `nil` if there is none.
  func itemControl() throws(FormFault) -> String? {
    let control = try `extension`(.itemControl)?.element("valueCodeableConcept")
    return try control?.elements("coding").first?.text("code")
  }

  /// Returns whether an item is only for reading. Some forms use the type `text` for such items,
  /// with an item control that only display texts have.
  func isToRead() throws(FormFault) -> Bool {
    let type = try text("type")
    guard type == "text", let control = try itemControl(), Self.controlsOfTexts.contains(control)
    else { return type == "display" }
    for item in try elements("item") where try item.text("type") != "display" { return false }
    return true
  }

  /// The controls of R4 and those of Helsenorge's forms (`sidebar`, `highlight`).
  private static let controlsOfTexts: Set = [
    "inline", "prompt", "unit", "lower", "upper", "flyover", "help", "sidebar", "highlight",
  ]
}
