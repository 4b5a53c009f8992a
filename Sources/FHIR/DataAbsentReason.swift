// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

extension Leaving {
  /// R4's code for why there is no answer
  /// (<https://hl7.org/fhir/R4/codesystem-data-absent-reason.html>): one for each way to leave.
  ///
  /// Not knowing and rather not saying have codes of their own. What the person would rather say in
  /// person is known and may yet be told. Of what was passed over no more is known than that there
  /// is no answer: the code above all others.
  var dataAbsentReason: String {
    switch self {
    case .skipped: "unknown"
    case .unknown: "asked-unknown"
    case .declined: "asked-declined"
    case .inPerson: "temp-unknown"
    }
  }

  /// The reason as an extension of the item that has no answer.
  ///
  /// Of the item and not of an answer: software that counts answers finds none
  /// (<https://hl7.org/fhir/R4/extension-data-absent-reason.html>).
  var absence: JSONValue {
    .ext(
      "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "Code",
      .text(dataAbsentReason))
  }
}
