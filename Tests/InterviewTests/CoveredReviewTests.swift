// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// In the review, quiet choices and what only staff may see stand there the same way for everybody.
@Suite struct CoveredReviewTests {
  private static let questionnaire = Questionnaire(sections: [
    Item(
      linkId: "a", type: .group, text: "First",
      item: [
        Item(
          linkId: "a.mind", type: .choice, text: "What is on your mind?", label: "My mind",
          repeats: true,
          answerOption: [
            AnswerOption(code: "low", text: "Low mood"),
            AnswerOption(code: "watched", text: "Feeling watched", sharing: .staff),
          ],
          item: [
            impact("low", "low mood"), impact("watched", "feeling watched"),
          ]),
        Item(
          linkId: "a.call", type: .boolean, text: "A private place?", label: "Private place",
          sharing: .staff),
        Item(linkId: "a.open", type: .string, text: "What is open?", label: "Open"),
      ]),
    Item(
      linkId: "b", type: .group, text: "Second",
      item: [
        Item(
          linkId: "b.wish", type: .choice, text: "Talk about it?", label: "Talking",
          answerOption: [
            AnswerOption(code: "yes", text: "Yes"),
            AnswerOption(code: "no", text: "No", leaving: .skipped),
          ], isQuiet: true),
        Item(
          linkId: "b.what", type: .string, text: "What about?", label: "About",
          enableWhen: .test(EnableWhen(question: "b.wish", operator: .equalsOption("yes")))),
      ]),
  ])

  private static func impact(_ code: String, _ name: String) -> Item {
    Item(
      linkId: "a.mind.\(code)", type: .string, text: "How is \(name)?", label: "How \(name) is",
      enableWhen: .test(EnableWhen(question: "a.mind", operator: .equalsOption(code))))
  }

  private func review(_ lines: String...) -> Substring {
    let transcript = Transcript(over: Self.questionnaire, lines + ["/review"])
    let text = transcript.text
    return text.range(of: "> /review\n").map { text[$0.upperBound...] } ?? ""
  }

  @Test func `a question that was not asked yet has no line`() {
    let first = review("1", "", "/back")
    #expect(
      first.contains("1) My mind: not shown on the screen") && !first.contains("Private place"))
    #expect(!first.contains("Second"))
  }

  @Test func `an answer for staff, and a quiet one, looks as one that was never given`() {
    let none = review("", "", "open", "", "/back")
    #expect(
      none.hasPrefix(
        """
          First
          1) My mind: not shown on the screen
          2) Private place: not shown on the screen
          3) Open: open
          Second
          4) Talking: not shown on the screen

        """), "\(none)")
    let all = review("2", "it is bad", "no", "open", "1", "the street")
    for part in ["My mind: not shown on the screen", "Talking: not shown on the screen"] {
      #expect(all.contains(part))
    }
    #expect(all.prefix { $0 != "[" } == none.prefix { $0 != "[" })
  }

  @Test func `what comes of an open choice is shown`() {
    #expect(review("1 2", "slow", "bad", "", "open").contains("How low mood is: slow\n"))
  }

  @Test func `a new answer to an open question asks nothing again that isn't shown`() {
    let questions = Questionnaire(asking: [
      Item(linkId: "s.one", type: .string, text: "One?"),
      Item(
        linkId: "s.two", type: .string, text: "Two?",
        enableWhen: .test(EnableWhen(question: "s.one", operator: .exists(true))), sharing: .staff),
    ])
    let lines = ["mum", "for them", "/review", "1", "my mum"]
    let sitting = Transcript(over: questions, lines)
    #expect(sitting.text.hasSuffix("or press Enter to go on: ]\n"), "\(sitting.text)")
  }

  @Test func `its number leads through all that comes of it, and back to the review`() {
    let lines = ["", "", "open", "1", "the street", "/review", "4", "1", "the town"]
    let transcript = Transcript(over: Self.questionnaire, lines)
    #expect(transcript.text.contains("? What about?\n"))
    let answer = transcript.interview.response.answers[Place("b.what")]
    #expect(answer?.values == [.text("the town")])
    #expect(transcript.text.hasSuffix("or press Enter to go on: ]\n"))
  }

  @Test func `its number in a row leads through what comes of it there, and in no other row`() {
    let wish = Self.questionnaire.sections[1].item.item
    let list = Item(
      linkId: "list", type: .group, text: "Who?", repeats: true, rowName: "person",
      item: [Item(linkId: "list.name", type: .string, text: "Name?")] + wish)
    let lines = ["Ann", "1", "the street", "Bea", "1", "the town", "no", "/review"]
    let again = { Transcript(over: Questionnaire(asking: [list]), lines + $0) }
    for (number, name) in [("2", "Ann"), ("3", "Bea")] {
      let asked = again([number, "1"]).text
      #expect(asked.contains("> 1\n(save)\n? \(name): What about?\n"), "\(asked.suffix(300))")
      let text = again([number, "1", "the park"]).text
      #expect(text.hasSuffix("or press Enter to go on: ]\n"), "\(text.suffix(300))")
    }
  }

  @Test func `a quiet choice is not told by its number, nor what rests because of it`() {
    let text = Transcript(
      over: Self.questionnaire, ["", "", "open", "1", "the street", "/back", "/back", "2"]
    ).text
    #expect(!text.contains("Chosen: 1") && !text.contains("Chosen: 2"))
    #expect(!text.contains("earlier answers won't be in the notes"))
  }
}
