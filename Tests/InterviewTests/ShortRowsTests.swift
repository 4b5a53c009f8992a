// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// Rows of which the short pass asks for a few only.
@Suite struct ShortRowsTests {
  static let questionnaire = Questionnaire(asking: [
    Item(
      linkId: "s.helpers", type: .group, text: "Helpers", label: "Helpers", repeats: true,
      shortPass: .always, shortMaxOccurs: 1, rowName: "helper",
      item: [
        Item(linkId: "s.who", type: .string, text: "Who helps?", shortPass: .always)
      ]),
    Item(linkId: "s.end", type: .string, text: "And then?", shortPass: .always),
  ])

  private func talk(_ pass: Progress.Pass, _ lines: String...) -> Transcript {
    var interview = Interview(Self.questionnaire)
    interview.choose(pass)
    var transcript = Transcript(interview)
    transcript.begin(.new)
    for line in lines { transcript.play(line) }
    return transcript
  }

  @Test func `the short pass goes on after the first one`() {
    #expect(talk(.short, "Mum").text.hasSuffix("? And then?\n[Answer: ]\n"))
    #expect(talk(.full, "Mum").text.contains("? Another helper?"))
  }

  @Test func `whoever comes back to them can add more`() {
    let back = talk(.short, "Mum", "/back", "")
    #expect(back.text.contains("? Another helper?"))
    let added = talk(.short, "Mum", "/back", "yes", "Dad")
    let group = Place("s.helpers")
    #expect(added.interview.response.rows(of: group).count == 2)
  }
}
