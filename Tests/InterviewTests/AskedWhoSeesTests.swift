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

  private static let said =
    "Nothing you type is sent anywhere. Anyone using this computer could open your answers."
  private static let how = "After an answer, type /private to keep it out of your notes. "

  private func sitting(_ lines: String...) -> Transcript {
    Transcript(over: Self.questionnaire, lines)
  }

  private static let questions = [
    "will pat be able to see it", "whos going to read all this?",
    "can you hide this so my husband cannot see it?",
    "how do i tell them something on my own, that dad doesnt see?", "who can see what I wrote",
    "does mum see this",
  ]

  @Test(arguments: questions)
  func `are answered at a choice, a yes or no, a line, a long answer and a menu`(question: String) {
    for before in [[], ["full"], ["full", "yes"], ["full", "yes", "sleep"]] {
      let asked = Transcript(over: Self.questionnaire, before + [question])
      let text = asked.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains(Self.said) && text.contains(Self.how), "\(asked.text)")
      let kept = asked.interview.response.answers.filled.map(\.1.values)
      #expect(!kept.contains([.text(question)]))
    }
    let menu = sitting("full", "yes", "what page", question)
    #expect(menu.text.contains(Self.how.prefix(40)), "\(menu.text)")
  }

  @Test(arguments: [
    "can I see my notes", "will they see Ann too", "what I see at night", "I see things",
  ])
  func `other lines are not taken for one`(line: String) {
    #expect(!sitting("full", "yes", line).text.contains(Self.said))
  }
}
