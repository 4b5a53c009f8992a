// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// While someone helps, the interview shows what it would show had the person left everything that
/// is hidden with Enter.
@Suite struct TwinTests {
  private static func line(_ linkId: String, _ text: String) -> Item {
    Item(linkId: linkId, type: .string, text: text, label: text)
  }

  private static let people = Item(
    linkId: "p.people", type: .group, text: "People", repeats: true, shortMaxOccurs: 2,
    rowName: "person", item: [line("p.people.name", "Name")])

  private static let noticed = Item(
    linkId: "n.what", type: .choice, text: "What did you notice?", label: "Noticed",
    repeats: true,
    answerOption: [
      AnswerOption(code: "x", text: "Watched", sharing: .staff),
      AnswerOption(code: "y", text: "Tired"),
    ])

  private static let questionnaire = Questionnaire(
    summary: Questionnaire.Summary(id: "t", version: "1", title: "T"),
    items: [
      Item(
        linkId: "w", type: .group, text: "Start",
        item: [
          Item(
            linkId: "w.typist", type: .choice, text: "Who types?",
            answerOption: ["me", "withHelp", "forMe"].map { AnswerOption(code: $0, text: $0) },
            role: .typist)
        ]),
      Item(
        linkId: "o", type: .group, text: "Own",
        item: [line("o.one", "One"), line("o.two", "Two")]),
      Item(linkId: "p", type: .group, text: "People", item: [people]),
      Item(linkId: "n", type: .group, text: "Noticed", item: [noticed]),
      Item(linkId: "e", type: .group, text: "End", item: [line("e.end", "And then")]),
    ])

  /// A sitting in which this was answered, until someone types for the person.
  private static func sitting(_ answers: [String], _ pass: Progress.Pass = .full) -> Transcript {
    var interview = Interview(questionnaire)
    interview.choose(pass)
    var sitting = Transcript(interview)
    sitting.begin(.new)
    for line in ["1"] + answers + ["/review", "1", "3"] { sitting.play(line) }
    return sitting
  }

  private static func said(
    _ lines: [String], _ answers: [String], _ pass: Progress.Pass = .full
  ) -> Substring {
    var sitting = sitting(answers, pass)
    let before = sitting.text.endIndex
    for line in lines { sitting.play(line) }
    return sitting.text[before...]
  }

  @Test(arguments: [
    ["/sections 2"], ["/sections 3", "", "/private"], ["", "/private"], ["/sections"],
    ["/sections 2", "theirs", "/review"],
  ]) func `a part whose answers are all hidden is asked like one that was left`(
    lines: [String]
  ) {
    let hidden = Self.said(lines, ["first /private", "second /private", "", ""])
    #expect(hidden == Self.said(lines, ["", "", "", ""]))
  }

  @Test func `the menu of what is private passes over no hidden answer`() {
    let lines = ["/sections 2", "", "", "/back", "/private"]
    let hidden = Self.said(lines, ["first /private", "words", "", ""])
    #expect(hidden == Self.said(lines, ["", "words", "", ""]))
  }

  @Test(arguments: [Progress.Pass.short, .full])
  func `a list after a helper's row doesn't count hidden rows`(pass: Progress.Pass) {
    let lines = ["/sections 3", "Tom", "list", "Ann", "/sections", "3", "", "/review"]
    let hidden = Self.said(lines, ["", "", "Bea /private", "", ""], pass)
    #expect(hidden == Self.said(lines, ["", "", "", ""], pass))
  }

  @Test func `a list of which some is for staff has its line in the review, private or not`() {
    let hidden = Self.said(["/review"], ["", "", "", "1 2 /private"])
    #expect(hidden == Self.said(["/review"], ["", "", "", ""]))
    #expect(hidden.contains("not shown on the screen"))
  }

  @Test func `words that were replaced unseen become the person's own note`() {
    var sitting = Self.sitting(["first /private", "words", "", ""])
    for line in ["/sections 2", "theirs", "/review", "1", "1", "/review"] { sitting.play(line) }
    let response = sitting.interview.response
    #expect(response.answers[Place("o.one")]?.values == [.text("theirs")])
    #expect(response.asides[Place("o.one")] == "first")
    #expect(!response.isPrivate(Place("o.one")))
  }

  @Test func `what was hidden is private again once the person is alone`() {
    var sitting = Self.sitting(["first /private", "", "Bea /private", "", ""])
    for line in ["/sections 3", "Tom", "", "/sections 1", "1"] { sitting.play(line) }
    let response = sitting.interview.response
    #expect(response.answers[Place("o.one")]?.values == [.text("first")])
    #expect(response.isPrivate(Place("o.one")))
    let rows = response.rows(of: Place("p.people"))
    #expect(
      rows.map { response.answers[Place("p.people.name", rows: [$0])]?.values.first?.words }
        == ["Bea", "Tom"])
  }
}
