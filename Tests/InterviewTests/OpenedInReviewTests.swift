// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// Questions that a change in the review opens or closes.
@Suite struct OpenedInReviewTests {
  private static let questionnaire = Questionnaire(
    asking: [Item(linkId: "s.any", type: .boolean, text: "Anything?", label: "Anything")]
      + ["What", "When"].map { word in
        Item(
          linkId: "s.\(word)", type: .string, text: "\(word)?", label: word,
          enableWhen: .test(EnableWhen(question: "s.any", operator: .equalsBoolean(true))))
      })

  @Test func `all of them are asked before the review is back`() {
    var sitting = Transcript(over: Self.questionnaire, ["no", "/review", "1", "yes"])
    for (asked, said) in [("What?", "the noise"), ("When?", "at night")] {
      #expect(sitting.text.hasSuffix("? \(asked)\n[Answer: ]\n"))
      sitting.play(said)
    }
    #expect(sitting.text.contains("1) Anything: Yes\n  2) What: the noise\n  3) When: at night\n"))
  }

  @Test func `what a choice opens is asked also where own words come beside it`() {
    let list = Item(
      linkId: "s.helps", type: .choice, text: "What helps?", label: "Helps", repeats: true,
      answerOption: [
        AnswerOption(code: "print", text: "Large print"),
        AnswerOption(code: "breaks", text: "Breaks"),
        AnswerOption(code: "other", text: "Something else"),
      ],
      item: [
        Item(
          linkId: "s.helps.other", type: .string, text: "What else?",
          enableWhen: .test(EnableWhen(question: "s.helps", operator: .equalsOption("other"))))
      ])
    let size = Item(
      linkId: "s.size", type: .string, text: "How large?", label: "Size",
      enableWhen: .test(EnableWhen(question: "s.helps", operator: .equalsOption("print"))))
    let lines = ["breaks", "/review", "1", "large print, my own tea", "yes"]
    let sitting = Transcript(over: Questionnaire(asking: [list, size]), lines)
    let answers = sitting.interview.response.answers
    #expect(answers[Place("s.helps.other")]?.values == [.text("my own tea")])
    #expect(sitting.text.hasSuffix("? How large?\n[Answer: ]\n"))
  }

  @Test func `after it, the next sitting carries on from where the person was`() {
    let lines = ["yes", "the noise", "/review", "2", "the light", "", "/quit", "!return"]
    let sitting = Transcript(over: Self.questionnaire, lines)
    let what = sitting.interview.response.answers[Place("s.What")]
    #expect(what?.values.map(\.words) == ["the light"])
    #expect(sitting.text.hasSuffix("? When?\n[Answer: ]\n"))
  }

  @Test func `that answers are left out is said only where something was answered`() {
    for (said, isTold) in [("the noise", true), ("", false)] {
      let sitting = Transcript(over: Self.questionnaire, ["yes", said, "", "/review", "1", "no"])
      #expect(sitting.text.contains("but it won't be in the notes") == isTold, "\(said)")
    }
  }
}
