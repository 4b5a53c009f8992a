// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// After a slip a long list of choices is not read out a second time.
@Suite struct LongListTests {
  private static func questionnaire(_ count: Int) -> Questionnaire {
    Questionnaire(asking: [
      Item(
        linkId: "s.which", type: .choice, text: "Which?", label: "Which", repeats: true,
        answerOption: (1...count).map { AnswerOption(code: "c\($0)", text: "Choice \($0)") })
    ])
  }

  private static func after(_ lines: [String], of count: Int) -> String {
    let text = Transcript(over: questionnaire(count), lines).text
    return text.components(separatedBy: "> \(lines[0])\n")[1]
  }

  @Test func `a long one is asked on with what to do, and shown again by help`() {
    let text = Self.after(["blue", "/help"], of: 9)
    let said = text.components(separatedBy: "> /help")
    #expect(
      said[0] == """
          You typed: blue
          Please type a number from 1 to 9, or words from the list.
          To see the choices again, type /help.
        [Choose any: ]

        """)
    #expect(said[1].contains("? Which?\n  1) Choice 1\n"))
  }

  @Test func `a short one is asked again`() {
    #expect(Self.after(["blue"], of: 3).contains("? Which?\n  1) Choice 1\n"))
  }
}
