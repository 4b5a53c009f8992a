// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Which notes are to be had.
extension Interview {
  /// Whether anything was said that only staff may see.
  private var hasStaffPage: Bool {
    let visible = questionnaire.visible(seen, to: .staff)
    return !visible.withoutItem.isEmpty
      || visible.sections.contains { $0.nodes.contains(where: \.isSaid) }
  }

  /// Shows what anyone may read; asks before it shows anything else, and makes nothing else while
  /// someone helps, whether or not there is anything.
  mutating func offer(_ audience: Audience) {
    let order = NotesOrder(audience, path: NotesOrder.fileName(for: audience))
    if audience == .toBring { return openInstead(NotesPreview(order: order)) }
    guard hidden == nil else {
      say(Words.onlyWhenAlone)
      return goOn(after: broughtNotes)
    }
    if audience == .staff, !hasStaffPage {
      say(Words.nothingForStaff)
      return goOn(after: broughtNotes)
    }
    openInstead(order.lookFirst)
  }

  /// Goes back to the item that was asked, or asks what is next.
  mutating func goOn(after written: NotesOrder?) {
    closeTop()
    guard top == nil || (top as? Menu)?.isAtEnd == true else { return resumeTop() }
    guard let written else { return open(Menu.whichNotes) }
    begin(Menu.afterNotes(written))
  }
}
