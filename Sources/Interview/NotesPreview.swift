// SPDX-License-Identifier: GPL-3.0-or-later

/// Shows the notes before they are written.
struct NotesPreview: Dialogue {
  var order: NotesOrder

  func ask(in interview: inout Interview, line: String?) {
    interview.flush()
    interview.effects.append(.preview(order.paper))
  }

  func receive(_ outcome: Event, in interview: inout Interview) {
    guard case .previewed(let pages) = outcome else { return }
    interview.say(Words.thisIs(order.paper))
    interview.open(
      Pages(pages: pages.map(\.blocks), hint: Words.enterOrSkip) { [order] in
        $0.openInstead(NotesPath(order: order))
      })
  }

  /// Continues below the preview after its pages.
  func resume(in interview: inout Interview) { interview.closeAndResume() }
}
