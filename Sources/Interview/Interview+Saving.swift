// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What is saved, and what follows from a save.
extension Interview {
  /// All answers so far, including those hidden now.
  public var response: Response { state.response }

  /// Handles a successful save. Mentions it only after a failure.
  mutating func confirmSave() {
    let failedBefore = failure != nil
    failure = nil
    if let closing = top as? Closing { return closing.sayGoodbye(in: &self) }
    if failedBefore { effects.append(.show(Screen([.notice(Words.savedAgain)]))) }
  }

  /// Says that a save failed. At the end of a sitting, asks what to do, since leaving would lose
  /// answers.
  mutating func tellOfFailure(_ words: String) {
    let isKnown = words == failure
    failure = words
    guard top is Closing else {
      let notice = isKnown ? Words.stillNotSaved : words
      return effects.append(.show(Screen([.notice(notice)])))
    }
    say(words)
    open(Menu.notSaved)
  }
}

/// Text on the line that has not been entered yet.
extension Interview {
  /// Removes a draft that the person has deleted from the line, and saves if that changes the saved
  /// drafts.
  mutating func forgetDeleted(_ line: String) {
    guard settings.editsLines, let dialogue = writing?.forgettingDeleted(line) else { return }
    replaceTop(with: dialogue)
    let now = draftsNow(line: "")
    if state.seen.drafts != state.drafts + now { save(openDrafts: now) }
  }

  /// The text the person has typed on the prompt's line; empty if it was refused.
  var standingLine: String { writing?.standingLine ?? "" }

  /// Returns all current drafts, with the given line: of an item or a list of rows, and of the note
  /// about it.
  func draftsNow(line: String) -> [Draft] {
    var line: String? = line
    var drafts: [Draft] = []
    for dialogue in dialogues.reversed() {
      if let writing = dialogue as? any WritingDialogue {
        let draft = writing.draft(line: line ?? writing.standingLine, in: state)
        drafts = [draft].compactMap(\.self) + drafts
        guard writing.isOverlay else { break }
      }
      line = dialogue.lineBelow
    }
    return drafts
  }

  /// Saves the draft of a private note before the person goes elsewhere.
  mutating func settleAside() {
    let notes = draftsNow(line: standingLine).filter(\.isAside)
    guard !notes.isEmpty else { return }
    state.drafts += notes
    save(openDrafts: [])
  }

  /// Asks an item with its draft. If its private note has a draft, opens the note first. A draft
  /// that continues a saved answer is restored with that answer.
  mutating func restore(_ own: [Draft], at asking: Asking) {
    if memory.carriedOver == asking.place, let draft = own.last(where: { !$0.isAside }) {
      memory.carriedOver = nil
      return askAgain(state.proposing(draft.line, at: asking))
    }
    var restored = asking
    if let draft = own.last(where: { !$0.isAside }) {
      let saved = state.seen.answers[asking.place]?.values.first?.words
      restored.entry.lines = draft.isBehindAnswer ? saved?.paragraphLines ?? [] : draft.lines
      restored.entry.line = draft.line
    }
    if let note = own.last(where: \.isAside) {
      say(Words.draftIsBack)
      replaceAboveReview(with: restored, for: restored.purpose)
      return open(NoteToSelf(place: asking.place, line: note.line))
    }
    say(restored.entry.lines.isEmpty ? Words.draftIsBack : Words.draftLinesAreBack)
    askAgain(restored)
  }
}
