// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing

/// The section about safety, once a topic in it is for staff.
@Suite struct SafetyForStaffTests {
  private static func questionnaire(topicFor sharing: Sharing) -> Questionnaire {
    var topic = AnswerOption(code: "harm", text: "Someone hurting me")
    topic.sharing = sharing
    return Questionnaire(
      summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
      items: [
        Item(
          linkId: "s", type: .group, text: "Keeping safe", role: .safety,
          item: [
            Item(
              linkId: "s.topics", type: .choice, text: "Which?", repeats: true,
              answerOption: [topic, AnswerOption(code: "sleep", text: "Sleep")],
              role: .safetyTopic),
            Item(linkId: "s.words", type: .string, text: "What helps?"),
          ])
      ])
  }

  @Test(arguments: [(Sharing.everyone, true), (.staff, false)])
  func `is closed by a topic that became for staff after it was chosen`(
    now: Sharing, isBrought: Bool
  ) {
    let before = Self.questionnaire(topicFor: .everyone)
    var response = Response()
    for (linkId, value) in [
      ("s.topics", Value.option(code: "harm", text: "Someone hurting me")),
      ("s.words", .text("my sister")),
    ] {
      response.answers[Place(linkId)] = before.answer(.values([value]), to: linkId)
    }
    let brought = Self.questionnaire(topicFor: now).disclosed(response, to: .toBring)
    #expect((brought.answers[Place("s.words")] != nil) == isBrought)
    #expect((brought.answers[Place("s.topics")] != nil) == isBrought)
  }
}
