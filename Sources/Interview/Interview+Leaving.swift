// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Interrupting and leaving.
extension Interview {
  /// Handles Ctrl-C: saves the line and asks whether to carry on. A second Ctrl-C ends the sitting.
  mutating func interrupt(line: String) {
    if dialogues.menu?.kind == .interruption { return stopSitting() }
    forgetDeleted(line)
    let drafts = draftsNow(line: line)
    if !drafts.isEmpty { save(openDrafts: drafts) }
    open(
      Menu(
        blocks: [.question(drafts.isEmpty ? Words.carryOnQuestion : Words.keptCarryOn)],
        choices: [
          Menu.Choice(Words.carryOn) {
            $0.dialogues.close()
            $0.repeatQuestion(line: line.isEmpty ? nil : line)
          },
          .stopHere,
        ], fallback: 0, lineBelow: line, kind: .interruption))
  }

  /// Returns to the question and line before Ctrl-C, so that a command applies to them.
  mutating func returnToInterrupted() {
    guard let menu = dialogues.menu, menu.kind == .interruption else { return }
    dialogues.close()
    dialogues.top.map { dialogues.replaceTop(with: $0.holding(menu.lineBelow, in: state)) }
  }

  /// Handles Ctrl-D on an empty line or the end of a pipe.
  mutating func stopAtEndOfInput() { stopSitting(line: settings.editsLines ? "" : nil) }

  /// Saves and ends the sitting, with a message. Saves nothing if there are no answers, notes or
  /// drafts.
  mutating func stopSitting(line: String? = nil) {
    let now = draftsNow(line: line ?? dialogues.standingLine)
    guard !state.isUntouched || !now.isEmpty else {
      if state.seen.drafts != state.drafts { save(openDrafts: []) }
      say(Words.nothingToSave)
      return end()
    }
    goPastDialogue()
    // From now on the text is a draft and no longer being typed, even if the save fails.
    state.drafts += now.map { withLinesSaved($0) }
    closeOpenedSections()
    dialogues.replaceAll(with: Closing(), for: .onward)
    save(openDrafts: [])
  }

  /// Stores the entered lines of a paragraph as an answer.
  /// - Returns: The rest of the draft, which continues that answer.
  private mutating func withLinesSaved(_ draft: Draft) -> Draft {
    guard !draft.lines.isEmpty, !draft.isAside, let asking, asking.place == draft.place else {
      return draft
    }
    record(.values([.text(draft.lines.joined(separator: "\n"))]), at: asking)
    return Draft(
      place: draft.place, line: draft.line, isBehindAnswer: true,
      wasTypedAlone: draft.wasTypedAlone)
  }

  /// Leaves without a message. Clears the screen before saving, so that a slow disk can't keep
  /// words on it.
  mutating func leaveAtOnce(line: String) {
    effects.append(.clearScreen)
    state.seen.progress.leftAtOnce = true
    terminate(line: line)
  }

  /// Saves and ends the sitting without a message.
  mutating func terminate(line: String) {
    let now = draftsNow(line: line)
    goPastDialogue()
    if !now.isEmpty || !state.isUntouched || state.seen.drafts != state.drafts {
      save(openDrafts: now)
    }
    blocks = []
    end()
  }

  /// Moves on from a dialogue between two questions, so that a later sitting doesn't tell from which
  /// section with answers a break was offered.
  private mutating func goPastDialogue() {
    if let next = dialogues.next { state.seen.progress.place = next }
  }

  mutating func end() {
    flush()
    isOver = true
    effects.append(.end)
  }
}
