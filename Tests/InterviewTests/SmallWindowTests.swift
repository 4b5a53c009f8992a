// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// What is longer than a small window comes before its question, and waits for Enter.
@Suite struct SmallWindowTests {
  /// Urgent help as long as that of the real questions.
  private static let questionnaire = Questionnaire(
    summary: SmallPack.questionnaire.summary,
    items: SmallPack.questionnaire.sections.map(\.item), firstNumber: 0,
    urgentHelp: DatedFacts(
      groups: (1...3).map { group in
        let lines = (0...group / 3).map { line in
          DatedFacts.Line(
            text: "Line \(group).\(line)", source: "s", checked: "2026-01-01", isShort: true)
        }
        return DatedFacts.Group(heading: "Heading \(group)", lines: lines)
      }))

  private func sitting(_ lines: String..., isSmall: Bool = true) -> Transcript {
    var settings = InterviewSettings()
    settings.hasSmallWindow = isSmall
    var transcript = Transcript(Interview(Self.questionnaire, settings: settings))
    transcript.begin(.new)
    for line in lines { transcript.play(line) }
    return transcript
  }

  private static let pause = "[Press Enter to go on: ]\n"

  @Test func `the beginning waits before the first question`() {
    let beginning = sitting().text
    #expect(beginning.contains("# Small notes") && beginning.hasSuffix(Self.pause))
    #expect(!beginning.contains("How long do you have?"))
    #expect(sitting("").text.contains("? How long do you have?"))
    #expect(!sitting(isSmall: false).text.contains(Self.pause))
  }

  @Test func `a heading stands with the beginning of its list, however long that is`() {
    let facts = DatedFacts(groups: [
      DatedFacts.Group(
        heading: "Heading 1",
        lines: (1...30).map {
          DatedFacts.Line(text: "Line \($0)", source: "s", checked: "2026-01-01", isShort: true)
        })
    ])
    let questionnaire = Questionnaire(
      summary: SmallPack.questionnaire.summary,
      items: SmallPack.questionnaire.sections.map(\.item), firstNumber: 0, urgentHelp: facts)
    var settings = InterviewSettings()
    settings.hasSmallWindow = true
    var transcript = Transcript(Interview(questionnaire, settings: settings))
    transcript.begin(.new)
    for _ in 1...4 { transcript.play("") }
    #expect(transcript.text.contains("  Heading 1\n  - Line 1\n"), "\(transcript.text)")
  }

  @Test func `so does what comes before Keeping safe, and after it`() {
    var transcript = sitting("", "2", "yes", "me", "Ann", "/sections", "5", "1")
    #expect(transcript.text.hasSuffix(Self.pause))
    #expect(!transcript.text.contains("Is there anything to talk about?"))
    transcript.play("")
    #expect(transcript.text.contains("? Is there anything to talk about?"))
    for line in ["1", "music", ""] { transcript.play(line) }
    #expect(transcript.text.hasSuffix(Self.pause))
    transcript.play("")
    #expect(transcript.text.hasSuffix("[Choose 1 to 4 (Enter means 1): ]\n"))
  }

  @Test func `the way back from there is that from the question behind it`() {
    let text = sitting("", "2", "yes", "me", "Ann", "/sections", "5", "1", "/back").text
    #expect(text.hasSuffix("[yes, no or not sure: ]\n"), "\(text)")
    #expect(!text.contains("Is there anything to talk about?"))
  }

  @Test func `the sections and all commands come in parts`() {
    let sections = sitting("", "2", "yes", "/sections")
    #expect(sections.text.hasSuffix("[Type a number, or press Enter for more: ]\n"))
    #expect(
      sitting("", "2", "yes", "/sections", "").text.hasSuffix("or press Enter to carry on: ]\n"))
    let help = sitting("", "2", "yes", "/help all")
    #expect(
      help.text.hasSuffix("[Press Enter to read on, or type \"enough\" to stop reading: ]\n"))
    #expect(!help.text.contains("/leave: "))
    #expect(sitting("", "2", "yes", "/help all", "enough").text.hasSuffix("[Choose one: ]\n"))
  }

  @Test func `words and commands typed there lose nothing and skip nothing`() {
    var transcript = sitting("hello", "enough")
    #expect(transcript.text.hasSuffix("Please just press Enter.\n\(Self.pause)"))
    for line in ["/sections", "", "/back"] { transcript.play(line) }
    #expect(transcript.text.hasSuffix(Self.pause))
    transcript.play("")
    #expect(transcript.text.contains("? How long do you have?"))
  }
}
