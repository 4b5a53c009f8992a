// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The stack of dialogues.
extension Interview {
  /// The dialogue that receives typed text; `nil` before the first question.
  var top: (any Dialogue)? { dialogues.last }

  /// The item that receives typed text; `nil` if another dialogue does.
  var itemOnTop: Asking? { top as? Asking }

  /// The menu that receives typed text; `nil` if another dialogue does.
  var menuOnTop: Menu? { top as? Menu }

  /// The topmost dialogue, if the person writes in it; `nil` otherwise.
  var writing: (any WritingDialogue)? { top as? any WritingDialogue }

  /// Returns the command that words stand for here.
  func meant(_ command: Command, by words: String) -> Command {
    state.meant(command, by: words, at: itemOnTop)
  }

  /// The topmost review and its index on the stack; `nil` for none.
  var reviewBelow: (index: Int, review: Review)? {
    dialogues.indices.reversed().lazy.compactMap { index in
      (dialogues[index] as? Review).map { (index, $0) }
    }.first
  }

  /// The item being asked, under any dialogues open on top of it.
  var asking: Asking? {
    var line: String?
    for dialogue in dialogues.reversed() {
      if let asking = holding(line, dialogue).asking { return asking }
      guard dialogue.isOverlay else { return nil }
      line = dialogue.lineBelow
    }
    return nil
  }

  /// Returns a dialogue with this text on its line, if it has one.
  func holding(_ line: String?, _ dialogue: any Dialogue) -> any Dialogue {
    guard let line, let writing = dialogue as? any WritingDialogue else { return dialogue }
    return writing.withLine(line, in: state)
  }

  /// Opens a dialogue on top of the others.
  mutating func open(_ dialogue: some Dialogue) {
    dialogues.append(dialogue)
    dialogue.ask(in: &self, line: nil)
  }

  /// Opens a dialogue in place of those on top of the question.
  mutating func openInstead(_ dialogue: some Dialogue) {
    closeOverlays()
    open(dialogue)
  }

  /// Replaces all dialogues with this one and asks it. In a review, keeps the review below it.
  mutating func begin(_ dialogue: some Dialogue, for purpose: Purpose = .onward) {
    replaceAboveReview(with: dialogue, for: purpose)
    dialogue.ask(in: &self, line: nil)
  }

  /// Replaces all dialogues without asking the new one. In a review, keeps the review below it.
  mutating func replaceAboveReview(with dialogue: some Dialogue, for purpose: Purpose) {
    let review = purpose.leadsToReview ? reviewBelow : nil
    dialogues = Array(dialogues.prefix(review.map { $0.index + 1 } ?? 0))
    dialogues.append(dialogue)
  }

  /// Replaces the topmost dialogue.
  mutating func replaceTop(with dialogue: any Dialogue) {
    close()
    dialogues.append(dialogue)
  }

  /// Closes the topmost dialogue without asking anything.
  mutating func close() {
    if !dialogues.isEmpty { dialogues.removeLast() }
  }

  /// Closes all dialogues that are open on top of another.
  mutating func closeOverlays() {
    while dialogues.count > 1, top?.isOverlay == true { close() }
  }

  /// Closes the topmost dialogue and resumes the one below.
  mutating func closeAndResume() {
    close()
    resumeTop()
  }

  /// Closes the dialogues on top of the review and resumes it.
  mutating func returnToReview() {
    while let top, !(top is Review) { close() }
    resumeTop()
  }

  /// Resumes the topmost dialogue. Without one, continues with the latest draft or from the current
  /// item.
  mutating func resumeTop() {
    guard let top else { return resumeWhereLeft() }
    top.resume(in: &self)
  }

  /// Repeats the current question, with a message before it or text on the line.
  mutating func repeatQuestion(saying words: String? = nil, line: String? = nil) {
    if let words { say(words) }
    top?.ask(in: &self, line: line)
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
    closeOverlays()
    if let list = top as? RowList {
      state.drafts += draftsNow(line: list.standingLine)
      replaceTop(with: RowList(group: list.group, purpose: list.purpose))
    }
    guard let settled = asking?.settle(in: &self) else { return nil }
    if itemOnTop != nil { replaceTop(with: settled) }
    return settled
  }
}
