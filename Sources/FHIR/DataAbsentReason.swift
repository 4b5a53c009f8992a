// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

extension Leaving {
  /// R4's code for why there is no answer
  /// (<https://hl7.org/fhir/R4/codesystem-data-absent-reason.html>), one for each way to leave.
  ///
  /// Not knowing and declining have codes of their own. An answer to be given in person is known
  /// and may still come. For a skipped question, only the absence of an answer is known, which is
  /// the most general code.
  var dataAbsentReason: String {
    switch self {
    case .skipped: "unknown"
    case .unknown: "asked-unknown"
    case .declined: "asked-declined"
    case .inPerson: "temp-unknown"
    }
  }

  /// The reason, as an extension of the item without an answer.
  ///
  /// It belongs to the item and not to an answer, so software that counts answers finds none
  /// (<https://hl7.org/fhir/R4/extension-data-absent-reason.html>).
  var absence: JSONValue {
    .ext(
      "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "Code",
      .text(dataAbsentReason))
  }
}
