// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Two people from the first prompt to the notes in hand.
@Suite struct PersonaTests {
  @Test func `Dale has his notes after a short pass`() throws {
    let conversation = try Conversation(.dale)
    #expect(try conversation.run() == .code(0))
    #expect(conversation.unasked == [])
    try check(.dale, conversation)
    try compareVersions("dale", conversation)
    #expect(conversation.asked.values.reduce(0, +) <= 30)
  }

  @Test func `Corrie has his notes after two sittings`() throws {
    let conversation = try Conversation(.corrie)
    #expect(try conversation.run() == .code(0))
    #expect(conversation.unasked == [])
    #expect(conversation.shown.contains("Welcome back."))
    #expect(conversation.shown.contains("left out of the notes"))
    #expect(conversation.shown.contains("Why ask this?"))
    try check(.corrie, conversation)
    try compareVersions("corrie", conversation)
  }

  private func check(_ persona: Persona, _ conversation: Conversation) throws {
    let notes = PrintedNotes(try conversation.home.text("appointment-notes.md"))
    for text in persona.mustAppear { #expect(notes.all.contains(text), "\(text) is missing") }
    for text in persona.mustNotAppear { #expect(!notes.all.contains(text), "\(text) is there") }
    for text in persona.pageOne {
      #expect(notes.pageOne.contains(text), "page one lacks \(text): \(notes.pageOne)")
    }
    #expect(notes.wordsOnPageOne <= 420)
    #expect(notes.holds(inOrder: persona.inOrder))
  }

  /// Each version, as the program prints it, compared with a file. `NOTES_RECORD=1` writes the
  /// files anew, to be read before they are committed.
  private func compareVersions(_ name: String, _ conversation: Conversation) throws {
    for (version, options) in [
      ("bring.md", []), ("everything.md", ["--everything"]), ("staff.md", ["--staff"]),
      ("bring.html", ["--format", "html"]), ("bring.txt", ["--format", "text"]),
    ] {
      let run = try Run(["notes", "-"] + options, in: conversation.home)
      let notes = run.output.withoutDate
      let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "PersonaNotes/\(name)-\(version)")
      if ProcessInfo.processInfo.environment["NOTES_RECORD"] == "1" {
        try notes.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("recorded \(file.lastPathComponent); read it, then run without NOTES_RECORD")
      }
      #expect(notes == (try String(contentsOf: file, encoding: .utf8)))
    }
  }
}

extension String {
  /// The same with a fixed day for the first day in it, that of writing.
  fileprivate var withoutDate: String {
    guard let day = firstMatch(of: /\d{1,2} [A-Z][a-z]+ 20\d\d/) else { return self }
    return replacingCharacters(in: day.range, with: "22 November 2026")
  }
}

/// Notes as text: Markdown's marks undone, white space folded.
private struct PrintedNotes {
  let all: String
  let pageOne: String

  init(_ markdown: String) {
    all = Self.text(markdown)
    pageOne = Self.text(markdown.components(separatedBy: "\n---\n")[0])
  }

  private static func text(_ markdown: String) -> String {
    var result = ""
    var isEscaped = false
    for character in markdown.replacing("**", with: "") {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        result.append(character)
        isEscaped = false
      }
    }
    return result.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words of page one, without the marks of headings and lists.
  var wordsOnPageOne: Int {
    pageOne.split(separator: " ").count { word in
      word.contains { $0.isLetter || $0.isNumber } && word.wholeMatch(of: /\d\./) == nil
    }
  }

  func holds(inOrder texts: [String]) -> Bool {
    var rest = all[...]
    for text in texts {
      guard let found = rest.range(of: text) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}
