// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Which notes, and a look at them before they are written.
extension Interview {
  /// Asks which notes are wanted, and first says what each holds: the same choices for everybody,
  /// so they tell nothing about the answers.
  mutating func askWhichNotes(back: Asking?) { show(Words.whichNotes(back: back)) }

  /// Whether anything was said that only staff may see.
  private var hasStaffPage: Bool {
    let visible = questionnaire.visible(seen, to: .staff)
    return !visible.withoutItem.isEmpty
      || visible.sections.contains { $0.nodes.contains(where: \.isSaid) }
  }

  /// The usual order for an audience: each has a file name of its own.
  func order(for audience: Audience) -> NotesOrder {
    NotesOrder(audience, path: NotesOrder.fileName(for: audience))
  }

  /// Shows what anyone may read; asks before it shows anything else, and makes nothing else while
  /// someone helps, whether or not there is anything.
  mutating func offer(_ order: NotesOrder, back: Asking?) {
    if order.audience == .toBring { return look(at: order, back: back) }
    guard hidden == nil else {
      say(Words.onlyWhenAlone)
      return goOn(after: broughtNotes, back: back)
    }
    if order.audience == .staff, !hasStaffPage {
      say(Words.nothingForStaff)
      return goOn(after: broughtNotes, back: back)
    }
    show(Words.lookFirst(order, back: back))
  }

  mutating func look(at order: NotesOrder, back: Asking?) {
    step = .looking(order, rest: [], back: back)
    flush()
    effects.append(.preview(order.audience))
  }

  /// Shows the first screenful; the others follow one by one.
  mutating func showNotes(_ pages: [Screen]) {
    guard case .looking(let order, _, let back) = step else { return }
    say(Words.thisIs(order.audience))
    askForMore(order, pages, back: back)
  }

  /// Shows a screenful and asks whether to go on; behind the last one, where the notes go.
  mutating func askForMore(_ order: NotesOrder, _ pages: [Screen], back: Asking?) {
    blocks += pages.first?.blocks ?? []
    let rest = Array(pages.dropFirst())
    if rest.isEmpty { return askForPath(order, back: back) }
    step = .looking(order, rest: pages, back: back)
    ask(Prompt(text: Words.moreOfNotes, completions: [Words.enoughWord]))
  }

  /// Enter shows more; a word for it goes on without.
  mutating func turnNotesPage(
    _ text: String, _ order: NotesOrder, _ pages: [Screen], back: Asking?
  ) {
    if text.trimmed.isEmpty {
      return askForMore(order, Array(pages.dropFirst()), back: back)
    }
    if text.trimmed.lowercased() == Words.enoughWord { return askForPath(order, back: back) }
    say(Words.enterOrSkip)
    ask(Prompt(text: Words.moreOfNotes, completions: [Words.enoughWord]))
  }
}
