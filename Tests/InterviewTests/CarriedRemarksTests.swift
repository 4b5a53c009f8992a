// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// Words behind the number of a choice that a question of its own follows.
@Suite struct CarriedRemarksTests {
  private static let options = ["Sleep", "Worry", "Voices", "Something else", "None of these"]

  /// A list of choices, each followed by the question how it affects the person, but for the last two.
  private static func questionnaire(asking first: Item.Kind = .string) -> Questionnaire {
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
            linkId: "s.\(option).impact", type: first, text: "How does \(option) affect you?",
            answerOption: first == .choice
              ? ["Often", "other"].map { AnswerOption(code: $0, text: $0) } : [],
            item: [
              Item(
                linkId: "s.\(option).impact.other", type: .string, text: "How else?",
                enableWhen: .test(
                  EnableWhen(question: "s.\(option).impact", operator: .equalsOption("other"))))
            ])
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
    let said = sitting("1 since June, with the light on, 2 about rent, 3", enters: 2)
    #expect(
      answers(said)
        == [
          ["Sleep", "Worry", "Voices"], [], ["since June, with the light on"], ["about rent"], [],
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
    "1, 4 my job", "2 for me, 5", "my job", "1 with 3", "1 but 3 is worse", "1 2 3 at night",
    "1 at night, all of it",
    "1 since June, two", "1 since June, worried at work",
    "1 in shops, 2 most of all, 3 all",
  ])
  func `are asked about as before where they may be something else`(line: String) {
    let response = sitting(line).interview.response
    #expect(response.drafts.isEmpty, "\(sitting(line).text)")
    #expect(response.answers[Place("s.list")]?.values.contains(.text(line)) != true)
  }

  @Test func `are asked about as before where no question in words follows`() {
    let pack = Self.questionnaire(asking: .boolean)
    let asked = Transcript(over: pack, ["1 since June"])
    #expect(asked.interview.response.drafts.isEmpty)
    #expect(
      asked.text.contains("(You typed: 1 since June)") || asked.text.contains("\"Something else: "),
      "\(asked.text)")
  }

  @Test func `are on the line of choices that take own words, too`() {
    let pack = Self.questionnaire(asking: .choice)
    let asked = Transcript(over: pack, ["2 since my job went"])
    #expect(asked.text.hasSuffix("since my job went]\n"), "\(asked.text)")
  }

  @Test func `two about one choice are one`() {
    let said = sitting("1 in the morning, 2, 1 at night", enters: 1)
    #expect(answers(said)[2] == ["in the morning, at night"], "\(said.text)")
  }

  @Test func `take the place of those before, when the list is answered again`() {
    var said = sitting(
      "1 since June, 2 about rent", "/back", "1 since July, 2 about debts", enters: 2)
    #expect(answers(said)[2...3] == [["since July"], ["about debts"]], "\(said.text)")
    said.play("/back")
    #expect(said.text.hasSuffix("about debts]\n"), "\(said.text)")
    #expect(said.interview.response.drafts.isEmpty)
  }

  @Test(arguments: [["1 since June, 2 about rent /staff"], ["1", "/back", "1 since June /staff"]])
  func `with the wish that only staff read them, they are asked about as before`(lines: [String]) {
    let asked = Transcript(over: Self.questionnaire(), lines)
    let drafts = asked.interview.response.drafts
    #expect(!drafts.contains { $0.place.linkId.hasSuffix("impact") }, "\(asked.text)")
  }
}
