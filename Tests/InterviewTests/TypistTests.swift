// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// A slip at "Who is typing?" is mended by answering it again, and sets nothing aside.
@Suite struct TypistTests {
  private static let questionnaire = Questionnaire(
    sections: [
      Item(
        linkId: "start", type: .group, text: "Before you start",
        item: [
          Item(
            linkId: "start.place", type: .boolean, text: "Are you alone?", role: .privatePlace,
            sharing: .unsaved),
          Item(
            linkId: "start.typist", type: .choice, text: "Who is typing?",
            answerOption: ["me", "withHelp", "forMe"].map { AnswerOption(code: $0, text: $0) },
            role: .typist),
        ]),
      Item(
        linkId: "s", type: .group, text: "First",
        item: [
          Item(linkId: "s.private", type: .string, text: "What is private?", isSensitive: true),
          Item(linkId: "s.open", type: .string, text: "What is open?"),
        ]),
    ], firstNumber: 0)

  private func sitting(_ lines: [String]) -> Transcript {
    Transcript(over: Self.questionnaire, lines)
  }

  private func asksPrivately(_ sitting: Transcript) -> Bool {
    !sitting.interview.response.progress.setsSensitiveAside
      && sitting.text.hasSuffix("Choose 1 to 3 (Enter means 1): ]\n")
  }

  @Test(arguments: [
    ["yes", "2", "/back", "1"], ["yes", "3", "/back", "1"], ["yes", "2", "", "/back", "me"],
    ["yes", "2", "yes", "/back", "1"], ["", "2", "/back", "1"],
    ["yes", "3", "/back", "/rathernot", "yes", "/back", "1"],
    ["yes", "1", "/back", "3", "/back", "1"],
    ["yes", "2", "/back", "1", "/back", "1"],
    ["yes", "2", "no", "/back", "1"], ["no", "3", "2", "", "/back", "1"],
  ])
  func `back at me, private questions are asked again and nothing else is asked`(lines: [String]) {
    let sitting = sitting(lines)
    #expect(asksPrivately(sitting))
    #expect(!sitting.text.contains("after all"))
  }

  @Test func `a place that turns out to be private brings nothing back while someone helps`() {
    let others = ["no", "1"]
    for (typist, isSetAside) in [("1", false), ("3", true)] {
      let sitting = sitting(others + [typist, "/back", "/back", "yes"])
      let progress = sitting.interview.response.progress
      #expect(progress.setsSensitiveAside == isSetAside, "\(sitting.text)")
    }
  }

  @Test(arguments: ["myself", "yeah its me", "I am"])
  func `only a phrase that says just that is the person alone`(line: String) {
    #expect(asksPrivately(sitting(["yes", line])))
    #expect(sitting(["yes", line + " and Sue"]).text.hasSuffix("[Choose one: ]\n"))
  }

  @Test func `a part that was opened alone is closed again, whoever else comes to type`() {
    let alone = ["yes", "3", "/sections 1", "yes"]
    #expect(sitting(alone).text.hasSuffix("? What is private?\n[Answer: ]\n"))
    for typist in ["2", "3"] {
      let sitting = sitting(alone + ["/back", typist])
      #expect(sitting.interview.response.progress.opened.isEmpty, "\(typist)")
      #expect(sitting.text.hasSuffix("? What is open?\n[Answer: ]\n"), "\(typist)")
    }
  }

  /// The question as it is asked.
  private static let asked = Questionnaire(asking: [
    Item(
      linkId: "s.typist", type: .choice, text: "Are you typing for yourself?",
      answerOption: [
        AnswerOption(code: "me", text: "Yes", phrase: "me"),
        AnswerOption(code: "withHelp", text: "Yes, with help", phrase: "me, with help"),
        AnswerOption(code: "forMe", text: "No, for someone else", phrase: "someone else"),
      ], role: .typist)
  ])

