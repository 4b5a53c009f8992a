// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// What is open on top of a question, one over the other, loses nothing that is below.
@Suite struct DialogueStackTests {
  private static let questionnaire = Questionnaire(
    sections: [
      Item(
        linkId: "s", type: .group, text: "S",
        item: [
          Item(linkId: "s.first", type: .string, text: "First?", label: "First"),
          Item(linkId: "s.second", type: .text, text: "Second?", label: "Second"),
        ]),
      Item(
        linkId: "p", type: .group, text: "P",
        item: [
          Item(
            linkId: "p.people", type: .group, text: "People", label: "People", repeats: true,
            rowName: "person",
            item: [
              Item(linkId: "p.people.name", type: .string, text: "Name?", label: "Name"),
              Item(linkId: "p.people.what", type: .string, text: "What?", label: "What"),
            ])
        ]),
    ],
    urgentHelp: DatedFacts(
      groups: ["One", "Two"].map { heading in
        DatedFacts.Group(
          heading: heading,
          lines: (1...12).map { DatedFacts.Line(text: "\($0)", source: "s", checked: "d") })
      }))

  private func drafts(after lines: String...) -> [String] {
    Transcript(over: Self.questionnaire, lines).interview.response.drafts.map(\.line)
  }

  @Test func `a note to oneself is saved when urgent help is asked for behind it`() {
    let transcript = Transcript(over: Self.questionnaire, ["/aside", "my note /urgent", "/quit"])
    #expect(transcript.interview.response.asides[Place("s.first")] == "my note")
  }

  @Test func `one that is looked at and left as it is leaves no draft`() {
    #expect(drafts(after: "/aside", "my note", "/aside", "my note /quit").isEmpty)
  }

  @Test(arguments: ["/quit", "/sections", "/review"])
  func `so is a line that Ctrl-C has interrupted`(command: String) {
    #expect(drafts(after: "^C half a line", "/urgent", command) == ["half a line"])
  }

  @Test func `so is the name of a row`() {
    #expect(drafts(after: "", "", "Ann", "x", "^C Be", "/sections") == ["Be"])
  }

  @Test func `a line is still there where a section can't be left for later`() {
    let transcript = Transcript(over: Self.questionnaire, ["", "", "Ann", "foo /later", "1"])
    #expect(transcript.text.hasSuffix("[Answer: foo]\n"))
  }

  @Test func `a menu does what it offered, whatever was chosen over it`() {
    let transcript = Transcript(
      over: Self.questionnaire, ["mine", "/back", "/private", "^C", "/private", "1", "1", "1"])
    #expect(transcript.interview.response.privatePlaces == [Place("s.first")])
  }

  @Test func `Ctrl-D gives answers up only where that is asked`() {
    var transcript = Transcript(
      over: Self.questionnaire,
      ["!noRoom", "words", "/quit", "!saveFailed No room.", "^C", "^D", "!saveFailed No room."])
    #expect(!transcript.interview.isOver)
    transcript.play("^D")
    #expect(transcript.interview.isOver)
  }

  @Test func `urgent help over the end leads back to the same question`() {
    let notes = ["/finish", "1", "1", "!pages one", "", "!written notes.md", "no"]
    var transcript = Transcript(over: Self.questionnaire, ["", "", ""] + notes)
    let asked = transcript.text.split(separator: "\n").last
    for line in ["/urgent", "", ""] { transcript.play(line) }
    #expect(transcript.text.split(separator: "\n").last == asked)
  }

  @Test func `a preview is made anew once an answer in it is private`() {
    let lines = ["words", "", "/notes", "1", "!pages one|two", "/private"]
    for (choice, previews) in [("1", 2), ("nothing", 1)] {
      let text = Transcript(over: Self.questionnaire, lines + [choice]).text
      #expect(text.split(separator: "\n").count { $0.hasPrefix("(preview") } == previews)
    }
  }
}
