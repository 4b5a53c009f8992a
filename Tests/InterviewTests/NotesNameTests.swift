// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing

/// The usual file names of notes give away no other notes.
@Suite struct NotesNameTests {
  @Test(arguments: [
    (Audience.toBring, "appointment-notes.md"), (.myself, "my-notes.md"),
    (.staff, "appointment-page.md"),
  ])
  func `each audience has a name of its own that tells of no other`(
    audience: Audience, name: String
  ) {
    #expect(Paper.notes(audience).fileName() == name)
  }

  @Test func `large print says so, and is a page`() {
    #expect(
      Paper.notes(.staff).fileName(as: .html, isLargePrint: true)
        == "appointment-page-large-print.html")
  }

  @Test func `the letter and the sheet have names of their own`() {
    #expect(Paper.letter.fileName(as: .text) == "appointment-letter.txt")
    #expect(Paper.sheet.fileName(as: .html) == "appointment-sheet.html")
  }
}