  @Test(arguments: [
    ("yes its for me", "me"), ("just me", "me"), ("yes with help", "withHelp"), ("nope", "forMe"),
    ("someone else", "forMe"), ("no its for my dad", "forMe"),
  ])
  func `who is typing is taken in other words`(line: String, code: String) {
    let answers = Transcript(over: Self.asked, [line]).interview.response.answers
    #expect(answers[Place("s.typist")]?.values.map(\.code) == [code])
  }

  @Test func `more words behind the person alone are asked about`() {
    let line = "just me its my sons laptop"
    let asked = Transcript(over: Self.asked, [line])
    #expect(asked.text.contains("? Did you mean this? \"Yes\"\n"), "\(asked.text)")
    #expect(asked.interview.response.answers.places.isEmpty)
    let answers = Transcript(over: Self.asked, [line, "yes"]).interview.response.answers
    #expect(answers[Place("s.typist")]?.values.map(\.code) == ["me"])
  }

  @Test(arguments: [
    "only me typing for my dad", "just me, her sister, filling it in",
    "it's me, Pat's here helping",
    "it's me, my mum is sat next to me", "yes, and my sister", "me and my mum", "just me and mum",
    "it's me, but mum is here",
    "just me, and mum", "me and them", "yes, them", "no it's me",
    "no, for me", "yes but my sister is helping", "3 for mum", ",", ", but",
  ])
  func `words that may say that somebody is there are never taken for the person alone`(
    line: String
  ) {
    let answers = Transcript(over: Self.asked, [line]).interview.response.answers
    #expect(answers[Place("s.typist")] == nil)
  }

  @Test(arguments: [
    ("yes but my sisters helping", "Yes, with help"), ("for myself, my wife is asleep", "Yes"),
    ("my daughter opend it but im doing it meself", "Yes"),
    ("yes, it's for my wife", "No, for someone else"),
  ])
  func `who seems to type is asked about`(line: String, choice: String) {
    var typist = Self.asked.sections[0].item.item[0]
    typist.answerOption[0].synonyms = "for myself, doing it meself"
    typist.answerOption[1].synonyms = "my sister is with me"
    typist.answerOption[2].synonyms = "for my wife"
    let asked = Transcript(over: Questionnaire(asking: [typist]), [line])
    #expect(asked.text.contains("? Did you mean this? \"\(choice)\"\n"), "\(asked.text)")
    #expect(asked.interview.response.answers.places.isEmpty)
    let helper = Transcript(
      over: Questionnaire(asking: [typist]), ["my sister types but it's for me"])
    #expect(!helper.text.contains("mean this? \"Yes\""), "\(helper.text)")
  }

  @Test func `a helper's name that goes with the helper is no loss to tell of`() {
    let named = Item(
      linkId: "s.helper", type: .string, text: "Who helps?",
      enableWhen: .test(EnableWhen(question: "s.typist", operator: .equalsOption("forMe"))),
      role: .typistName)
    var unnamed = named
    unnamed.role = nil
    for (item, isTold) in [(named, false), (unnamed, true)] {
      let pack = Questionnaire(asking: [SetAsideTests.questionnaire.sections[0].item.item[0], item])
      let sitting = Transcript(over: pack, ["forMe", "Ros", "/back", "/back", "me"])
      #expect(sitting.text.contains("no longer apply") == isTold)
    }
  }

  @Test func `where the screen is shared they stay set aside whoever types`() {
    for lines in [["no", "", "1"], ["no", "", "2", "/back", "1"]] {
      let sitting = sitting(lines)
      #expect(sitting.interview.response.progress.setsSensitiveAside, "\(lines)")
      #expect(sitting.text.hasSuffix("? What is open?\n[Answer: ]\n"), "\(lines)")
    }
  }

  @Test func `a place that is private after all asks them, unless someone helps`() {
    #expect(asksPrivately(sitting(["no", "/back", "yes", "1"])))
    let helped = sitting(["no", "/back", "yes", "2", "yes"])
    #expect(helped.interview.response.progress.setsSensitiveAside)
  }
}
