// SPDX-License-Identifier: GPL-3.0-or-later

/// Standard extensions that this program knows, and writes for the features of a pack they cover.
/// Most belong to R4 (<https://hl7.org/fhir/R4/questionnaire-profiles.html>), some to Structured
/// Data Capture (<https://hl7.org/fhir/uv/sdc/>).
enum FormExtension: String, CaseIterable {
  // Followed.
  case hidden = "questionnaire-hidden"
  case minValue
  case maxValue
  case minOccurs = "questionnaire-minOccurs"
  case maxOccurs = "questionnaire-maxOccurs"
  case minLength
  case minQuantity = "sdc-questionnaire-minQuantity"
  case maxQuantity = "sdc-questionnaire-maxQuantity"
  case openLabel = "sdc-questionnaire-openLabel"
  case entryFormat
  case unit = "questionnaire-unit"
  case unitOption = "questionnaire-unitOption"
  case unitValueSet = "questionnaire-unitValueSet"
  case itemControl = "questionnaire-itemControl"
  case optionExclusive = "questionnaire-optionExclusive"
  case optionPrefix = "questionnaire-optionPrefix"
  case translation
  case maxDecimalPlaces
  case regex
  case sliderStepValue = "questionnaire-sliderStepValue"
  case shortText = "sdc-questionnaire-shortText"

  // Ignored on purpose: they affect only the appearance elsewhere, or scores, which are never
  // computed here.
  case choiceOrientation = "questionnaire-choiceOrientation"
  case ordinalValue
  case displayCategory = "questionnaire-displayCategory"
  case renderingStyle = "rendering-style"
  case renderingMarkdown = "rendering-markdown"
  case xhtml = "rendering-xhtml"
  case designNote

  // Not supported.
  case calculatedExpression = "sdc-questionnaire-calculatedExpression"
  case calculatedValue = "cqf-calculatedValue"
  case initialExpression = "sdc-questionnaire-initialExpression"
  case enableWhenExpression = "sdc-questionnaire-enableWhenExpression"
  case answerExpression = "sdc-questionnaire-answerExpression"
  case candidateExpression = "sdc-questionnaire-candidateExpression"
  case variable
  case expression = "cqf-expression"
  case constraint = "questionnaire-constraint"

  var url: String {
    let base = rawValue.hasPrefix("sdc-") ? "http://hl7.org/fhir/uv/sdc" : "http://hl7.org/fhir"
    return "\(base)/StructureDefinition/\(rawValue)"
  }

  static let byURL = Dictionary(uniqueKeysWithValues: allCases.map { ($0.url, $0) })
}

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
