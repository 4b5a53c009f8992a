// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The stack of dialogues.
extension Interview {
  /// The dialogue that hears what is typed; `nil` before anything was asked.
  var top: (any Dialogue)? { dialogues.last }

  /// The item that is asked, or to which what is open on top of it belongs.
  var asking: Asking? {
    var line: String?
    for dialogue in dialogues.reversed() {
      let held = line.map { dialogue.withLine($0, in: self) } ?? dialogue
      if let asking = held.asking { return asking }
      guard dialogue.isOnTop else { return nil }
      line = dialogue.lineBelow
    }
    return nil
  }

  /// Asks something on top of what is open.
  mutating func open(_ dialogue: some Dialogue) {
    dialogues.append(dialogue)
    dialogue.ask(in: &self, line: nil)
  }

  /// Asks something in place of all that is open on top of a question.
  mutating func openInstead(_ dialogue: some Dialogue) {
    closeTop()
    open(dialogue)
  }

  /// Asks something in place of all that is open; within a review, on top of that.
  mutating func begin(_ dialogue: some Dialogue, for purpose: Purpose = .onward) {
    replaceAll(with: dialogue, for: purpose)
    dialogue.ask(in: &self, line: nil)
  }

  /// Puts a dialogue in place of all that is open without asking it; within a review, on top of that.
  mutating func replaceAll(with dialogue: some Dialogue, for purpose: Purpose) {
    let review = purpose.isReviewing ? dialogues.lastIndex { $0 is Review } : nil
    dialogues = Array(dialogues.prefix(review.map { $0 + 1 } ?? 0))
    dialogues.append(dialogue)
  }

  /// Puts another dialogue, or the same in another state, in place of the topmost one.
  mutating func replaceTop(with dialogue: any Dialogue) {
    close()
    dialogues.append(dialogue)
  }

  /// Closes the topmost dialogue; nothing is asked.
  mutating func close() {
    if !dialogues.isEmpty { dialogues.removeLast() }
  }

  /// Closes all that lies over the question, or over the menu that stands for itself.
  mutating func closeTop() {
    while dialogues.count > 1, top?.isOnTop == true { close() }
  }

  /// Goes back to what is below the topmost dialogue, or on from where the person is.
  mutating func closeAndResume() {
    close()
    resumeTop()
  }

  /// Comes back to the topmost dialogue; where none is left, to where the person is.
  mutating func resumeTop() {
    guard let top else { return resumeWhereLeft() }
    top.resume(in: &self)
  }

  /// Asks again what is being asked, with what was typed on the line.
  mutating func repeatQuestion(line: String? = nil) { top?.ask(in: &self, line: line) }

  /// Goes on with what was half-typed last, or from where the person is.
  mutating func resumeWhereLeft() {
    guard let stop = lastDraftedStop else { return goTo(seen.progress.place) }
    arrive(at: stop, .onward)
  }

  /// Keeps what is half-typed and closes what is open on top, before the person goes elsewhere.
  /// - Returns: the item that was asked; `nil` for none.
  @discardableResult
  mutating func settleHere() -> Asking? {
    settleNote()
    let asking = self.asking
    closeTop()
    if let list = top as? RowList {
      drafts += draftsNow(line: list.standingLine)
      replaceTop(with: RowList(group: list.group, purpose: list.purpose))
    }
    guard let settled = asking.map({ settle($0) }) else { return nil }
    if top is Asking { replaceTop(with: settled) }
    return settled
  }
}
