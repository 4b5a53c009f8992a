// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// "Me" in a sentence where people are listed and somebody helps to type.
@Suite struct NamedMeTests {
  private static let questionnaire = Questionnaire(asking: [
    Item(
      linkId: "s.who", type: .choice, text: "Who types?",
      answerOption: ["me", "withHelp", "forMe"].map { AnswerOption(code: $0, text: $0) },
      role: .typist),
    Item(linkId: "s.typist", type: .string, text: "Your name?", role: .typistName),
    Item(linkId: "s.any", type: .boolean, text: "Does anyone help?"),
    Item(
      linkId: "s.list", type: .group, text: "Helpers", repeats: true,
      enableWhen: .test(EnableWhen(question: "s.any", operator: .equalsBoolean(true))),
      gate: "s.any", role: .helper, rowName: "helper",
      item: [
        Item(linkId: "s.name", type: .string, text: "Who?", role: .helperName),
        Item(linkId: "s.how", type: .string, text: "What do they do?"),
      ]),
  ])

  private func asks(_ lines: String...) -> Bool {
    Transcript(over: Self.questionnaire, lines).text.contains("\". Who do you mean?\n")
  }

  static let lines = [
    "me and his sister help him", "his sister & me help", "mostly me, sometimes his sister",
    "his sister and I help him", "it's mainly me", "both me and his sister",
    "just his mum and me really",
  ]

  @Test(arguments: lines)
  func `it is asked whom it means, at the yes or no and at the name`(line: String) {
    #expect(asks("forMe", "Ann", line))
    #expect(asks("forMe", "Ann", "yes", line))
    #expect(asks("forMe", "", line), "also without the helper's name")
    #expect(asks("withHelp", "no", "Ann", line), "also with the person there")
    #expect(!asks("me", "Ann", line), "but whoever types alone is not asked")
  }

  @Test func `it is asked in the middle of any answer too`() {
    let begun = ["forMe", "Ann", "yes", "Bev"]
    let line = "bev yes, me yes for practical stuff"
    let asked = Transcript(over: Self.questionnaire, begun + [line])
    #expect(asked.text.contains("  1) bev yes, Ann yes for practical stuff\n"), "\(asked.text)")
    let told = Transcript(over: Self.questionnaire, begun + ["cooks, meals for two"])
    #expect(!told.text.contains("Who do you mean?"), "\(told.text)")
  }

  @Test(arguments: [
    ("his sister and I help him", "his sister and Ann help him"),
    ("mostly me, sometimes his sister", "mostly Ann, sometimes his sister"),
  ])
  func `the helper's name can be put in its place`(line: String, named: String) {
    let sitting = Transcript(over: Self.questionnaire, ["forMe", "Ann", line])
    #expect(sitting.text.contains("  1) \(named)\n"), "\(sitting.text)")
  }

  @Test func `several people that this names are asked about one by one`() {
    let lines = ["forMe", "Ann", "yes", "me and his sister", "1"]
    let sitting = Transcript(over: Self.questionnaire, lines)
    #expect(sitting.text.contains("  1) Yes: Ann; his sister\n"), "\(sitting.text)")
  }

  @Test(arguments: ["Andi", "his sister", "don't ask me", "the team at Mersea"])
  func `a line that names nobody so is not asked about`(line: String) {
    #expect(!asks("forMe", "Ann", line))
  }
}
