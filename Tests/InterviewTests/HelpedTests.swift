// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// Someone else types: who "you" is, and who is asked about.
@Suite struct HelpedTests {
  static let questionnaire = Questionnaire(
    sections: [
      Item(
        linkId: "start", type: .group, text: "Before you start",
        item: [
          Item(
            linkId: "start.typist", type: .choice, text: "Who is typing?",
            answerOption: ["me", "withHelp", "forMe"].map { AnswerOption(code: $0, text: $0) },
            role: .typist),
          Item(linkId: "start.typistName", type: .string, text: "Who helps?", role: .typistName),
          Item(
            linkId: "start.name", type: .string, text: "What are you called?",
            typedFor: "What is the person called?", role: .name),
        ]),
      Item(
        linkId: "hopes", type: .group, text: "Hopes",
        item: [
          Item(
            linkId: "hopes.words", type: .string, text: "What do you hope for?",
            typedFor: "What does {name} hope for?"),
          Item(linkId: "hopes.sign", type: .string, text: "What would show you?"),
        ]),
    ], firstNumber: 0)

  private func talk(_ lines: String...) -> Transcript {
    Transcript(over: Self.questionnaire, lines)
  }

  @Test func `who types alone hears nothing of it`() {
    let text = talk("me", "", "Dale", "work", "a").text
    #expect(text.contains("? What are you called?"))
    #expect(text.contains("? What do you hope for?"))
    #expect(!text.contains("\"You\""))
    #expect(!text.contains("read"))
  }

  @Test func `that a helper was asked is kept, whoever types at the end`() {
    let helped = talk("forMe", "Priya", "Corrie", "peace", "/review", "1", "me")
    #expect(helped.interview.response.progress.wasHelped)
    let left = talk("forMe", "Priya", "Corrie", "", "/review", "1", "me")
    #expect(
      left.interview.response.progress.wasHelped, "or the notes would tell what was kept back")
    let slip = talk("forMe", "Priya", "Corrie", "/review", "1", "me", "/back", "peace")
    #expect(!slip.interview.response.progress.wasHelped, "nothing about the person was asked")
  }

  @Test func `with help it stays you, and each part says who that is`() {
    let text = talk("withHelp", "no", "Priya", "Corrie", "peace").text
    #expect(text.contains("? What are you called?"))
    #expect(
      text.contains(
        """
        # Hopes (1 of 1, about 1 more minute)
          Helping to type: Priya. "You" and "I" always mean Corrie.
        ? What do you hope for?
        """))
    #expect(text.hasSuffix("? What would show you?\n[Answer: ]\n"))
  }

  @Test func `typed for someone, they are asked about by name`() {
    let text = talk("forMe", "Ann", "Dale", "work").text
    #expect(text.contains("? What is the person called?"))
    #expect(
      text.contains(
        """
          Here, "I" and "you" mean Dale. Please type what they say.
        ? What does Dale hope for?
        """))
    #expect(text.hasSuffix("? What would show you?\n[Answer: ]\n"))
  }

  @Test func `whose "I" it is is said once, and a person who is alone is asked as "you"`() {
    let alone = Item(
      linkId: "alone", type: .group, text: "Alone",
      item: [
        Item(
          linkId: "alone.words", type: .string, text: "What do you fear?",
          typedFor: "What does {name} fear?", isSensitive: true),
        Item(
          linkId: "alone.more", type: .string, text: "What else do you think?",
          typedFor: "What else does {name} think?"),
      ])
    let questionnaire = Questionnaire(
      summary: Self.questionnaire.summary,
      items: Self.questionnaire.sections.map(\.item) + [alone], firstNumber: 0)
    let helped = Transcript(over: questionnaire, ["forMe", "Ann", "Dale", "work", "a"]).text
    #expect(helped.hasSuffix("? What else does Dale think?\n[Answer: ]\n"))
    #expect(helped.components(separatedBy: "mean Dale").count == 2)
    let opened = ["forMe", "Ann", "Dale", "/sections", "2", "yes"]
    let text = Transcript(over: questionnaire, opened).text
    #expect(text.hasSuffix("? What do you fear?\n[Answer: ]\n"))
    #expect(text.components(separatedBy: "mean Dale").count == 2)
  }

  @Test func `without a name it is you, and it is said whose notes these are`() {
    let text = talk("forMe", "Ann", "").text
    #expect(
      text.hasSuffix(
        """
          "You" and "I" mean the person with the appointment. Please type what they say.
        ? What do you hope for?
        [Answer: ]

        """))
    let helped = talk("withHelp", "no", "", "").text
    let told =
      "Someone is helping to type. \"You\" and \"I\" always mean the person with the appointment."
    #expect(helped.contains(told))
  }

  @Test func `at the end the answers are to be read through together`() {
    let typed = talk("forMe", "Ann", "Dale", "work", "a").text
    #expect(
      typed.contains("  Before the notes are made, please read or show the answers to Dale.\n"))
    let helped = talk("withHelp", "no", "Priya", "Corrie", "peace", "a").text
    #expect(
      helped.contains("  Before the notes are made, it can help to read the answers aloud"))
  }

  @Test func `the answer keeps the question as everyone is asked it`() {
    let answer = talk("forMe", "Ann", "Dale", "work").interview.response.answers[
      Place("hopes.words")]
    #expect(answer?.question == "What do you hope for?")
    #expect(!talk("forMe", "Ann", "Dale", "work", "/back").text.contains("in other words"))
  }

  @Test func `a name can't pass for lines of the program, nor fill them`() {
    let long = talk("forMe", "Ann", Array(repeating: "Dale", count: 30).joined(separator: " "))
    #expect(long.text.contains("mean Dale Dale Dale Dale Dale Dale Dale Dale…"))
    let strange = talk("forMe", "Ann", "Da\u{1B}[2Jle")
    #expect(strange.text.contains("mean Da\u{241B}[2Jle. Please type"))
  }
}
