// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import FoundationEssentials
import JSON
import Sessions
import Survey

extension Loader {
  static func attemptForm(_ bytes: [UInt8]) throws(Complaint) -> Outcome {
    let form: Form
    do throws(FormFault) {
      form = try Form(reading: bytes, languages: ["cy-GB"])
    } catch {
      guard !error.words.isEmpty else { throw Complaint("a form is refused without a word") }
      return .refused(error.words)
    }
    guard form.notices.allSatisfy({ !$0.words().isEmpty }) else {
      throw Complaint("something is done otherwise without a word")
    }
    try goThrough(form.questionnaire)
    let response = Filling.response(to: form.questionnaire)
    try expectItIsSaved(response)
    try expectItIsExported(response, of: form.questionnaire)
    return .taken
  }

  /// What is answered in a form can be written for other software, to everyone who may see it.
  private static func expectItIsExported(
    _ response: Response, of questionnaire: Questionnaire
  ) throws(Complaint) {
    for audience in Audience.allCases {
      let exported = try? QuestionnaireResponse(
        response, to: questionnaire, for: audience, authored: Date(timeIntervalSince1970: 0),
        offset: { _, _ in 60 })
      guard let text = exported?.json.document, (try? JSONValue(reading: Array(text.utf8))) != nil
      else { throw Complaint("answers to a form can't be exported") }
    }
  }

  /// What is answered in a form can be saved, unless it is too large, and then reads the same.
  private static func expectItIsSaved(_ response: Response) throws(Complaint) {
    let dawn = Date(timeIntervalSince1970: 0)
    let pack = Session.Pack()
    let session = Session(name: .usual, pack: pack, response: response, started: dawn)
    guard let saved = try? session.document(for: "appointment.json") else { return }
    let again = try? Session(saved, name: .usual, path: "appointment.json")
    guard again?.response == response else {
      throw Complaint("answers to a form read otherwise once they are saved")
    }
  }
}
