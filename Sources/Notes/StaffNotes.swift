// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension NotesDocument {
  /// Returns the separate file for staff: who asked for it, who typed, where to keep it, and the
  /// answers that only staff may see.
  ///
  /// Returns `nil` if there are no such answers; a name alone doesn't count.
  static func staffNotes(
    _ visible: VisibleResponse, _ open: FoundByRole, date: String, language: String
  ) -> NotesDocument? {
    let said = SectionNotes(visible, audience: .staff).blocks
    guard !said.isEmpty else { return nil }
    let name = open.words(.name)
    let who: Text = name.isEmpty ? .blank : Text.person(name).onOneLine
    let birth = Text.label(Words.dateOfBirth + ":") + .program(" ") + .blank
    return NotesDocument(
      [
        .heading(level: 1, .program(Words.staffTitle)),
        .lines(
          [.label(Words.name + ":") + .program(" ") + who, birth, .program(Words.writtenOn(date))]
            + [open.helpInWriting].compactMap(\.self)
            + [.program(Words.mayBeIncomplete)]),
        .list(Words.staffRequest.map { .program($0) }),
      ] + said, language: language)
  }
}
