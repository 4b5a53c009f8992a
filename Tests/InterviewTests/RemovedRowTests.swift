// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// "Delete it" and the like at a list, and at the questions of one of its rows.
@Suite struct RemovedRowTests {
  static let lines = [
    "delete it", "take this one out", "remove that", "get rid of it", "drop that one",
    "Remove the last one.", "can you delete that one please",
  ]

  private func sitting(_ lines: [String]) -> Transcript {
    Transcript(over: GateTests.questionnaire, lines)
  }

  private func rows(_ sitting: Transcript) -> Int {
    sitting.interview.response.rows(of: Place("s.list")).count
  }

  @Test(arguments: lines)
  func `after one was added it is the last`(line: String) {
    let added = ["Ann", "sister", "Bob", "friend", line]
    #expect(sitting(added).text.contains("? Remove \"Bob\" and any details you gave?\n"))
    #expect(rows(sitting(added + ["yes"])) == 1)
    #expect(rows(sitting(added + [""])) == 2)
  }

  @Test(arguments: lines)
  func `at a question about one it is that one, and a no asks the question again`(line: String) {
    let asked = ["Ann", "sister", "Bob", line]
    #expect(sitting(asked).text.contains("? Remove \"Bob\" and any details you gave?\n"))
    #expect(rows(sitting(asked + ["yes"])) == 1)
    let kept = sitting(asked + ["no"])
    #expect(rows(kept) == 2)
    #expect(kept.text.hasSuffix("? Bob: How do you know them?\n[Answer: ]\n"))
  }

  @Test(arguments: ["remove it", "delete that"])
  func `in a review it is the answer that goes, and not the one it is about`(line: String) {
    let items = [
      Item(linkId: "s.name", type: .string, text: "Who?", label: "Name"),
      Item(
        linkId: "s.how", type: .choice, text: "How often?", label: "How often",
        answerOption: ["Daily", "Weekly"].map { AnswerOption(code: $0, text: $0) }),
    ]
    let list = Item(
      linkId: "s.list", type: .group, text: "People", label: "People", repeats: true,
      rowName: "person", item: items)
    let sitting = Transcript(
      over: Questionnaire(asking: [list]), ["Ann", "1", "no", "/review", "2", line, "yes"])
    let answers = sitting.interview.response.answers.filled.filter { !$1.values.isEmpty }
    #expect(answers.map(\.0.linkId) == ["s.name"], "\(sitting.text)")
  }

  @Test func `it names nobody where the next one is named`() {
    #expect(rows(sitting(["Ann", "sister", "yes", "delete it"])) == 1)
  }

  @Test(arguments: ["drop in centre", "Scrap Heap"])
  func `a name that only begins like that is a name`(line: String) {
    #expect(rows(sitting(["Ann", "sister", line])) == 2)
  }
}
