// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// Sensitive questions while someone else types, in rows too.
@Suite struct SetAsideTests {
  static let questionnaire = Questionnaire(asking: [
    Item(
      linkId: "s.typist", type: .choice, text: "Who types?",
      answerOption: ["me", "forMe"].map { AnswerOption(code: $0, text: $0) }, role: .typist),
    Item(
      linkId: "s.helpers", type: .group, text: "Helpers", repeats: true,
      rowName: "helper",
      item: [
        Item(linkId: "s.helpers.who", type: .string, text: "Who?"),
        Item(
          linkId: "s.helpers.carryOn", type: .string, text: "Can they carry on?",
          isSensitive: true),
        Item(linkId: "s.helpers.what", type: .string, text: "What do they do?"),
      ]),
    Item(linkId: "s.end", type: .string, text: "And then?"),
  ])

  private func talk(_ lines: String...) -> Transcript {
    Transcript(over: Self.questionnaire, lines)
  }

  @Test func `are not asked in a row`() {
    #expect(!talk("forMe", "Ann", "cooks", "").text.contains("Can they carry on?"))
    #expect(talk("me", "Ann").text.contains("Can they carry on?"))
  }

  @Test func `are asked after all when the person types`() {
    let transcript = talk("forMe", "/back", "me", "Ann")
    #expect(transcript.text.contains("Can they carry on?"))
  }

  @Test func `pasted text behind an answer is no command`() {
    let transcript = talk("me", "Ann", "/back", "|Ann /quit", "yes", "")
    let answers = transcript.interview.response.answers
    #expect(answers.places.contains { answers[$0]?.values == [.text("Ann /quit")] })
  }

  @Test func `a number that was reserved for one list is never used for another`() {
    var transcript = talk("me", "/private")
    #expect(!transcript.text.contains("Everything about this helper"))
    transcript.play("nothing")
    transcript.play("Ann")
    transcript.play("/private")
    #expect(transcript.text.contains("Everything about this helper"))
  }

  @Test func `a note to oneself from a part that was opened for the person alone stays theirs`() {
    let questionnaire = Questionnaire(sections: [
      Self.questionnaire.sections[0].item,
      Item(
        linkId: "t", type: .group, text: "Home",
        item: [
          Item(linkId: "t.street", type: .string, text: "Which street?"),
          Item(linkId: "t.safe", type: .string, text: "Is it safe?", isSensitive: true),
        ]),
      Item(
        linkId: "u", type: .group, text: "End",
        item: [Item(linkId: "u.last", type: .string, text: "And last?")]),
    ])
    let lines = [
      "forMe", "", "words", "/sections 2", "yes", "/aside note of mine", "Elm Row", "yes",
      "/review",
    ]
    let sitting = Transcript(over: questionnaire, lines)
    #expect(sitting.interview.response.asides[Place("t.street")] == "note of mine")
    let shown = sitting.text.components(separatedBy: "> /review\n").last ?? ""
    #expect(!shown.contains("note of mine"))
  }
}
