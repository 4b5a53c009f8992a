import Survey

extension NotesDocument {
  /// The notes for one audience, made of nothing but what the filter lets it see.
  ///
  /// To bring and for oneself: page one, a page break, the sections, and what helps on the day.
  /// For staff: only what only they may see, and `nil` when there is none of that. A response in
  /// which nothing was said gives notes that say so. O(items, times rows).
  /// - Parameter date: The day of writing, in the words in which it is printed.
  public static func notes(
    for questionnaire: Questionnaire, _ response: Response, audience: Audience, date: String
  ) -> NotesDocument? {
    let visible = questionnaire.visible(response, to: audience)
    if audience == .staff {
      let open = questionnaire.visible(response, to: .toBring)
      return staffNotes(visible, name: FoundByRole(open).words(.name), date: date)
    }
    let found = FoundByRole(visible)
    let front = Front(found: found, questionnaire: questionnaire, audience: audience, date: date)
    return NotesDocument(
      front.blocks + [.pageBreak] + SectionNotes(visible, audience: audience).blocks
        + lastPages(found, urgentHelp: questionnaire.urgentHelp, audience: audience))
  }
}
