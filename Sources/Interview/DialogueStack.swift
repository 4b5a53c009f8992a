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

  /// Returns to the question and line before Ctrl-C, so that a command applies to them.
  mutating func returnToInterrupted(in state: ResponseState) {
    guard let menu, menu.kind == .interruption else { return }
    close()
    top.map { replaceTop(with: $0.holding(menu.lineBelow, in: state)) }
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

  /// Closes the topmost dialogue and asks the one below again.
  mutating func closeAndRepeat(saying words: String? = nil, line: String? = nil) {
    dialogues.close()
    repeatQuestion(saying: words, line: line)
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

  /// Continues with the latest draft. Without one, continues with the current item if it is still to
  /// be answered, and otherwise with the next one that is.
  mutating func resumeWhereLeft() {
    let place = state.seen.progress.place
    let here = place.flatMap { state.stop(at: $0) }.flatMap {
      !state.isAnswered($0.place) && state.canBeAsked($0) ? $0 : nil
    }
    guard let stop = state.lastDraftedStop ?? here else { return goOnward(after: place) }
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
