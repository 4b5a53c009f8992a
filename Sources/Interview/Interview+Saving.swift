// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What is saved.
extension Interview {
  /// All answers so far, including those hidden now.
  public var response: Response { state.response }

  /// Requests a save, at most once for each event. It is performed after the event was handled.
  mutating func save() { if !effects.contains(.save) { effects.append(.save) } }

  /// Saves with these as the only drafts of the open dialogues.
  mutating func save(openDrafts now: [Draft]) {
    state.hold(now)
    save()
  }

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
}
