// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// When an item is asked, as the form writes it: R4's `enableWhen` and `enableBehavior`.
struct FormCondition {
  struct Test {
    var question: String
    var `operator`: String
    var answer: FormValue?
  }

  var tests: [Test]
  /// Whether all tests must pass. `false` if the form doesn't say: R4 requires it to
  /// (<https://hl7.org/fhir/R4/questionnaire.html>, que-12), but many forms don't.
  var isAll: Bool

  init(_ element: Element) throws(FormFault) {
    isAll = try element.text("enableBehavior") == "all"
    tests = try element.elements("enableWhen").map { test throws(FormFault) in
      guard let question = try test.text("question")?.trimmed else {
        throw .missing(path: test.at("question"))
      }
      return Test(
        question: question, operator: try test.text("operator") ?? "",
        answer: try test.formValue("answer"))
    }
  }
}
