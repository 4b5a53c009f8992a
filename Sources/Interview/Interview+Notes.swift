// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Choosing which notes to write.
extension Interview {
  /// Whether there are answers that only staff may see.
  private var hasStaffPage: Bool {
    let visible = questionnaire.visible(seen, to: .staff)
    return !visible.withoutItem.isEmpty
      || visible.sections.contains { $0.nodes.contains(where: \.isSaid) }
  }

  /// Shows a document that anyone may read, and asks before showing any other. While someone helps,
  /// refuses any other, whether or not it would contain anything.
  mutating func offer(_ paper: Paper) {
    let order = NotesOrder(paper)
    if paper.audience == .toBring { return openInstead(NotesPreview(order: order)) }
    guard hidden == nil else {
      say(Words.onlyWhenAlone)
      return askWhatNext(after: memory.broughtNotes)
    }
    if paper == .notes(.staff), !hasStaffPage {
      say(Words.nothingForStaff)
      return askWhatNext(after: memory.broughtNotes)
    }
    openInstead(order.lookFirst)
  }

  /// Whether the letter has anything to tell the team before the day.
  private var hasUseForLetter: Bool {
    seen.answers.places.contains { place in
      guard let answer = seen.answers[place], let role = answer.asked.role else { return false }
      return [.appointment, .adjustment].contains(role) && !answer.values.isEmpty
    }
  }

  /// Returns to the item being asked, or asks what is next.
  mutating func askWhatNext(after written: NotesOrder?) {
    closeOverlays()
    guard menuKind == .atEnd else { return resumeTop() }
    guard let written else { return open(Menu.whichNotes) }
    begin(Menu.afterNotes(written, offersLetter: written.paper != .letter && hasUseForLetter))
  }
}
