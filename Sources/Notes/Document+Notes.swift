// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension Document {
  /// Returns the notes for one audience, with only what that audience may see.
  ///
  /// The notes to bring and the person's own notes consist of page one, the sections and the
  /// person's own sheet. Each begins on a new side, so that the sheet can be kept back. In both,
  /// page one is written for others; private answers appear only in the sections of the person's
  /// own notes, where they are marked. The notes for staff contain only what staff alone may see,
  /// and are `nil` if there is nothing. An empty response gives notes that say so. O(items × rows).
  /// - Parameter date: The day of writing, as text to print.
  package static func notes(
    for questionnaire: Questionnaire, _ response: Response, audience: Audience, date: String
  ) -> Document? {
    let visible = questionnaire.visible(response, to: audience)
    let toBring = audience == .toBring ? visible : questionnaire.visible(response, to: .toBring)
    let open = FoundByRole(toBring)
    let language = questionnaire.summary.language
    if audience == .staff { return staffNotes(visible, open, date: date, language: language) }
    let forMyself = [Block.paragraph(.program(Words.everything))]
    let top = (audience == .myself ? forMyself : []) + front(questionnaire, open, date: date)
    let sections = SectionNotes(visible, audience: audience, front: top).blocks
    let found = audience == .toBring ? open : FoundByRole(visible)
    let sheet = sheet(found, questionnaire, audience: audience)
    return Document(
      top + [.pageBreak] + contents(of: sections) + sections + [.pageBreak] + sheet,
      language: language)
  }

  /// Returns page one, or a simple front for a pack whose items have no roles.
  private static func front(
    _ questionnaire: Questionnaire, _ found: FoundByRole, date: String
  ) -> [Block] {
    let roles = questionnaire.roles
    guard roles.isEmpty else { return PageOne(found: found, roles: roles, date: date).blocks }
    return [
      .heading(level: 1, .program(questionnaire.summary.title)), .lines([.program(date)]),
      .lines([
        .program(Words.ownWords + " " + Words.notChecked), .program(Words.mayBeIncomplete),
      ]),
    ]
  }

  /// Returns a line with the titles of the sections; empty if there are few.
  private static func contents(of blocks: [Block]) -> [Block] {
    let titles = blocks.separate.compactMap { block -> Text? in
      if case .heading(2, let title) = block { title } else { nil }
    }
    guard titles.count > mostWithoutContents else { return [] }
    return [.contents(label: .program(Words.contents), titles: titles)]
  }

  /// Documents with at most this many headings have no list of contents.
  private static let mostWithoutContents = 6
}

extension Document {
  /// Returns the separate file for staff: who asked for it, where to keep it, and the answers that only
  /// staff may see; `nil` if there are no such answers. It doesn't say who helped with the other notes:
  /// the person typed most of these answers alone.
  static func staffNotes(
    _ visible: VisibleResponse, _ open: FoundByRole, date: String, language: String
  ) -> Document? {
    // Keeping safe comes first: staff may have only a minute.
    var ordered = visible
    ordered.sections =
      visible.sections.filter { $0.role == .safety }
      + visible.sections.filter { $0.role != .safety }
    let said = SectionNotes(ordered, audience: .staff).blocks
    guard !said.isEmpty else { return nil }
    let who = [field(Words.name, open.words(.name)), field(Words.dateOfBirth)]
    let about: [Text?] = [
      .program(Words.writtenOn(date)), .program(Words.mayBeIncomplete),
    ]
    let request = [Words.askedForThis, Words.keepApart, Words.notInFront, Words.goByThisPage]
    return Document(
      [
        .heading(level: 1, .program(Words.staffTitle)), .lines(who + about.compactMap(\.self)),
        .list(request.map { .program($0) }),
      ] + said, language: language)
  }
}
