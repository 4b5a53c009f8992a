// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension NotesDocument {
  /// The separate file for staff: who asked for it, who typed, where to keep it, and what only they
  /// may see.
  ///
  /// `nil` when nothing was said that is for them alone; a name is no such thing.
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
