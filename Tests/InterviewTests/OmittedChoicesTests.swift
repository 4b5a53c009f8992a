// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// A list that omits what was chosen at another.
@Suite struct OmittedChoicesTests {
  @Test func `Enter keeps a choice that is omitted now`() {
    let options = ["A", "B", "C"].map { AnswerOption(code: $0, text: $0) }
    let questions = Questionnaire(asking: [
      Item(
        linkId: "s.hard", type: .choice, text: "Hard?", repeats: true, answerOption: options),
      Item(
        linkId: "s.more", type: .choice, text: "More?", repeats: true,
        answerOption: options, omitsChosen: "s.hard"),
      Item(linkId: "s.end", type: .string, text: "And then?"),
    ])
    let sitting = Transcript(over: questions, ["1", "1 2", "/back", "/back", "2", ""])
    let more = sitting.interview.response.answers[Place("s.more")]
    #expect(more?.values.map(\.words) == ["B", "C"])
    #expect(sitting.text.hasSuffix("? And then?\n[Answer: ]\n"), "\(sitting.text)")
  }
}
