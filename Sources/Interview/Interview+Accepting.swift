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
    state.addRows(for: asking.purpose, around: asking.place)
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
