// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// A yes with more words where it is asked whether a choice was meant.
@Suite struct BehindYesTests {
  private static func asking(_ item: Item, _ rest: Item...) -> Questionnaire {
    Questionnaire(asking: [item] + rest + [Item(linkId: "s.end", type: .string, text: "And then?")])
  }

  private static func options(_ texts: String...) -> [AnswerOption] {
    texts.map { AnswerOption(code: $0.lowercased(), text: $0) }
  }

  private static func words(for code: String, linkId: String) -> Item {
    Item(
      linkId: linkId, type: .string, text: "In your words?",
      enableWhen: .test(EnableWhen(question: "s.list", operator: .equalsOption(code))))
  }

  private static func list(repeats: Bool) -> Questionnaire {
    asking(
      Item(
        linkId: "s.list", type: .choice, text: "Which?", repeats: repeats,
        answerOption: options("Months", "A quiet place", "Other"),
        item: [words(for: "other", linkId: "s.list.other")]))
  }

  private static func answers(_ questionnaire: Questionnaire, _ lines: String...) -> [[String]] {
    let answers = Transcript(over: questionnaire, lines).interview.response.answers
    return answers.places.map { answers[$0]?.values.map(\.words) ?? [] }
  }

  @Test(arguments: ["yes 5 months", "yes, about 5 months"])
  func `where one can be chosen, the line is offered as own words, or else the choice is taken`(
    yes: String
  ) {
    let since = Self.list(repeats: false)
    let asked = Transcript(over: since, ["about 5 months", yes]).text
    #expect(asked.contains("? Do you want to keep \"about 5 months\" as your answer?\n"))
    #expect(
      Self.answers(since, "about 5 months", yes, "") == [["Other"], ["about 5 months"]])
    #expect(Self.answers(since, "about 5 months", yes, "no") == [["Months"]])
  }

  @Test(arguments: [
    "yes, he's here now so I have to go", "yeah no it was longer", "yes but I need to stop now",
  ])
  func `what is said to the program behind a yes is no part of the answer`(yes: String) {
    for repeats in [false, true] {
      let lines = ["about 5 months", yes]
      let asked = Transcript(over: Self.list(repeats: repeats), lines)
      #expect(!asked.text.contains(String(yes.dropFirst(5)) + "\""), "\(asked.text)")
      let answers = asked.interview.response.answers
      #expect(answers.places.allSatisfy { answers[$0]?.values.contains(.text(yes)) == false })
    }
  }

  @Test func `where several can be chosen, the words are offered beside the choice`() {
    let day = Self.list(repeats: true)
    let lines = ["somewhere quiet", "yes, away from the door"]
    let asked = Transcript(over: day, lines).text
    #expect(asked.contains("? Do you want to keep \"Other: away from the door\"?\n"), "\(asked)")
    #expect(
      Self.answers(day, lines[0], lines[1], "")
        == [["A quiet place", "Other"], ["away from the door"]])
    #expect(Self.answers(day, lines[0], lines[1], "no") == [["A quiet place"]])
  }

  @Test func `where the choice leads to a question for words, they go there`() {
    let use = Self.asking(
      Item(
        linkId: "s.list", type: .choice, text: "How do you take it?",
        answerOption: Self.options("Differently", "Stopped")),
      Self.words(for: "differently", linkId: "s.differently"),
      Self.words(for: "stopped", linkId: "s.stopped"))
    let asked = Transcript(over: use, ["stopped a bit ago", "yes, in May"]).text
    #expect(asked.hasSuffix("[Answer: stopped a bit ago, in May]\n"), "\(asked)")
  }

  @Test func `where nothing can hold them, a note to oneself is offered`() {
    let join = Self.asking(
      Item(
        linkId: "s.list", type: .choice, text: "How?",
        answerOption: Self.options("In the room", "By phone")))
    var sitting = Transcript(over: join, ["phone, not video", "yes, after ten"])
    sitting.play("2")
    #expect(sitting.text.contains("Your note to yourself is saved."), "\(sitting.text)")
    let response = sitting.interview.response
    #expect(response.answers[Place("s.list")]?.values.map(\.words) == ["By phone"])
    #expect(response.asides[Place("s.list")]?.contains("after ten") == true)
  }

  @Test(arguments: ["yes", "yes months", "yes that's the one", "yes just that", "yes, 1"])
  func `a yes that says no more takes the choice`(yes: String) {
    #expect(Self.answers(Self.list(repeats: false), "about 5 months", yes) == [["Months"]])
  }

  @Test(arguments: ["yes no", "yes i need to stop"])
  func `a yes that is taken back, or goes on in a command, takes nothing`(yes: String) {
    #expect(Self.answers(Self.list(repeats: false), "about 5 months", yes) == [])
  }
}
