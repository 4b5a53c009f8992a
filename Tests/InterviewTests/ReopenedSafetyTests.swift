// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// Where the part about safety is printed is asked again once nothing closes the part any more.
@Suite struct ReopenedSafetyTests {
  private static let questionnaire = Questionnaire(sections: [
    Item(
      linkId: "a", type: .group, text: "Keeping safe", role: .safety,
      item: [
        Item(
          linkId: "a.topics", type: .choice, text: "What about?", repeats: true,
          answerOption: [
            AnswerOption(code: "open", text: "Open"),
            AnswerOption(code: "closing", text: "Closing", sharing: .staff),
          ], role: .safetyTopic),
        Item(linkId: "a.helps", type: .string, text: "What helps?"),
      ]),
    Item(
      linkId: "b", type: .group, text: "Choose",
      item: [
        Item(
          linkId: "b.printing", type: .choice, text: "Where is it printed?",
          answerOption: ["staff", "section", "pageOne"].map { AnswerOption(code: $0, text: $0) },
          role: .safetyPrinting)
      ]),
  ])

  @Test func `it comes up again on the way, and Enter takes the page for staff`() {
    var sitting = Transcript(
      over: Self.questionnaire, ["1 2", "radio", "", "3", "/sections", "1", "1"])
    let place = Place("b.printing")
    #expect(sitting.interview.response.answers[place] == nil)
    for line in ["radio", "", ""] { sitting.play(line) }
    #expect(sitting.interview.response.answers[place]?.values.first?.code == "staff")
  }

  @Test func `it comes up again where the questions no longer count the topics as such`() {
    var response = Transcript(over: Self.questionnaire, ["1 2", "radio", "", "3"])
      .interview.response
    let place = Place("b.printing")
    #expect(response.answers[place]?.values.first?.code == "pageOne")
    var sections = Self.questionnaire.sections.map(\.item)
    sections[0].item[0].role = nil
    let open = Answer.Content.values([.option(code: "open", text: "Open")])
    Questionnaire(sections: sections).store(open, at: Place("a.topics"), in: &response)
    #expect(response.answers[place] == nil)
  }
}
