// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// What people say about an answer when they check it.
@Suite struct SaidInReviewTests {
  private static let questionnaire = Questionnaire(asking: [
    Item(linkId: "s.hard", type: .string, text: "What is hard?", label: "Hard"),
    Item(
      linkId: "s.helps", type: .choice, text: "What helps?", label: "Helps", repeats: true,
      answerOption: ["Breaks", "Quiet", "Water"].map { AnswerOption(code: $0, text: $0) }),
    Item(linkId: "s.end", type: .string, text: "And then?"),
  ])

  private func said(_ lines: String...) -> Transcript {
    Transcript(over: Self.questionnaire, ["the nights", "1, 2", "/review"] + lines)
  }

  private func answers(_ sitting: Transcript) -> [[String]?] {
    ["s.hard", "s.helps"].map { linkId in
      sitting.interview.response.answers[Place(linkId)]?.values.map(\.words)
    }
  }

  @Test func `before the first answer, a review has no number to type`() {
    let questions = Questionnaire(asking: [Item(linkId: "a", type: .string, text: "Who?")])
    let text = Transcript(over: questions, ["/review"]).text
    #expect(text.contains("There's nothing to check yet."), "\(text)")
    #expect(text.hasSuffix("[Press Enter to go on: ]\n"), "\(text)")
  }

  @Test(arguments: ["keep it", "leave it", "the same", "no change", "thats right"])
  func `an answer that is to stay stays`(line: String) {
    #expect(answers(said("1", line)) == [["the nights"], ["Breaks", "Quiet"]])
    #expect(answers(said("2", line)) == [["the nights"], ["Breaks", "Quiet"]])
  }

  @Test func `words behind a number are on that answer's line`() {
    #expect(said("1 the mornings").text.hasSuffix("[Answer: the mornings]\n"))
    #expect(answers(said("1 the mornings", "the mornings"))[0] == ["the mornings"])
    for line in ["1 please", "change 1"] {
      #expect(said(line).text.hasSuffix("[Answer: the nights]\n"), "\(line)")
    }
  }

  @Test func `above a line that was put there stands the answer so far`() {
    let sitting = said("2 water")
    let soFar = "Your answer so far: Breaks; Quiet.\n"
    #expect(sitting.text.contains(soFar), "\(sitting.text)")
    #expect(sitting.text.hasSuffix("[Choose any: water]\n"), "\(sitting.text)")
    #expect(answers(said("2 water", "water"))[1] == ["Water"])
    #expect(said("1 the mornings").text.contains("Your answer so far: the nights.\n"))
  }

  @Test(arguments: ["change 1 it lost what I put", "number 1 is not what i said at all"])
  func `a number behind a "change" opens that answer, with nothing put on its line`(line: String) {
    #expect(said(line).text.hasSuffix("[Answer: the nights]\n"), "\(said(line).text)")
  }

  @Test(arguments: [
    "1 should say the mornings", "1 no wait its the mornings", "1 change to the mornings",
  ])
  func `what is said before the new words isn't one of them`(line: String) {
    #expect(said(line).text.hasSuffix("[Answer: the mornings]\n"), "\(said(line).text)")
  }

  @Test
  func `who wants a part taken out has the answer on the line, and the question for all of it`() {
    #expect(said("1 take out the nights bit").text.hasSuffix("[Answer: the nights]\n"))
    #expect(answers(said("2 take off quiet", "take off quiet"))[1] == ["Breaks"])
    for line in ["1 delete it", "1 remove"] {
      #expect(
        said(line).text.hasSuffix("? Remove \"the nights\"?\n[yes or no (Enter means no): ]\n"))
      #expect(answers(said(line, "yes")) == [[], ["Breaks", "Quiet"]])
    }
  }

  @Test(arguments: ["no thats it", "done", "enough"])
  func `who is done checking goes back to where they were`(line: String) {
    #expect(said(line).text.hasSuffix("? And then?\n[Answer: ]\n"))
  }

  @Test func `an answer that is to go is asked about`() {
    #expect(said("1", "delete this").text.hasSuffix("[yes or no (Enter means no): ]\n"))
    #expect(answers(said("1", "delete this", "yes")) == [[], ["Breaks", "Quiet"]])
    for line in ["yes take it out", "delete it", "yes remove that"] {
      #expect(answers(said("1", "delete this", line)) == [[], ["Breaks", "Quiet"]], "\(line)")
    }
    #expect(answers(said("1", "remove", "")) == [["the nights"], ["Breaks", "Quiet"]])
  }

  @Test(arguments: [
    "remove 2", "not 2", "take off quiet", "without the quiet", "take the quiet out",
    "take quiet off",
  ])
  func `choices can be taken out of those given before`(line: String) {
    #expect(answers(said("2", line))[1] == ["Breaks"])
  }

  @Test(arguments: ["remove 3", "not the dog"])
  func `nothing else is taken out`(line: String) {
    #expect(answers(said("2", line))[1] == ["Breaks", "Quiet"])
  }

  @Test(arguments: ["/private 1", "make 1 private", "hide 1"])
  func `the answer with the number is kept private`(line: String) {
    let sitting = said(line, "1")
    #expect(sitting.text.contains("1) This answer: Hard\n"))
    #expect(sitting.interview.response.privatePlaces == [Place("s.hard")])
  }

  @Test func `without a number, it says how to give one`() {
    for line in ["/private", "/private 9", "make it private"] {
      #expect(
        said(line).text.contains("type /private and its number, such as /private 3."), "\(line)")
      #expect(said(line).interview.response.privatePlaces.isEmpty)
    }
  }
}
