// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Storing answers.
extension Interview {
  /// Stores an answer, requests a save, and continues.
  /// - Parameter next: A draft of the next answer; `nil` for none.
  mutating func accept(
    _ content: Answer.Content, at asking: Asking, beginning next: Draft? = nil
  ) {
    if let next { state.drafts.append(next) }
    memory.carriedOver = next?.place
    GivenAnswer(content: content, asking: asking).accept(in: &self)
  }

  /// Requests a save, at most once for each event. It is performed after the event was handled.
  mutating func save() { if !effects.contains(.save) { effects.append(.save) } }

  /// Saves with these as the only drafts of the open dialogues.
  mutating func save(openDrafts now: [Draft]) {
    state.hold(now)
    save()
  }

  /// Stores an answer, and adds its row if that is new.
  mutating func record(_ content: Answer.Content, at asking: Asking) {
    asking.purpose.addRows(around: asking.place, in: &state)
    questionnaire.store(content, at: asking.place, in: &state.seen)
    // Enter counts too: otherwise the notes would tell of an answer that is kept back.
    if state.isHelpedToAnswer(asking) { state.seen.progress.wasHelped = true }
    state.seen.progress.place = asking.place
    state.seen.progress.isDone = false  // Until the person finishes again.
    rememberContinuing(from: asking.place)
  }

  /// Remembers an answer from which the person continued. Keeps the last two.
  mutating func rememberContinuing(from place: Place) {
    guard memory.lastPlaces.last != place, state.seen.answers[place] != nil else { return }
    memory.lastPlaces = memory.lastPlaces.suffix(1) + [place]
  }
}

/// What is saved, and what follows from a save.
extension Interview {
  /// All answers so far, including those hidden now.
  public var response: Response { state.response }

  /// Handles a successful save. Mentions it only after a failure.
  mutating func confirmSave() {
    let failedBefore = failure != nil
    failure = nil
    if let closing = dialogues.top as? Closing { return closing.sayGoodbye(in: &self) }
    if failedBefore { effects.append(.show(Screen([.notice(Words.savedAgain)]))) }
  }

  /// Says that a save failed. At the end of a sitting, asks what to do, since leaving would lose
  /// answers.
  mutating func tellOfFailure(_ words: String) {
    let isKnown = words == failure
    failure = words
    guard dialogues.top is Closing else {
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
    guard settings.editsLines,
      let dialogue = dialogues.writing?.forgettingDeleted(line)
    else { return }
    dialogues.replaceTop(with: dialogue)
    let now = draftsNow(line: "")
    if state.seen.drafts != state.drafts + now { save(openDrafts: now) }
  }

  /// Returns all current drafts, with the given line.
  func draftsNow(line: String) -> [Draft] { dialogues.drafts(line: line, in: state) }

  /// Saves the draft of a private note before the person goes elsewhere.
  mutating func settleAside() {
    let notes = draftsNow(line: dialogues.standingLine).filter(\.isAside)
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
      dialogues.replaceAll(with: restored, for: restored.purpose)
      return open(NoteToSelf(place: asking.place, line: note.line))
    }
    say(restored.entry.lines.isEmpty ? Words.draftIsBack : Words.draftLinesAreBack)
    askAgain(restored)
  }
}
