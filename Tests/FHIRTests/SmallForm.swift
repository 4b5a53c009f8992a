// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import Foundation
import JSON
import Survey
import Testing
import Transcript

/// A form of a few items, and what is answered to it line by line.
struct SmallForm {
  let form: Form

  /// A form with these items, as JSON.
  init(_ items: String, _ more: String = "") throws {
    form = try Form(
      reading: Array(
        #"{"resourceType":"Questionnaire","title":"Bees"\#(more),"item":[\#(items)]}"#.utf8))
  }

  /// What is said of the form by `question-packs check`.
  var notices: [String] { form.notices.map { $0.words() } }

  /// A sitting in which these lines are typed.
  func sitting(_ lines: [String]) -> Transcript { Transcript(over: form.questionnaire, lines) }

  /// The questions that were asked, in order.
  func asked(_ lines: [String]) -> [String] {
    sitting(lines).text.split(separator: "\n").filter { $0.hasPrefix("? ") }
      .map { String($0.dropFirst(2)) }
  }

  /// What is exported of the answers to it.
  /// - Parameter isDone: The person has said that they have finished.
  func export(_ lines: [String], isDone: Bool = false) throws -> JSONValue {
    var response = sitting(lines).interview.response
    response.progress.isDone = isDone
    return try QuestionnaireResponse(
      response, to: form.questionnaire, for: .toBring, authored: Date(timeIntervalSince1970: 0)
    ) { _, _ in 0 }.json
  }

  /// The exported answers of its items, each without white space.
  func answers(_ lines: [String]) throws -> [String] {
    (try export(lines)["item"]?.list ?? []).map {
      $0["answer"]?.document.filter { $0 > " " } ?? ""
    }
  }
}
