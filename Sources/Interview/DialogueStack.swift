// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The open dialogues. Typed text goes to the last.
struct DialogueStack {
  private(set) var all: [any Dialogue] = []

  /// The dialogue that receives typed text; `nil` before the first question.
  var top: (any Dialogue)? { all.last }
  /// The item that receives typed text; `nil` if another dialogue does.
  var item: Asking? { top as? Asking }
  /// The menu that receives typed text; `nil` if another dialogue does.
  var menu: Menu? { top as? Menu }
  /// The topmost dialogue, if the person writes in it; `nil` otherwise.
  var writing: (any WritingDialogue)? { top as? any WritingDialogue }
  /// The text the person has typed on the prompt's line; empty if it was refused.
  var standingLine: String { writing?.standingLine ?? "" }
  /// The item that follows a dialogue between two questions; `nil` where there is none.
  var next: Place? { all.reversed().lazy.compactMap(\.next).first }

  var review: (index: Int, review: Review)? {
    all.indices.reversed().lazy.compactMap { index in
      (all[index] as? Review).map { (index, $0) }
    }.first
  }

  /// Returns the item being asked, under any dialogues open on top of it.
  func asking(in state: ResponseState) -> Asking? {
    var line: String?
    for dialogue in all.reversed() {
      if let asking = dialogue.holding(line, in: state).asking { return asking }
      guard dialogue.isOverlay else { return nil }
      line = dialogue.lineBelow
    }
    return nil
  }

  /// Returns the drafts with the given line: of an item or a list of rows, and of the note about it.
  func drafts(line: String, in state: ResponseState) -> [Draft] {
    var line: String? = line
    var drafts: [Draft] = []
    for dialogue in all.reversed() {
      if let writing = dialogue as? any WritingDialogue {
        let draft = writing.draft(line: line ?? writing.standingLine, in: state)
        drafts = [draft].compactMap(\.self) + drafts
        guard writing.isOverlay else { break }
      }
      line = dialogue.lineBelow
    }
    return drafts
  }

  mutating func push(_ dialogue: any Dialogue) { all.append(dialogue) }

  /// Removes the topmost dialogue.
  mutating func close() { _ = all.popLast() }

  mutating func close(above index: Int) { all.removeSubrange((index + 1)...) }

  /// Removes all dialogues that are open on top of another.
  mutating func closeOverlays() {
    while all.count > 1, top?.isOverlay == true { close() }
  }

  mutating func replaceTop(with dialogue: any Dialogue) {
    close()
    push(dialogue)
  }

  /// Removes the dialogues on top of the review; all if there is none.
  mutating func closeAboveReview() { all.removeSubrange((review.map { $0.index + 1 } ?? 0)...) }

  /// Replaces all dialogues. In a review, keeps the review below.
  mutating func replaceAll(with dialogue: any Dialogue, for purpose: Purpose) {
    if purpose.leadsToReview { closeAboveReview() } else { all = [] }
    push(dialogue)
  }

  mutating func replaceReview(with changed: Review) {
    if let index = review?.index { all[index] = changed }
  }

  /// Removes the menus that tell which questions were asked. That at the end is asked anew.
  mutating func forgetMenus() {
    all = all.compactMap { dialogue in
      guard var menu = dialogue as? Menu else { return dialogue }
      guard menu.kind == .atEnd else { return nil }
      menu.asksAnew = { QuestionsEnd().arrive(in: &$0) }
      return menu
    }
  }
}

extension Dialogue {
  func holding(_ line: String?, in state: ResponseState) -> any Dialogue {
    guard let line, let writing = self as? any WritingDialogue else { return self }
    return writing.withLine(line, in: state)
  }
}
