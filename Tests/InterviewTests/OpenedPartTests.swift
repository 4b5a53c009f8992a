// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// A part that the person opened for themselves tells nothing of the parts that they didn't.
@Suite struct OpenedPartTests {
  private static let questionnaire = Questionnaire(sections: [
    Item(
      linkId: "who", type: .group, text: "Start",
      item: [
        Item(
          linkId: "who.types", type: .choice, text: "Who types?",
          answerOption: ["me", "forMe"].map { AnswerOption(code: $0, text: $0) }, role: .typist)
      ]),
    Item(
      linkId: "a", type: .group, text: "Own",
      item: [
        Item(
          linkId: "a.topic", type: .choice, text: "What about?",
          answerOption: [AnswerOption(code: "coping", text: "Coping")], isSensitive: true)
      ]),
    Item(
      linkId: "b", type: .group, text: "Opened",
      item: [
        Item(linkId: "b.one", type: .string, text: "One?", isSensitive: true),
        Item(
          linkId: "b.two", type: .string, text: "Two?",
          enableWhen: .not(
            .test(EnableWhen(question: "a.topic", operator: .equalsOption("coping"))))),
      ]),
  ])

  /// What is said once someone else types and the second part is opened.
  private static func said(_ own: [String]) -> Substring {
    var sitting = Transcript(over: questionnaire, ["1", "1"] + own + ["/review", "1", "2"])
    let before = sitting.text.endIndex
    for line in ["/sections 3", "yes", "", ""] { sitting.play(line) }
    return sitting.text[before...]
  }

  @Test func `a question that a hidden answer kept from being asked was left there`() {
    let twin = Self.said(["", "", ""])
    #expect(Self.said(["1", ""]) == twin)
    #expect(twin.contains("? One?") && twin.contains("? Two?"))
  }

  @Test(arguments: [["", "/review"], ["/sections", "1"], ["mine"]])
  func `what was typed there is hidden again as soon as the person goes elsewhere`(away: [String]) {
    var sitting = Transcript(over: Self.questionnaire, ["2", "/sections 3", "yes", "secret"])
    let opened = sitting.text.endIndex
    for line in away { sitting.play(line) }
    #expect(sitting.text[opened...].contains("(clear)\n"))
    #expect(sitting.text[opened...].contains("Others can look at it now."))
    let closed = sitting.text.endIndex
    for line in ["/review", "3", "", "/review", "", "/sections"] { sitting.play(line) }
    #expect(!sitting.text[closed...].contains("secret"))
    #expect(sitting.interview.response.answers[Place("b.one")]?.values == [.text("secret")])
  }
}
