// SPDX-License-Identifier: GPL-3.0-or-later

/// The extensions of HL7 that are written and read, by their names behind
/// `http://hl7.org/fhir/StructureDefinition/`
/// (<https://hl7.org/fhir/R4/extensibility-registry.html>).
enum StandardExtension: String {
  /// Why something has no value.
  case dataAbsentReason = "data-absent-reason"
  /// How many answers or rows there may be.
  case maxOccurs = "questionnaire-maxOccurs"
  /// How an item is shown.
  case itemControl = "questionnaire-itemControl"
  /// A choice that is made alone.
  case optionExclusive = "questionnaire-optionExclusive"

  /// The extension's address.
  var url: String { "http://hl7.org/fhir/StructureDefinition/\(rawValue)" }

  /// Few words that name an item, from Structured Data Capture
  /// (<https://hl7.org/fhir/uv/sdc/StructureDefinition-sdc-questionnaire-shortText.html>).
  static let shortText =
    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-shortText"
}
