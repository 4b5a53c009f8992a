// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// Rows whose questions are all disabled, so that there is nothing to begin a first row with.
@Suite struct EmptyRowsTests {
  private static let count = 2_000

  private static let questionnaire = Questionnaire(sections: [
    Item(
      linkId: "s", type: .group, text: "S",
      item: [Item(linkId: "s.before", type: .string, text: "Before?")]
        + (1...count).map { number in
          Item(
            linkId: "s.rows\(number)", type: .group, text: "Rows", repeats: true, rowName: "row",
            item: [
              Item(
                linkId: "s.rows\(number).what", type: .string, text: "What?",
                enableWhen: .test(
                  EnableWhen(question: "s.before", operator: .exists(false))))
            ])
        } + [Item(linkId: "s.after", type: .string, text: "After?")])
  ])

  @Test func `are passed by however many there are, and nothing is written down for them`() {
    let transcript = Transcript(over: Self.questionnaire, ["first", "last"])
    #expect(transcript.text.contains("After?"))
    let answers = transcript.interview.response.answers
    #expect(answers.places == [Place("s.before"), Place("s.after")])
  }

  @Test func `don't stand in the way back`() {
    let transcript = Transcript(over: Self.questionnaire, ["first", "/back"])
    #expect(transcript.text.suffix(200).contains("Before?"))
  }

  @Test func `leave nothing open in their section`() {
    let transcript = Transcript(over: Self.questionnaire, ["first", "last", "/sections"])
    #expect(transcript.text.contains("S: done"))
  }

  @Test func `are asked once they have something to ask`() {
    let transcript = Transcript(over: Self.questionnaire, ["", "one"])
    #expect(transcript.text.contains("What?"))
  }
}
