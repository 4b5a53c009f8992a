// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// A review that is longer than a screen.
@Suite struct ReviewPagesTests {
  private static let questionnaire = Questionnaire(
    summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
    items: [
      Item(
        linkId: "s", type: .group, text: "S",
        item: (1...40).map { number in
          Item(
            linkId: "s.\(number)", type: .string, text: "What of \(number)?",
            label: "Part \(number)")
        })
    ])

  private static let answers = (1...40).map { "said \($0)" }

  @Test func `a number in a short line chooses the answer, and one in a long line doesn't`() {
    for line in ["change 3", "take out 3", "number 3 please"] {
      let sitting = Transcript(over: Self.questionnaire, Self.answers + ["/review", line])
      #expect(sitting.text.hasSuffix("[Answer: said 3]\n"), "\(line)")
    }
    for line in ["change 3 and 4", "I have 3 children and a dog"] {
      let sitting = Transcript(over: Self.questionnaire, Self.answers + ["/review", line])
      #expect(!sitting.text.hasSuffix("[Answer: said 3]\n"), "\(line)")
    }
  }

  @Test(arguments: [("change town", "Leeds"), ("name", "Jo"), ("change it", nil)])
  func `an answer's name chooses it`(line: String, answer: String?) {
    let questions = Questionnaire(
      asking: ["Name", "Town"].map {
        Item(linkId: "s.\($0)", type: .string, text: "Your \($0)?", label: $0)
      })
    let sitting = Transcript(over: questions, ["Jo", "Leeds", "/review", line])
    let prompt = answer.map { "[Answer: \($0)]\n" } ?? "or press Enter to go on: ]\n"
    #expect(sitting.text.hasSuffix(prompt), "\(sitting.text)")
  }

  @Test(arguments: [
    ("sertraline", "? How do you take it?"), ("change the sertraline one", "? How do you take it?"),
    ("zopiclone", "? How do you take it?"), ("how long", "? How long?"), ("months", "? How long?"),
    ("the long one please", "? How long?"), ("can I change how long", "? How long?"),
    ("the tablets one", nil), ("how", nil), ("the one", nil), ("yes", nil), ("May", nil),
  ])
  func `words that name only one answer choose it`(line: String, question: String?) {
    let list = Item(
      linkId: "m", type: .group, text: "Your medicines", label: "Medicines", repeats: true,
      rowName: "medicine",
      item: [
        Item(linkId: "m.name", type: .string, text: "Name?", label: "Name"),
        Item(linkId: "m.use", type: .string, text: "How do you take it?", label: "How I take it"),
      ])
    let long = ["How long?", "Since then?"].map {
      Item(linkId: $0, type: .string, text: $0, label: String($0.dropLast()))
    }
    let lines = ["sertraline 50mg", "daily", "zopiclone", "at night in May", "no"]
    let sitting = Transcript(
      over: Questionnaire(asking: [list] + long),
      lines + ["months", "a day in May", "/review", line])
    let asked = sitting.text.components(separatedBy: "> \(line)\n").last ?? ""
    #expect(asked.contains("? ") == (question != nil), "\(asked)")
    #expect(question.map { asked.contains($0.dropFirst(2)) } ?? true, "\(asked)")
  }

  @Test(arguments: [("2 pets", true), ("2 past", false)])
  func `a section's number with its own title leads there`(line: String, leads: Bool) {
    let sitting = Transcript(over: BreakTests.questionnaire, ["/sections", line])
    #expect(sitting.text.hasSuffix("? One of pets?\n[Answer: ]\n") == leads, "\(sitting.text)")
  }

  @Test func `a list says once who is on it`() {
    let people = GateTests.questionnaire
    let named = Transcript(over: people, ["Ann", "", "no", "/review"])
    #expect(!named.text.contains("Yes\n") && !named.text.contains("Person 1: Ann"))
    #expect(named.text.contains(": Ann\n"))
    let more = Transcript(over: people, ["Ann", "sister", "no", "/review"])
    #expect(more.text.contains(": Ann\n  2) Ann, How: sister\n"))
    let noted = Transcript(over: people, ["Ann", "/aside a note", "sister", "no", "/review"])
    #expect(noted.text.contains("a note"))
    #expect(Transcript(over: people, ["no", "/review"]).text.contains(": No\n"))
  }

  @Test func `words for "something else" are in its place, private or not`() {
    let begun = ["since the winter", "yes", "and so on"]
    let shown = Transcript(over: OwnWordsTests.questionnaire, begun + ["/review"])
    #expect(shown.text.contains("  1) Since: since the winter\n  2) And then? and so on\n"))
    let again = Transcript(over: OwnWordsTests.questionnaire, begun + ["/review", "1"])
    #expect(again.text.contains("Your answer: since the winter. Press Enter to keep it."))
    let changed = Transcript(
      over: OwnWordsTests.questionnaire, begun + ["/review", "1", "", "since May"])
    #expect(changed.text.contains("  1) Since: since May\n"), "kept, then its words were asked")
    let hidden = Transcript(
      over: OwnWordsTests.questionnaire, ["2", "since the winter /private", "/review"])
    #expect(hidden.text.contains("  1) Since: since the winter (private)\n"))
  }

  @Test func `words for an option with a meaning of its own are behind it`() {
    let begun = ["differently", "one every morning but I forget", "/review"]
    let shown = Transcript(over: OwnWordsTests.beside, begun)
    let line = "  1) Use: Differently: one every morning but I forget\n[Type a number"
    #expect(shown.text.contains(line), "\(shown.text)")
    let changed = Transcript(over: OwnWordsTests.beside, begun + ["1", "", "when I wake"])
    #expect(changed.text.contains("  1) Use: Differently: when I wake\n"), "\(changed.text)")
    let noted = Transcript(
      over: OwnWordsTests.beside, ["differently", "/aside a note", "now and then", "/review"])
    #expect(noted.text.contains("a note"), "\(noted.text)")
  }

  @Test func `words that are asked for because of another option have a line of their own`() {
    let shown = Transcript(over: OwnWordsTests.beside, ["stopped", "in May", "/review"])
    #expect(shown.text.contains("  1) Use: Stopped\n  2) When: in May\n"), "\(shown.text)")
  }

  @Test(arguments: [false, true])
  func `words that are quiet or for staff are not shown behind their option`(isQuiet: Bool) {
    var section = OwnWordsTests.beside.sections[0].item
    section.item[0].item[1].isQuiet = isQuiet
    section.item[0].item[1].sharing = isQuiet ? .everyone : .staff
    let shown = Transcript(
      over: Questionnaire(sections: [section]), ["differently", "at night", "/review"])
    let review = shown.text.components(separatedBy: "> /review\n").last ?? ""
    #expect(review.contains("1) Use: Differently\n") && !review.contains("at night"), "\(review)")
  }

  @Test func `whoever changes an answer of a later page is on that page again`() {
    let lines = Self.answers + ["/review", "", "20", "changed"]
    let sitting = Transcript(over: Self.questionnaire, lines)
    let shown = sitting.text.components(separatedBy: "> changed\n").last ?? ""
    #expect(shown.contains("  20) Part 20: changed\n") && !shown.contains("  1) Part 1: "))
  }

  @Test func `once the only answer of the last page is gone, the page before it is shown`() {
    let lines = Array(Self.answers.prefix(19)) + ["/review", "", "19", "", "yes"]
    let sitting = Transcript(over: Self.questionnaire, lines)
    #expect(sitting.text.contains("\n  S\n  19) Part 19: said 19\n"))
    #expect(sitting.text.suffix(200).contains("  18) Part 18: said 18\n"))
  }
}
