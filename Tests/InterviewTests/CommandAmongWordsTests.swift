// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// A command among words is never saved unasked, and asking never loses a word.
@Suite struct CommandAmongWordsTests {
  private static let questionnaire = Questionnaire(sections: [
    Item(
      linkId: "s", type: .group, text: "First",
      item: [
        Item(linkId: "s.when", type: .string, text: "When is it best?", label: "When"),
        Item(linkId: "s.more", type: .text, text: "What else?", label: "More"),
        Item(
          linkId: "s.which", type: .choice, text: "Which?",
          answerOption: ["A", "B"].map { AnswerOption(code: $0, text: $0) }),
      ])
  ])

  private func sitting(_ lines: String...) -> Transcript {
    Transcript(over: Self.questionnaire, lines)
  }

  private func answer(_ linkId: String, _ sitting: Transcript) -> [Value]? {
    sitting.interview.response.answers[Place(linkId)]?.values
  }

  @Test(arguments: [
    ("x /aside y", "/aside"), ("x /private.", "/private"), ("x/private", "/private"),
    ("x (/private)", "/private"), ("x /private y", "/private"), ("/private words", "/private"),
    ("/back words", "/back"), ("words. /inperson", "/inperson"), ("//x /skip", "/skip"),
  ])
  func `a command among words is asked about`(line: String, command: String) {
    let sitting = sitting(line)
    let obey = command == "/inperson" ? "Use" : "Keep my answer, and use"
    #expect(
      sitting.text.hasSuffix(
        """
        ? Is "\(command)" part of your answer, or a command?
          1) \(obey) \(command)
          2) Keep it all as my answer
          3) Change what I typed
        [Choose 1 to 3: ]

        """))
    #expect(answer("s.when", sitting) == nil)
  }

  @Test(arguments: ["/quit", "/urgent", "/expect", "/private"])
  func `what can't wait for the end of the answer acts at once, and the words stay`(
    command: String
  ) {
    let sitting = sitting("blue sky " + command)
    #expect(!sitting.text.contains("part of your answer"))
    let isOnTheLine = sitting.text.hasSuffix("[Answer: blue sky]\n")
    let saved = sitting.interview.response.answers[Place("s.when")]?.values.map(\.words) ?? []
    let kept = saved + sitting.interview.response.drafts.map(\.line)
    #expect(isOnTheLine || kept == ["blue sky"], "\(sitting.text)")
  }

  @Test(arguments: ["/help ALL", "/HINTS Off"])
  func `the word that belongs to a command is taken in capitals, too`(line: String) {
    #expect(!sitting(line).text.contains("part of your answer"))
  }

  @Test(arguments: [
    ("x /privat", "/privat", "/private"), ("x /priv", "/priv", "/private"),
    ("x /qiut", "/qiut", "/quit"), ("x /rev", "/rev", "/review"),
  ])
  func `what is nearly a command is asked about, too`(
    line: String, typed: String, command: String
  ) {
    let question = "? Is \"\(typed)\" part of your answer, or did you mean \(command)?\n"
    #expect(sitting(line).text.contains(question))
  }

  @Test(arguments: [
    "and/or", "he/she /they", "24/7", "https://www.nhs.uk/help", "www.nhs.uk/back", "km/h",
    "//help",
    "a // b", "x /re",
  ])
  func `slashes in ordinary words are words`(line: String) {
    let words = line.hasPrefix("//") ? String(line.dropFirst()) : line
    #expect(answer("s.when", sitting(line)) == [.text(words)])
  }

  @Test func `the words can be kept and the command done`() {
    let kept = sitting("x (/private) y.", "1")
    #expect(answer("s.when", kept) == [.text("x y.")])
    #expect(kept.interview.response.privatePlaces == [Place("s.when")])
    let noted = sitting("x /aside y", "1")
    #expect(noted.interview.response.asides[Place("s.when")] == "y")
    #expect(noted.text.hasSuffix("? When is it best?\n[Answer: x]\n"))
    let left = sitting("x /inperson.", "1")
    #expect(left.interview.response.answers[Place("s.when")]?.leaving == .inPerson)
    #expect(left.interview.response.drafts.isEmpty && left.text.contains("  1) Use /inperson\n"))
  }

  @Test func `a line that was called back stays in a long answer whose question is left`() {
    let left = sitting("", "one", "two", "three", "/lines 2", "/inperson", "")
    #expect(answer("s.more", left) == [.text("one\ntwo\nthree")])
  }

  @Test func `all of it can be kept as words, or typed again`() {
    #expect(answer("s.when", sitting("x /aside y", "2")) == [.text("x /aside y")])
    #expect(answer("s.when", sitting("/private words", "2")) == [.text("/private words")])
    #expect(sitting("x /aside y", "3").text.hasSuffix("[Answer: x /aside y]\n"))
    #expect(sitting("x /aside y", "/back").text.hasSuffix("[Answer: x /aside y]\n"))
  }

  @Test func `in a paragraph it is asked about in each line`() {
    let sitting = sitting("", "one", "two /aside three", "2", "")
    #expect(answer("s.more", sitting) == [.text("one\ntwo /aside three")])
    #expect(self.sitting("", "one", "two /sections.", "1").text.contains("The sections:"))
  }

  @Test func `in a note to oneself it is asked about, too`() {
    let sitting = sitting("/aside", "my note /skip now")
    #expect(sitting.text.hasSuffix("[Choose 1 to 3: ]\n"))
    #expect(sitting.interview.response.asides.places.isEmpty)
    let kept = self.sitting("/aside", "my note /skip now", "1")
    #expect(kept.interview.response.asides[Place("s.when")] == "my note now")
    #expect(kept.text.contains("  Your note to yourself is saved. "))
    #expect(kept.text.contains("? What else?"))
  }

  @Test func `whoever stops while it is asked finds the line again`() {
    let sitting = sitting("x /aside y", "^C", "2")
    #expect(sitting.interview.response.drafts.map(\.line) == ["x /aside y"])
  }

  @Test func `whoever has to leave is not asked, and words behind the command are kept`() {
    let sitting = sitting("/quit some words")
    #expect(sitting.interview.isOver)
    #expect(sitting.interview.response.drafts.map(\.line) == ["some words"])
  }

  @Test func `a question mark behind an answer that stood there asks whether help is meant`() {
    let sitting = sitting("mornings", "/back", "mornings?")
    #expect(sitting.text.contains("? Is \"?\" part of your answer, or did you mean /help?\n"))
    #expect(answer("s.when", sitting) == [.text("mornings")])
    #expect(
      answer("s.when", self.sitting("mornings", "/back", "mornings?", "2"))
        == [.text("mornings?")])
    #expect(answer("s.when", self.sitting("mornings?")) == [.text("mornings?")])
  }

  @Test(arguments: [
    "see you /leave", "back /quit", "/back words", "x /urgent", "x /aside y", "/privat",
  ])
  func `a pasted answer with a command in it stays when it is entered again`(words: String) {
    var sitting = sitting("|" + words, "/back")
    sitting.pressEnter()
    #expect(answer("s.when", sitting) == [.text(words)])
    #expect(sitting.text.hasSuffix("? What else?\n[Answer, then Enter twice: ]\n"))
  }

  @Test(arguments: ["done", "oops, go back", "no wait, it was worse", "I was low, scrap that"])
  func `a line of a long answer that is asked about is only that when it is pasted`(line: String) {
    let typed = sitting("mornings", "one", line)
    #expect(typed.interview.response.answers[Place("s.more")] == nil)
    #expect(!typed.text.hasSuffix("[Add more, or press Enter: ]\n"), "\(typed.text.suffix(200))")
    #expect(answer("s.more", sitting("mornings", "one", "|" + line, "")) == [.text("one\n" + line)])
  }

  @Test func `a further name with a command in it is only a name when it is pasted`() {
    let list = Item(
      linkId: "s.list", type: .group, text: "Who?", repeats: true, rowName: "person",
      item: [Item(linkId: "s.list.name", type: .string, text: "Name?")])
    let names = ["Bea /aside tea", "Bea /private"].map { line in
      let sitting = Transcript(over: Questionnaire(asking: [list]), ["Ann", "|" + line])
      return sitting.interview.response.answers.filled.map(\.1.values).last
    }
    #expect(names == [[.text("Bea /aside tea")], [.text("Bea /private")]])
  }
}
