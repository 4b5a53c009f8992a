// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Interview
import Survey
import Testing
import Transcript

/// What was answered in private shows nowhere while someone else types, and nothing tells of it.
@Suite struct AwayFromOthersTests {
  private static let secrets = ["hidden words", "Harm", "secret plan"]

  private static let questionnaire = Questionnaire(sections: [
    Item(
      linkId: "a", type: .group, text: "Start",
      item: [
        Item(
          linkId: "a.typist", type: .choice, text: "Who types?",
          answerOption: ["me", "withHelp", "forMe"].map { AnswerOption(code: $0, text: $0) },
          role: .typist),
        Item(linkId: "a.open", type: .string, text: "What is open?", label: "Open"),
      ]),
    Item(
      linkId: "b", type: .group, text: "Mixed",
      item: [
        Item(linkId: "b.open", type: .string, text: "What is fine?", label: "Fine"),
        Item(
          linkId: "b.own", type: .text, text: "What is yours?", label: "Yours", isSensitive: true),
      ]),
    Item(
      linkId: "c", type: .group, text: "Keeping safe", isSensitive: true,
      item: [
        Item(
          linkId: "c.which", type: .choice, text: "Which?", label: "Which", repeats: true,
          answerOption: ["Harm", "Hurt"].map { AnswerOption(code: $0, text: $0) }, isQuiet: true),
        Item(linkId: "c.plan", type: .string, text: "What plan?", label: "Plan"),
      ]),
    Item(
      linkId: "d", type: .group, text: "End",
      item: [Item(linkId: "d.end", type: .string, text: "And then?", label: "Then")]),
  ])

  /// A sitting in which the private parts were left or answered, until someone helps.
  private func sitting(answered: Bool, typist: String) -> Transcript {
    let own = answered ? ["hidden words", "", "1", "secret plan"] : ["", "", ""]
    let lines = ["1", "", "words", "1"] + own + ["/review", "1", typist]
    return Transcript(over: Self.questionnaire, lines + (typist == "2" ? ["yes"] : []))
  }

  /// What is said from then on, whatever is typed.
  private func said(_ lines: [String], answered: Bool, typist: String) -> Substring {
    var sitting = sitting(answered: answered, typist: typist)
    let before = sitting.text.endIndex
    for line in lines { sitting.play(line) }
    return sitting.text[before...]
  }

  @Test(
    arguments: ["2", "3"],
    [
      ["/review", ""], ["/review", "3"], ["/sections", "2", ""], ["/sections", "3", "", ""],
      ["", "/back", "/back"], ["/sections 4", "/back", "/private"],
      ["", "", "", "/same", "/review"],
      ["/private"], ["/sections 4", "x"], ["/quit"], ["/help all"],
    ])
  func `nothing of it is shown, and nothing tells that it is there`(
    typist: String, lines: [String]
  ) {
    let answered = said(lines, answered: true, typist: typist)
    for secret in Self.secrets { #expect(!answered.contains(secret), "\(secret) in \(answered)") }
    #expect(answered == said(lines, answered: false, typist: typist))
  }

  @Test func `whoever says that they are alone sees it again`() {
    let own = said(["/sections 2", "yes", "words"], answered: true, typist: "2")
    #expect(own.contains("Is the person you're helping alone at this screen now?"))
    #expect(own.contains("hidden words"))
    for vague in ["ok", "yes, my mum is here too"] {
      #expect(!said(["/sections 2", vague], answered: true, typist: "2").contains("hidden words"))
    }
    let changed = said(["/review", "1", "1", "/sections 2", "words"], answered: true, typist: "3")
    #expect(changed.contains("hidden words"))
  }

  @Test func `it is away again once someone else types again, and in the next sitting`() {
    var again = sitting(answered: true, typist: "2")
    for line in ["/sections 2", "yes"] { again.play(line) }
    #expect(again.interview.response.progress.opened == ["b"])
    var later = Interview(Self.questionnaire, again.interview.response)
    _ = later.begin(.review)
    #expect(later.response.progress.opened.isEmpty)
    for line in ["/sections 1", "3"] { again.play(line) }
    #expect(again.interview.response.progress.opened.isEmpty)
  }

  @Test(arguments: [["/review"], ["words", "/menu", "/review"], ["/sections", "/review"]])
  func `it is away again in the review, also where they were alone until then`(lines: [String]) {
    var again = sitting(answered: true, typist: "2")
    for line in ["/sections 2", "yes"] { again.play(line) }
    let before = again.text.endIndex
    for line in lines { again.play(line) }
    #expect(again.interview.response.progress.opened.isEmpty)
    #expect(again.text[before...].contains("(clear)"))
    #expect(
      !again.text[before...].components(separatedBy: "(clear)").last!.contains("hidden words"))
  }

  @Test func `the look at the notes holds nothing of it`() {
    let interview = sitting(answered: true, typist: "2").interview
    for audience in Audience.allCases {
      let shown = interview.responseWithoutQuietWords(for: audience)
      #expect(shown.answers[Place("b.own")] == nil)
      #expect(shown.answers[Place("c.plan")] == nil)
    }
  }

  @Test func `in front of others no part that waits is named at the end`() {
    let said = said(["", "x"], answered: false, typist: "2")
    #expect(!said.contains("Keeping safe"))
  }
}
