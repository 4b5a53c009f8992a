// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension NotesDocument {
  /// The notes for one audience, made of nothing but what the filter lets it see.
  ///
  /// To bring and for oneself: page one, the sections, and the person's own sheet, each on a new
  /// side, so that the sheet can be kept back.
  /// Page one is made for others in both; what is private stands in the person's sections, marked.
  /// For staff: only what only they may see, and `nil` when there is none of that. A response in
  /// which nothing was said gives notes that say so. O(items, times rows).
  /// - Parameter date: The day of writing, in the words in which it is printed.
  public static func notes(
    for questionnaire: Questionnaire, _ response: Response, audience: Audience, date: String
  ) -> NotesDocument? {
    let visible = questionnaire.visible(response, to: audience)
    let toBring = audience == .toBring ? visible : questionnaire.visible(response, to: .toBring)
    let open = FoundByRole(toBring)
    let language = questionnaire.summary.language
    if audience == .staff { return staffNotes(visible, open, date: date, language: language) }
    let front = Front(found: open, questionnaire: questionnaire, audience: audience, date: date)
    let top = front.blocks
    let sections = SectionNotes(visible, audience: audience, front: top).blocks
    let sheet = sheet(FoundByRole(visible), questionnaire, audience: audience)
    return NotesDocument(
      top + [.pageBreak] + contents(of: sections) + sections + [.pageBreak] + sheet,
      language: language)
  }

  /// What stands where, in one line; nothing where all of it is seen at once.
  private static func contents(of blocks: [Block]) -> [Block] {
    let titles = blocks.separate.compactMap { block -> Text? in
      if case .heading(2, let title) = block { title } else { nil }
    }
    guard titles.count > mostWithoutContents else { return [] }
    return [.contents(label: .program(Words.contents), titles: titles)]
  }

  /// So many headings are found without being told of.
  private static let mostWithoutContents = 6
}
