// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The stack of dialogues.
extension Interview {
  /// The item being asked, under any dialogues open on top of it.
  var asking: Asking? { dialogues.asking(in: state) }

  /// Returns the command that words stand for here.
  func meant(_ command: Command, by words: String) -> Command {
    command.meant(by: words, at: dialogues.item, in: state)
  }

  mutating func open(_ dialogue: some Dialogue) {
    dialogues.push(dialogue)
    dialogue.ask(in: &self, line: nil)
  }

  /// Opens a dialogue in place of those on top of the question.
  mutating func openInstead(_ dialogue: some Dialogue) {
    dialogues.closeOverlays()
    open(dialogue)
  }

  /// Replaces all dialogues with this one and asks it. In a review, keeps the review below it.
  mutating func begin(_ dialogue: some Dialogue, for purpose: Purpose = .onward) {
    dialogues.replaceAll(with: dialogue, for: purpose)
    dialogue.ask(in: &self, line: nil)
  }

  /// Closes the topmost dialogue and resumes the one below.
  mutating func closeAndResume() {
    dialogues.close()
    resumeTop()
  }

  /// Closes the dialogues on top of the review and resumes it.
  mutating func returnToReview() {
    dialogues.closeAboveReview()
    resumeTop()
  }

  /// Resumes the topmost dialogue. Without one, continues with the latest draft or from the current
  /// item.
  mutating func resumeTop() {
    guard let top = dialogues.top else { return resumeWhereLeft() }
    top.resume(in: &self)
  }

  /// Repeats the current question, with a message before it or text on the line.
  mutating func repeatQuestion(saying words: String? = nil, line: String? = nil) {
    if let words { say(words) }
    dialogues.top?.ask(in: &self, line: line)
  }

  /// Continues with the latest draft. Without one, continues from the current item.
  mutating func resumeWhereLeft() {
    guard let stop = state.lastDraftedStop else { return goTo(state.seen.progress.place) }
    Visit(stop, .onward).arrive(in: &self)
  }

  /// Saves drafts and closes dialogues on top, before the person goes elsewhere.
  /// - Returns: The item that was being asked; `nil` if there was none.
  @discardableResult
  mutating func settleHere() -> Asking? {
    settleAside()
    let asking = self.asking
    dialogues.closeOverlays()
    if let list = dialogues.top as? RowList {
      state.drafts += draftsNow(line: list.standingLine)
      dialogues.replaceTop(with: RowList(group: list.group, purpose: list.purpose))
    }
    guard let settled = asking?.settle(in: &self) else { return nil }
    if dialogues.item != nil { dialogues.replaceTop(with: settled) }
    return settled
  }
}
