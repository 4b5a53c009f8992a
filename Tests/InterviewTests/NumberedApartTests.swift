// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// A choice's number with words that stand apart from it, where one can be chosen.
@Suite struct NumberedApartTests {
  private static func asking(_ texts: [String], _ more: Item...) -> Questionnaire {
    Questionnaire(
      asking: [
        Item(
          linkId: "s.list", type: .choice, text: "Which?",
          answerOption: texts.map { AnswerOption(code: $0.lowercased(), text: $0) })
      ] + more + [Item(linkId: "s.end", type: .string, text: "And then?")])
  }

  private static func words(for code: String, within linkId: String = "s") -> Item {
    Item(
      linkId: "\(linkId).\(code)", type: .string, text: "In your words?",
      enableWhen: .test(EnableWhen(question: "s.list", operator: .equalsOption(code))))
  }

  private static let since = Questionnaire(asking: [
    Item(
      linkId: "s.list", type: .choice, text: "Which?",
      answerOption: ["Days", "Weeks", "Other"].map {
        AnswerOption(code: $0.lowercased(), text: $0)
      }, item: [words(for: "other", within: "s.list")]),
    Item(linkId: "s.end", type: .string, text: "And then?"),
  ])
  private static let use = asking(
    ["Label", "Differently", "Stopped"], words(for: "differently"), words(for: "stopped"))

  private static func answers(_ questionnaire: Questionnaire, _ lines: String...) -> [[String]] {
    let answers = Transcript(over: questionnaire, lines).interview.response.answers
    return answers.places.map { answers[$0]?.values.map(\.words) ?? [] }
  }

  @Test(arguments: [
    ("number 2 but only on weekdays", "Weeks, but only on weekdays"),
    ("2, at night", "Weeks, at night"), ("2) mostly at night", "Weeks, mostly at night"),
    ("2 because of the dark", "Weeks, because of the dark"),
    ("2, about six weeks, since the move", "about six weeks, since the move"),
    ("2 my knees went", "Weeks, my knees went"),
    ("2 he takes a lot, 8 or 10 a day", "Weeks, he takes a lot, 8 or 10 a day"),
  ])
  func `own words have the choice in place of its number`(line: String, words: String) {
    for yes in ["", "yes", "both"] {
      #expect(Self.answers(Self.since, line, yes) == [["Other"], [words]], "\(yes)")
    }
    #expect(Self.answers(Self.since, line, "1") == [["Weeks"]])
    #expect(Self.answers(Self.since, line, "no") == [["Other"], [line]])
  }

  @Test(arguments: [
    ("2 or whenever a letter comes", "Weeks, or whenever a letter comes"),
    ("2 mostly, some nights I have 3", "Weeks, mostly, some nights I have 3"),
  ])
  func `a word such as "or" sets the number apart`(line: String, words: String) {
    #expect(Self.answers(Self.since, line, "yes") == [["Other"], [words]])
  }

  @Test func `own words behind their own number are without it`() {
    #expect(
      Self.answers(Self.since, "3 since my knees went", "") == [["Other"], ["since my knees went"]])
  }

  @Test
  func `where the words come near to the choice that the number names, it can be in place of it`() {
    let line = "2 about seven, since jean went"
    for yes in ["2", "yes"] {
      #expect(
        Self.answers(Self.since, line, yes) == [
          ["Other"], ["Weeks, about seven, since jean went"],
        ], "\(yes)")
    }
    #expect(Self.answers(Self.since, line, "") == [["Other"], [line]])
    #expect(Self.answers(Self.since, line, "1") == [["Weeks"]])
  }

  @Test(arguments: [
    "2+ years", "2 but 3 on and off", "2, or 3", "2 or three", "2 or maybe 3", "2 mostly 3",
  ])
  func `a number that may be an amount, or one of two, is in place of no words`(line: String) {
    for answers in [Self.answers(Self.since, line, ""), Self.answers(Self.since, line, "", "")] {
      #expect(!answers.joined().contains { $0.contains("Weeks") }, "\(answers)")
    }
  }

  @Test(arguments: ["number 2 but only on weekdays", "2, mostly at night"])
  func `the words behind the number of "Differently" are on the line of the question after it`(
    line: String
  ) {
    let asked = Transcript(over: Self.use, [line])
    #expect(asked.text.contains("  Chosen: Differently.\n? In your words?\n"), "\(asked.text)")
    #expect(asked.text.hasSuffix("weekdays]\n") || asked.text.hasSuffix("mostly at night]\n"))
  }

  @Test
  func `so are those behind the number of a choice with a question of its own, without the number`()
  {
    let asked = Transcript(over: Self.use, ["3, in May", "yes"])
    #expect(asked.text.hasSuffix("[Answer: in May]\n"), "\(asked.text)")
  }

  @Test func `beside a choice that can't hold words, they can stay as a note to oneself`() {
    for yes in ["2", "yes"] {
      let response = Transcript(over: Self.use, ["1, mostly at night", yes]).interview.response
      #expect(response.answers[Place("s.list")]?.values.map(\.words) == ["Label"])
      #expect(response.asides[Place("s.list")] == "mostly at night")
    }
    let kept = Self.answers(Self.use, "1, mostly at night", "3")
    #expect(kept == [["Differently"], ["mostly at night"]])
  }

  @Test func `where no own words can be kept, they can stay as a note to oneself`() {
    let join = Self.asking(["In the room", "By phone"])
    let line = "2, not in the mornings"
    let asked = Transcript(over: join, [line]).text
    let choices = "  (You typed: not in the mornings)\n  1) Yes, just that choice\n"
    #expect(asked.contains(choices), "\(asked)")
    #expect(Self.answers(join, line, "yes") == [["By phone"]])
    #expect(Self.answers(join, line, "no") == [])
    for yes in ["2", "yes"] {
      let noted = Transcript(over: join, [line, yes]).interview.response
      #expect(noted.asides[Place("s.list")] == "not in the mornings")
    }
  }

  @Test func `the number counts before words of another choice, which can stay as a note`() {
    let join = Self.asking(["In the room", "By phone"])
    let response = Transcript(over: join, ["2), the first one", "2"]).interview.response
    #expect(response.answers[Place("s.list")]?.values.map(\.words) == ["By phone"])
    #expect(response.asides[Place("s.list")] == "the first one")
  }

  @Test(arguments: ["2", "number 2", "2 please", "2, weeks"])
  func `a number that says no more is the choice`(line: String) {
    #expect(Self.answers(Self.since, line) == [["Weeks"]])
  }
}
