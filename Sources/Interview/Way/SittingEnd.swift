// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Interrupting and leaving a sitting.
struct SittingEnd {
  /// The text on the line at that moment, which may become a draft.
  let line: String

  /// Handles Ctrl-C: saves the line and asks whether to carry on. A second Ctrl-C ends the sitting.
  func interrupt(in interview: inout Interview) {
    if interview.dialogues.menu?.kind == .interruption { return interview.stopSitting() }
    interview.forgetDeleted(line)
    let drafts = interview.draftsNow(line: line)
    if !drafts.isEmpty { interview.save(openDrafts: drafts) }
    interview.open(
      Menu(
        blocks: [.question(drafts.isEmpty ? Words.carryOnQuestion : Words.keptCarryOn)],
        choices: [
          Menu.Choice(Words.carryOn) {
            $0.closeAndRepeat(line: line.isEmpty ? nil : line)
          },
          .stopHere,
        ], fallback: 0, lineBelow: line, kind: .interruption))
  }

  /// Saves and ends the sitting, with a message. Saves nothing if there are no answers, notes or
  /// drafts.
  func stop(in interview: inout Interview) {
    let now = interview.draftsNow(line: line)
    guard !interview.state.isUntouched || !now.isEmpty else {
      if interview.state.seen.drafts != interview.state.drafts { interview.save(openDrafts: []) }
      interview.say(Words.nothingToSave)
      return interview.end()
    }
    goPastDialogue(in: &interview)
    // From now on the text is a draft and no longer being typed, even if the save fails.
    interview.state.drafts += now.map { savingLines(of: $0, in: &interview) }
    ScreenViewers.closeOpenedSections(in: &interview)
    interview.dialogues.replaceAll(with: Closing(), for: .onward)
    interview.save(openDrafts: [])
  }

  /// Stores the entered lines of a paragraph as an answer.
  /// - Returns: The rest of the draft, which continues that answer.
  private func savingLines(of draft: Draft, in interview: inout Interview) -> Draft {
    guard !draft.lines.isEmpty, !draft.isAside, let asking = interview.asking,
      asking.place == draft.place
    else { return draft }
    let text = Value.text(draft.lines.joined(separator: "\n"))
    GivenAnswer(content: .values([text]), asking: asking).record(in: &interview)
    return Draft(
      place: draft.place, line: draft.line, isBehindAnswer: true,
      wasTypedAlone: draft.wasTypedAlone)
  }

  /// Leaves without a message. Clears the screen before saving, so that a slow disk can't keep
  /// words on it.
  func leaveAtOnce(in interview: inout Interview) {
    interview.effects.append(.clearScreen)
    interview.state.seen.progress.leftAtOnce = true
    terminate(in: &interview)
  }

  /// Saves and ends the sitting without a message.
  func terminate(in interview: inout Interview) {
    let now = interview.draftsNow(line: line)
    goPastDialogue(in: &interview)
    let state = interview.state
    if !now.isEmpty || !state.isUntouched || state.seen.drafts != state.drafts {
      interview.save(openDrafts: now)
    }
    interview.blocks = []
    interview.end()
  }

  /// Moves on from a dialogue between two questions, so that a later sitting doesn't tell from which
  /// section with answers a break was offered.
  private func goPastDialogue(in interview: inout Interview) {
    if let next = interview.dialogues.next { interview.state.seen.progress.place = next }
  }
}
