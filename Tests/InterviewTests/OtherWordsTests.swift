// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// Questions that are asked in other words now: what was answered belongs to the words in which it
/// was asked, until it is kept where the screen tells of both.
@Suite struct OtherWordsTests {
  private static func pack(_ items: Item...) -> Questionnaire {
    Questionnaire(sections: [
      Item(
        linkId: "s", type: .group, text: "First",
        item: items + [Item(linkId: "s.last", type: .string, text: "Last?")])
    ])
  }

  private static func words(_ text: String, _ type: Item.Kind = .string) -> Item {
    Item(linkId: "s.x", type: type, text: text)
  }

  /// Someone who comes back to another pack, after these lines under the one before.
  private static func back(_ lines: [String], _ old: Item, _ new: Item) -> Transcript {
    let before = Transcript(over: pack(old), lines)
    var after = Transcript(Interview(pack(new), before.interview.response))
    after.begin(.back(lastWritten: "Monday", questionsChanged: true))
    return after
  }

  private static func answer(_ sitting: Transcript) -> Answer? {
    sitting.interview.response.answers[Place("s.x")]
  }

  private static let told = "This question was worded differently before: Old?"

  @Test func `they are told again when Ctrl-C has come between, with the answer on the line`() {
    var sitting = Self.back(["my words", "/quit"], Self.words("Old?"), Self.words("New?"))
    for line in ["/back", "^C my words", ""] { sitting.play(line) }
    #expect(sitting.text.hasSuffix("? New?\n  \(Self.told)\n[Answer: my words]\n"))
  }

  @Test func `they are told when an answer comes back that was being changed`() {
    let lines = ["my words", "/back", "^T my words and more"]
    let sitting = Self.back(lines, Self.words("Old?"), Self.words("New?"))
    #expect(sitting.text.contains("? New?\n  \(Self.told)\n"))
    #expect(sitting.text.hasSuffix("[Answer: my words and more]\n"))
  }

  /// Someone who had written a paragraph and was in the middle of its next line.
  private static func backInParagraph(_ new: Item) -> Transcript {
    let old = Item(linkId: "s.x", type: .text, text: "Old?")
    var response = Response()
    response.answers[Place("s.x")] = pack(old).answer(.values([.text("my words")]), to: "s.x")
    response.drafts = [Draft(place: Place("s.x"), line: "half a", isBehindAnswer: true)]
    var after = Transcript(Interview(pack(new), response))
    after.begin(.back(lastWritten: "Monday", questionsChanged: true))
    return after
  }

  @Test func `they are told above a paragraph that is gone on with`() {
    let sitting = Self.backInParagraph(Self.words("New?", .text))
    #expect(sitting.text.contains("? New?\n  \(Self.told)\n"))
    #expect(sitting.text.hasSuffix("  my words\n[Add more, or press Enter: half a]\n"))
  }

  @Test func `a paragraph that is only looked at stays an answer to its own question`() {
    var sitting = Self.backInParagraph(Self.words("New?", .text))
    sitting.play("/review")
    #expect(sitting.text.contains("1) Old? my words"))
    #expect(Self.answer(sitting)?.question == "Old?")
  }

  @Test func `where one line is asked for, a paragraph is on it with what was added`() {
    var sitting = Self.backInParagraph(Self.words("Old?"))
    #expect(sitting.text.hasSuffix("[Answer: my words|half a]\n"))
    sitting.play("my words, half a line more")
    #expect(Self.answer(sitting)?.values.map(\.words) == ["my words, half a line more"])
  }

  @Test func `they are told where a half-typed line is for another kind of question now`() {
    let lines = ["my words", "/back", "^T my words and more"]
    var sitting = Self.back(lines, Self.words("Old?"), Self.words("When?", .date))
    #expect(sitting.text.contains("? When?\n  \(Self.told)\n"))
    sitting.play("my words and more")
    #expect(sitting.text.components(separatedBy: Self.told).count == 3)
  }

  @Test(arguments: [
    ["my words", "/back", "^T my words and more"], ["my words", "/back", "/quit"],
  ])
  func `a text to read is not asked where a question was`(lines: [String]) {
    let sitting = Self.back(lines, Self.words("Old?"), Self.words("Just to read.", .display))
    #expect(!sitting.text.contains("? Just to read."))
    #expect(sitting.text.hasSuffix("? Last?\n[Answer: ]\n"))
  }

  @Test func `what was said in the row before is not taken over to other words`() {
    func rows(_ question: String) -> Item {
      Item(
        linkId: "s.r", type: .group, text: "List", repeats: true, rowName: "row",
        item: [
          Item(linkId: "s.name", type: .string, text: "Name?"),
          Item(linkId: "s.x", type: .string, text: question),
        ])
    }
    for (question, isTaken) in [("Old?", true), ("New?", false)] {
      var sitting = Self.back(["one", "my words", "/quit"], rows("Old?"), rows(question))
      for line in ["yes", "two", "/same"] { sitting.play(line) }
      #expect(sitting.text.contains("Copied from the one before.") == isTaken, "\(question)")
    }
  }

  @Test func `a choice that is no longer offered does not become words of one's own`() {
    func choice(_ texts: String...) -> Item {
      Item(
        linkId: "s.x", type: .openChoice, text: "Which?",
        answerOption: texts.map { AnswerOption(code: $0, text: $0, sharing: .staff) })
    }
    for new in [choice("B"), choice()] {
      var sitting = Self.back(["A", "/quit"], choice("A"), new)
      let before = Self.answer(sitting)
      for line in ["/back", ""] { sitting.play(line) }
      #expect(
        sitting.text.contains(
          "Your answer: A. Press Enter to keep it. A new answer takes its place."))
      #expect(before?.values == [.option(code: "A", text: "A")])
      #expect(Self.answer(sitting) == before)
    }
  }

  @Test func `of two wordings before, the later one is told`() {
    var response = Response()
    response.earlier = ["Oldest?", "Old?"].map { question in
      let answer = Answer(.values([.text("words")]), question: question, section: "s")
      return EarlierAnswer(Place("s.x"), answer, isPrivate: false)
    }
    response.drafts = [Draft(place: Place("s.x"), line: "half")]
    var sitting = Transcript(Interview(Self.pack(Self.words("When?", .date)), response))
    sitting.begin(.back(lastWritten: "Monday", questionsChanged: true))
    #expect(sitting.text.contains("? When?\n  \(Self.told)\n"))
  }
}
