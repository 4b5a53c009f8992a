// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// Coming back when the questions have changed.
@Suite struct ChangedQuestionsTests {
  private static func questionnaire(_ items: [Item]) -> Questionnaire {
    Questionnaire(sections: [
      Item(linkId: "s", type: .group, text: "First", item: items),
      Item(
        linkId: "t", type: .group, text: "Second",
        item: [
          Item(linkId: "t.one", type: .string, text: "One?"),
          Item(linkId: "t.two", type: .string, text: "Two?"),
        ]),
    ])
  }

  private static let old = questionnaire([
    Item(linkId: "s.kept", type: .string, text: "Kept?"),
    Item(linkId: "s.gone", type: .string, text: "Gone?"),
  ])
  private static let new = questionnaire([
    Item(linkId: "s.kept", type: .string, text: "Kept?"),
    Item(linkId: "s.new", type: .string, text: "New?"),
  ])

  @Test func `one line says so and where something is new, and no answer is dropped`() {
    var before = Transcript(Interview(Self.old))
    before.begin(.new)
    for line in ["kept words", "lost words", "one", "/quit"] { before.play(line) }
    var after = Transcript(Interview(Self.new, before.interview.response))
    after.begin(.back(lastWritten: "Monday", questionsChanged: true))
    #expect(
      after.text.contains(
        "Some questions have changed since then. All your answers are still saved. "
          + "There are new or unanswered questions in: First."))
    #expect(after.text.hasSuffix("? Two?\n[Answer: ]\n"))
    after.play("/review")
    #expect(after.text.contains(Self.oneIsGone))
    #expect(!after.text.contains("lost words"))
  }

  /// A sitting over one item that was answered as another, called back to be looked at again.
  private static func changed(_ old: Item, _ lines: String..., to new: Item) -> Transcript {
    var before = Transcript(over: questionnaire([old]), lines + ["one", "/quit"])
    before = Transcript(Interview(questionnaire([new]), before.interview.response))
    before.begin(.review)
    return before
  }

  private static let oneIsGone =
    "You answered a question that's no longer asked. Your answer is still saved."

  private static func choice(_ texts: String..., repeats: Bool = false) -> Item {
    Item(
      linkId: "s.x", type: .choice, text: "Which?", repeats: repeats,
      answerOption: texts.enumerated().map { AnswerOption(code: "o\($0)", text: $1) })
  }

  private static func words(_ text: String, _ type: Item.Kind = .string) -> Item {
    Item(linkId: "s.x", type: type, text: text)
  }

  @Test(arguments: [Item.Kind.string, .text])
  func `other words stand beside those that were answered, until the answer is kept`(
    type: Item.Kind
  ) {
    let lines = type == .text ? ["my words", "", ""] : ["my words"]
    var old = Transcript(over: Self.questionnaire([Self.words("Old?", type)]), lines + ["/quit"])
    old = Transcript(
      Interview(Self.questionnaire([Self.words("New?", type)]), old.interview.response))
    old.begin(.review)
    #expect(old.text.contains("1) Old? my words"))
    old.play("1")
    #expect(old.text.contains("? New?\n  This question was worded differently before: Old?"))
    #expect(old.text.hasSuffix("[Answer: my words]\n"))
    old.play("my words")
    #expect(old.text.contains("1) New? my words"))
  }

  @Test func `another kind of question is asked anew, and both answers are kept`() {
    var after = Self.changed(Self.words("Which?"), "my words", to: Self.choice("A", "B"))
    #expect(after.text.contains(Self.oneIsGone))
    for line in ["/sections", "1"] { after.play(line) }
    #expect(after.text.hasSuffix("? Which?\n  1) A\n  2) B\n[Choose 1 or 2: ]\n"))
    after.play("2")
    after.play("/review")
    #expect(after.text.contains("1) Which? B"))
    #expect(after.text.components(separatedBy: Self.oneIsGone).count == 3)
    #expect(after.interview.response.earlier.map(\.answer.values) == [[.text("my words")]])
  }

  @Test(arguments: [
    (choice("B", "A"), "[Choose 1 or 2: ]"), (choice("C", "D"), "[Choose 1 or 2: ]"),
    (choice("B"), "[Choose one: ]"),
  ])
  func `a choice that is not offered as it was stands, and Enter changes nothing`(
    new: Item, prompt: String
  ) {
    var after = Self.changed(Self.choice("A", "B"), "1", to: new)
    after.play("1")
    #expect(
      after.text.contains("Your answer: A. Press Enter to keep it. A new answer takes its place."))
    #expect(after.text.hasSuffix(prompt + "\n"))
    after.play("")
    let answers = after.interview.response.answers
    #expect(answers[Place("s.x")]?.values == [.option(code: "o0", text: "A")])
  }

  @Test func `of several choices none is lost with one that is not offered any more`() {
    let old = Self.choice("A", "B", "C", repeats: true)
    var after = Self.changed(old, "1 3", to: Self.choice("A", "B", repeats: true))
    after.play("1")
    after.play("")
    let answers = after.interview.response.answers
    #expect(answers[Place("s.x")]?.values.map(\.words) == ["A", "C"])
  }

  @Test func `rows that are a question now are asked, and what stood in them is also written`() {
    let rows = Item(
      linkId: "s.x", type: .group, text: "List", repeats: true, rowName: "row",
      item: [Item(linkId: "s.y", type: .string, text: "Row?")])
    var after = Self.changed(rows, "first", "no", to: Self.words("Words?"))
    #expect(after.text.contains(Self.oneIsGone))
    for line in ["/sections", "1"] { after.play(line) }
    #expect(after.text.contains("? Words?\n[Answer: ]"))
  }

  @Test func `a row begun in a list that has another name now keeps all of its answers`() {
    func list(_ linkId: String) -> Item {
      let items = [("s.a", "First?"), ("s.b", "Then?"), ("s.c", "Last?")].map {
        Item(linkId: $0.0, type: .string, text: $0.1)
      }
      return Item(
        linkId: linkId, type: .group, text: "List", repeats: true, rowName: "row", item: items)
    }
    let old = Transcript(over: Self.questionnaire([list("s.old")]), ["one", "two", "/quit"])
    var response = old.interview.response
    response.drafts = [Draft(place: Place("s.b", rows: [1]), line: "half")]
    var after = Transcript(Interview(Self.questionnaire([list("s.new")]), response))
    after.begin(.back(lastWritten: "Monday", questionsChanged: true))
    for line in ["one", "two and a half", "/quit"] { after.play(line) }
    let answers = after.interview.response.answers
    #expect(answers[Place("s.a", rows: [1])]?.values == [.text("one")])
    #expect(answers[Place("s.b", rows: [1])]?.values == [.text("two and a half")])
  }
}
