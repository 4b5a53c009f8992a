// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// Parts that can be hard: a break is offered after them, and stopping leaves something in hand.
@Suite struct BreakTests {
  static let questionnaire = Questionnaire(sections: [
    section("past", isHard: true), section("pets", isHard: false),
  ])

  static func section(_ name: String, isHard: Bool) -> Item {
    Item(
      linkId: name, type: .group, text: name.prefix(1).uppercased() + name.dropFirst(),
      isHard: isHard,
      item: [
        Item(linkId: "\(name).one", type: .string, text: "One of \(name)?", shortPass: .always)
      ])
  }

  private func talk(
    _ lines: String..., settings: InterviewSettings = InterviewSettings()
  ) -> String {
    var transcript = Transcript(Interview(Self.questionnaire, settings: settings))
    transcript.begin(.new)
    let beginning = transcript.text.count
    for line in lines { transcript.play(line) }
    return String(transcript.text.dropFirst(beginning))
  }

  @Test
  func `the easier part is offered after Keeping safe only if something is left to ask there`() {
    let begun = ["2", "yes", "me", "Ann"]
    let safety = ["/sections 5", "1", "yes", "my dog", ""]
    for (strengths, isOffered) in [([], true), (["/sections 6", "singing", ""], false)] {
      let sitting = Transcript(over: SmallPack.questionnaire, begun + strengths + safety)
      #expect(sitting.text.contains("That section is saved."))
      #expect(sitting.text.contains("Do an easier section first: Strengths") == isOffered)
    }
  }

  @Test func `before a private question of the easier part, it is asked about the room`() {
    var items = [Self.section("safety", isHard: true), Self.section("strengths", isHard: false)]
    items[0].role = .safety
    items[1].item[0].role = .strength
    items[1].isSensitive = true
    let sitting = Transcript(over: Questionnaire(sections: items), ["words", "Do an"])
    #expect(sitting.text.contains("Do an easier section first: Strengths"))
    #expect(sitting.text.hasSuffix("[Choose 1 to 3 (Enter means 1): ]\n"), "\(sitting.text)")
    #expect(!sitting.text.contains("One of strengths?"))
  }

  @Test func `it is said on the way in that a part can be hard`() {
    var transcript = Transcript(Interview(Self.questionnaire))
    transcript.begin(.new)
    #expect(
      transcript.text.hasSuffix(
        """
        # Past (1 of 2, about 1 more minute)
          This can be hard. To do it later, type /later.
        ? One of past?
        [Answer: ]

        """))
  }

  @Test func `after it a break is offered, for as long as the person likes`() {
    #expect(
      talk("words", "2", "") == """
        > words
        (save)
        ? That section is saved. What would you like to do?
          1) Carry on
          2) Have a break first
          3) Stop for now
        [Choose 1 to 3 (Enter means 1): ]
        > 2
        ? Take as long as you like. Nothing is timed.
          1) Carry on
          2) Stop for now
        [Choose 1 or 2 (Enter means 1): ]
        >
        # Pets (2 of 2, about 1 more minute)
        ? One of pets?
        [Answer: ]

        """)
  }

  @Test func `who said nothing there goes straight on`() {
    let title = "# Pets (2 of 2, about 1 more minute)"
    #expect(talk("").hasSuffix("\(title)\n? One of pets?\n[Answer: ]\n"))
  }

  @Test func `it is offered once a sitting`() {
    let text = talk("words", "1", "/back", "", "yes")
    #expect(text.components(separatedBy: "Have a break first").count == 2)
    #expect(talk("words", "3", "!return", "/sections 1", "").contains("Have a break first"))
  }

  @Test(arguments: ["carry on, no wait", "carry on unless it's late"])
  func `a choice that may be taken back in the same line is not taken`(line: String) {
    #expect(!talk("words", line).contains("One of pets?"))
  }

  @Test func `who wants no breaks is offered none`() {
    var settings = InterviewSettings()
    settings.offersBreaks = false
    let text = talk("words", settings: settings)
    #expect(!text.contains("Have a break first") && text.contains("One of pets?"))
  }

  @Test func `after days away it is said where the person was, and nothing of the time between`() {
    let before = Transcript(over: Self.questionnaire, ["words", "1", "/quit"])
    var interview = Interview(Self.questionnaire, before.interview.response)
    let back = interview.begin(
      .back(lastWritten: "Monday 2 February 2026 at 9:05 am", questionsChanged: false))
    guard case .show(let screen) = back.first else {
      Issue.record("nothing is shown")
      return
    }
    #expect(
      screen.blocks == [
        .notice(
          "Welcome back. You last wrote here on Monday 2 February 2026 at 9:05 am. You got as far as "
            + "\"Pets\". Everything is still here. "
            + "To leave at once, press Ctrl and \\ together, or type /leave."),
        .title("Pets (2 of 2, about 1 more minute)"), .question("One of pets?"),
      ])
  }

  @Test(arguments: [
    ["words", "3"], ["words", "^T"], ["words", "^\\"], ["words", "^C", "^T"], ["", "/quit"],
  ])
  func `who stops at the break is told the same later as who was offered none`(lines: [String]) {
    let before = Transcript(over: Self.questionnaire, lines)
    #expect(before.interview.response.progress.place == Place("pets.one"))
  }

  @Test func `ending early leaves the notes as they are within reach`() {
    #expect(
      talk("words", "3").hasSuffix(
        """
        > 3
        (save)
          Saved. To carry on, type:
          beforehand
          To make your notes now, type:
          beforehand notes
          To clear the screen, close this window. Take care.
        (end)

        """))
  }
}
