// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// Words behind the number of a choice that a question of its own follows.
@Suite struct CarriedRemarksTests {
  private static let options = ["Sleep", "Worry", "Voices", "Something else", "None of these"]

  /// A list of choices, each followed by the question how it affects the person, but for the last two.
  private static func questionnaire(isAsked: Bool = true) -> Questionnaire {
    var list = Item(
      linkId: "s.list", type: .choice, text: "Which?", repeats: true,
      answerOption: options.map { AnswerOption(code: $0, text: $0) },
      item: [
        Item(
          linkId: "s.list.Something else", type: .string, text: "What else?",
          enableWhen: .test(
            EnableWhen(question: "s.list", operator: .equalsOption("Something else"))))
      ])
    list.answerOption[4].isExclusive = true
    let groups = options.prefix(3).map { option in
      Item(
        linkId: "s.\(option)", type: .group, text: option,
        enableWhen: .test(EnableWhen(question: "s.list", operator: .equalsOption(option))),
        item: [
          Item(
            linkId: "s.\(option).impact", type: isAsked ? .string : .boolean,
            text: "How does \(option) affect you?")
        ])
    }
    return Questionnaire(
      asking: [list] + groups + [Item(linkId: "s.end", type: .string, text: "And then?")])
  }

  private func sitting(_ lines: String..., enters: Int = 0) -> Transcript {
    var sitting = Transcript(over: Self.questionnaire(), lines)
    for _ in 0..<enters { sitting.pressEnter() }
    return sitting
  }

  private func answers(_ sitting: Transcript) -> [[String]] {
    let linkIds =
      ["s.list", "s.list.Something else"] + Self.options.prefix(3).map { "s.\($0).impact" }
    return linkIds.map { linkId in
      sitting.interview.response.answers[Place(linkId)]?.values.map(\.words) ?? []
    }
  }

  @Test(arguments: [
    "1, 3 but only as I wake up", "1 and 3 - but only as I wake up",
    "sleep, 3 (but only as I wake up)",
  ])
  func `are on the line of that question`(line: String) {
    let asked = sitting(line, "badly")
    #expect(asked.text.contains("Chosen: Sleep; Voices.\n"), "\(asked.text)")
    #expect(asked.text.hasSuffix("but only as I wake up]\n"), "\(asked.text)")
    let kept = sitting(line, "badly", enters: 1)
    #expect(
      answers(kept) == [["Sleep", "Voices"], [], ["badly"], [], ["but only as I wake up"]],
      "\(kept.text)")
  }

  @Test func `go to each question, and the words behind a comma go with them`() {
    let said = sitting("1 since June, hardly any, 2 about rent, 3", enters: 2)
    #expect(
      answers(said)
        == [
          ["Sleep", "Worry", "Voices"], [], ["since June, hardly any"], ["about rent"], [],
        ],
      "\(said.text)")
  }

  @Test func `are still there after a break, the first question first`() {
    let stopped = sitting("1 since June, 2 about rent", "since June /quit")
    #expect(stopped.interview.response.drafts.map(\.line) == ["about rent", "since June"])
    #expect(stopped.interview.response.drafts.last?.place == Place("s.Sleep.impact"))
  }

  @Test(arguments: [
    "1, 2 strokes", "1, 2 or 3 at night", "1, 3, gambling", "2 1/2 hours, 3", "1, not 2 at night",
    "4 my job",
    "1, 4 my job", "2 for me, 5", "my job",
  ])
  func `are asked about as before where they may be something else`(line: String) {
    #expect(sitting(line).interview.response.drafts.isEmpty, "\(sitting(line).text)")
  }

  @Test func `are asked about as before where no question in words follows`() {
    let pack = Self.questionnaire(isAsked: false)
    let asked = Transcript(over: pack, ["1 since June"])
    #expect(asked.interview.response.drafts.isEmpty)
    #expect(asked.text.contains("since June"))
  }

  @Test func `with the wish that only staff read it, each answer is for staff`() {
    let said = sitting("1 since June, 2 about rent /staff", enters: 2)
    let response = said.interview.response
    for linkId in ["s.Sleep.impact", "s.Worry.impact"] {
      #expect(response.answers[Place(linkId)]?.sharing == .staff, "\(said.text)")
    }
  }
}
