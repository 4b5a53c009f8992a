// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// Urgent help that is longer than a small window.
@Suite struct PagesTests {
  private static let questionnaire = Questionnaire(
    sections: [
      Item(
        linkId: "s", type: .group, text: "S",
        item: [Item(linkId: "s.words", type: .text, text: "How are you?")])
    ], urgentHelp: urgentHelp)

  private static let urgentHelp = DatedFacts(
    groups: (1...3).map { group in
      DatedFacts.Group(
        heading: "Group \(group)",
        lines: (1...9).map { DatedFacts.Line(text: "\(group).\($0)", source: "s", checked: "d") })
    }, footnote: "The end.")

  private func shown(after lines: String..., edited: Bool = true) -> (text: String, Transcript) {
    var settings = InterviewSettings()
    settings.editsLines = edited
    var transcript = Transcript(Interview(Self.questionnaire, settings: settings))
    transcript.begin(.new)
    for line in lines.dropLast() { transcript.play(line) }
    let before = transcript.text.count
    transcript.play(lines[lines.count - 1])
    return (String(transcript.text.dropFirst(before)), transcript)
  }

  @Test func `it comes page by page, and the question comes again on a page of its own`() {
    let first = shown(after: "/urgent").text
    #expect(first.contains("Group 1") && !first.contains("Group 2"))
    #expect(!first.contains("How are you?"))
    let last = shown(after: "/urgent", "", "").text
    #expect(last.contains("Group 3") && last.contains("The end.") && !last.contains("How are you?"))
    #expect(shown(after: "/urgent", "", "", "").text.contains("How are you?"))
  }

  @Test(arguments: ["enough", "/back"]) func `who has read enough goes back`(words: String) {
    let text = shown(after: "/urgent", words).text
    #expect(text.contains("How are you?") && !text.contains("Group"))
  }

  @Test func `what was typed before the command is on the line afterwards, and kept meanwhile`() {
    let (text, transcript) = shown(after: "tired /urgent")
    #expect(text.contains("Group 1"))
    var interview = transcript.interview
    interview.hold(line: "")
    #expect(interview.response.drafts.map(\.line) == ["tired"])
    #expect(shown(after: "tired /urgent", "enough").text.contains("tired"))
  }

  @Test(arguments: ["is that all", "?"])
  func `what can be typed is said once, by the prompt`(line: String) {
    let text = shown(after: "/urgent", line).text
    #expect(text.components(separatedBy: "Press Enter").count == 2)
    #expect(text.hasSuffix("[Press Enter to read on, or type \"enough\" to stop reading: ]\n"))
  }

  @Test func `who has read enough of the list of sections goes back too`() {
    let text = shown(after: "/sections", "enough").text
    #expect(text.hasSuffix("? How are you?\n[Answer, then Enter twice: ]\n"))
  }

  @Test func `what was opened after notes were written comes back to the menu it came from`() {
    let written = ["!pages one", "", "!written a.md", "no"]
    for lines in [["make another", "5"], ["make another", "/back"], ["check", ""]] {
      var back = shown(after: "tired", "", "1").1
      for line in written + lines { back.play(line) }
      #expect(back.text.components(separatedBy: "? What would you like to do now?").count == 3)
      #expect(back.text.components(separatedBy: "You've reached the end").count == 2)
    }
  }

  @Test func `in a pipe, where each line is an answer, it comes whole`() {
    let text = shown(after: "/urgent", edited: false).text
    #expect(text.contains("Group 3") && text.contains("How are you?"))
  }
}
