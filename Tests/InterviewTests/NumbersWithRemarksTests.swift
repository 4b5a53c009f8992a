// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// Numbers of choices with remarks in brackets, and numbers that aren't meant, where several can be
/// chosen.
@Suite struct NumbersWithRemarksTests {
  @Test func `numbers of the choices that are taken are none of the words kept beside them`() {
    for (line, kept) in [
      ("4 (mostly at work), 1, 3 about the rent", "(mostly at work), about the rent"),
      ("3 it takes me 3 hours to get ready", "it takes me 3 hours to get ready"),
    ] {
      let said = sitting(line, "yes and my own words too")
      #expect(answers(said)[1] == [kept], "\(said.text)")
    }
  }

  private static func questionnaire(isQuiet: Bool) -> Questionnaire {
    let own = Item(
      linkId: "s.list.other", type: .string, text: "What else?",
      enableWhen: .test(EnableWhen(question: "s.list", operator: .equalsOption("other"))))
    var list = Item(
      linkId: "s.list", type: .choice, text: "Which?", repeats: true,
      answerOption: ["Sleep", "Worry", "Panic", "Feeling watched"].map {
        AnswerOption(code: $0, text: $0)
      } + [AnswerOption(code: "other", text: "Something else")], item: [own])
    list.isQuiet = isQuiet
    return Questionnaire(asking: [list, Item(linkId: "s.end", type: .string, text: "And then?")])
  }

  private func sitting(isQuiet: Bool = false, _ lines: String...) -> Transcript {
    Transcript(over: Self.questionnaire(isQuiet: isQuiet), lines)
  }

  private func answers(_ sitting: Transcript) -> [[String]] {
    ["s.list", "s.list.other"].map { linkId in
      sitting.interview.response.answers[Place(linkId)]?.values.map(\.words) ?? []
    }
  }

  @Test(
    arguments: [
      "1, 3, not 4", "1-3, but not 2 or 4", "1 and 3 (not 2)", "1, 3, 4 no", "1-3 not 2",
      "1 and 3 not 2",
    ])
  func `what isn't meant is left out unasked`(line: String) {
    for isQuiet in [false, true] {
      let said = sitting(isQuiet: isQuiet, line)
      #expect(answers(said) == [["Sleep", "Panic"], []], "\(said.text)")
    }
  }

  @Test func `a remark can be kept with the choices`() {
    let line = "1 (after four), 3, 4 no"
    let asked = sitting(line)
    #expect(asked.text.contains("You chose from the list: Sleep; Panic.\n"), "\(asked.text)")
    let keep = "\"Something else: Sleep: after four\"?"
    #expect(asked.text.contains(keep), "\(asked.text)")
    #expect(
      answers(sitting(line, "yes"))
        == [["Sleep", "Panic", "Something else"], ["Sleep: after four"]])
    #expect(answers(sitting(line, "no")) == [["Sleep", "Panic"], []])
    #expect(
      answers(sitting(line, "yes and at weekends"))[1] == ["Sleep: after four, at weekends"])
  }

  @Test func `at a quiet list, a remark is kept without a number or a choice's words`() {
    let asked = sitting(isQuiet: true, "1, 5 (my ex has a key), not 2")
    #expect(asked.text.contains("Do you want to keep"), "\(asked.text)")
    #expect(!asked.text.contains("? Did you mean number"), "\(asked.text)")
    #expect(
      answers(sitting(isQuiet: true, "1, 5 (my ex has a key), not 2", "yes"))
        == [["Sleep", "Something else"], ["my ex has a key"]])
  }

  @Test func `at a quiet list that keeps no words, a number with a remark is asked about`() {
    var items = Self.questionnaire(isQuiet: true).sections[0].item.item
    items[0].answerOption.removeLast()
    items[0].item = []
    let list = Questionnaire(asking: items)
    let asked = Transcript(over: list, ["2 (after four)"])
    #expect(asked.text.contains("? Did you mean number 2 in the list above?\n"), "\(asked.text)")
    #expect(answers(asked) == [[], []])
    #expect(answers(Transcript(over: list, ["2 (after four)", "yes"])) == [["Worry"], []])
  }

  @Test(arguments: [false, true])
  func `beside a choice for staff, a remark names no choice, and Enter doesn't keep it`(
    isQuiet: Bool
  ) {
    var items = Self.questionnaire(isQuiet: isQuiet).sections[0].item.item
    items[0].answerOption[3].sharing = .staff
    let list = Questionnaire(asking: items)
    for line in ["1, 4 (they film me)", "4 (they film me)"] {
      let asked = Transcript(over: list, [line])
      #expect(!asked.text.contains("Feeling watched:"), "\(asked.text)")
      #expect(asked.text.contains("other people may read them"), "\(asked.text)")
      #expect(asked.text.hasSuffix("[yes or no: ]\n"), "\(asked.text)")
    }
  }

  @Test(arguments: [
    "I don't want lots of people in there", "leave the door open",
    "I don't want to be shut in here",
  ])
  func `a wish for the day is offered to be kept`(line: String) {
    #expect(sitting(line).text.contains("Something else: \(line)\""), "\(sitting(line).text)")
  }

  @Test func `a "yes, but" keeps nothing yet`() {
    for line in ["yes, but only the first bit", "yes but scrap that"] {
      #expect(answers(sitting("1 (after four), 3, 4 no", line))[1] == [])
    }
  }

  @Test func `a choice that was given before is taken out`() {
    let back = sitting("1, 3", "/back", "not 3 any more")
    #expect(answers(back) == [["Sleep"], []], "\(back.text)")
    let told = sitting("1, 3", "/back", "not 3, but mornings are hard")
    #expect(answers(told)[0] == ["Sleep", "Panic"])
    let never = sitting("not 1 and not 4")
    #expect(answers(never) == [[], []])
    #expect(never.text.hasSuffix("[Choose any: ]\n"), "\(never.text)")
  }

  @Test(arguments: ["Kai doesn't want that written", "they dont want it in the notes"])
  func `a wish not to write something isn't offered to be kept`(line: String) {
    let asked = sitting(line)
    #expect(!asked.text.contains("keep \""), "\(asked.text)")
    #expect(asked.text.contains("/private"), "\(asked.text)")
    #expect(answers(asked) == [[], []])
  }
}
