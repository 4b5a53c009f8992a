// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// Questions about who can see what is typed.
@Suite struct AskedWhoSeesTests {
  private static let questionnaire = Questionnaire(asking: [
    Item(
      linkId: "s.pass", type: .choice, text: "How long?",
      answerOption: ["short", "full"].map { AnswerOption(code: $0, text: $0) }),
    Item(linkId: "s.well", type: .boolean, text: "Do you sleep well?"),
    Item(linkId: "s.what", type: .string, text: "What matters?"),
    Item(linkId: "s.day", type: .text, text: "What is a bad day like?"),
  ])

  private static let said = "Nothing you type is sent anywhere. People can see it only if"

  private func sitting(_ lines: String...) -> Transcript {
    Transcript(over: Self.questionnaire, lines)
  }

  private static let questions = [
    "will pat be able to see it", "whos going to read all this?", "who can see this",
    "who sees this",
    "can you hide this so my husband cannot see it?", "can I hide this from my husband",
    "who can see what I wrote", "does mum see this",
    "Leila asks who will see this, does the home office read it?",
    "Leila asks again, will they send this to the home office?",
  ]

  @Test(arguments: questions)
  func `are answered at a choice, a yes or no, a line, a long answer and a menu`(question: String) {
    let before = [
      [], ["full"], ["full", "yes"], ["full", "yes", "sleep"], ["full", "yes", "what page"],
    ]
    for before in before {
      let asked = Transcript(over: Self.questionnaire, before + [question])
      #expect(asked.text.contains("\(Self.said)"), "\(asked.text)")
      #expect(asked.interview.response.answers.places.count == before.count { $0 != "what page" })
    }
  }

  @Test func `are no answer unless that is said`() {
    let said = sitting("full", "yes", "sleep", "bad nights", "will my husband see it", "no", "")
    #expect(said.interview.response.answers[Place("s.day")]?.values == [.text("bad nights")])
    let kept = sitting("full", "yes", "sleep", "bad nights", "will my husband see it", "yes", "")
    #expect(
      kept.interview.response.answers[Place("s.day")]?.values
        == [.text("bad nights\nwill my husband see it")], "\(kept.text)")
  }

  @Test(arguments: [
    "can I see my notes", "will they see Ann too", "what I see at night", "I see things",
    "what's the point, I can't see a way out", "how I find it hard to get up",
    "could not stop reading it over and over", "who gets it worst is my wife",
    "how my mum doesn't see how bad it is", "she asks how I am", "nobody asks",
  ])
  func `other lines are not taken for one`(line: String) {
    for before in [["full", "yes"], ["full", "yes", "sleep"]] {
      #expect(!Transcript(over: Self.questionnaire, before + [line]).text.contains(Self.said))
    }
  }
}
