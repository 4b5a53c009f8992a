// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The short and the full pass, and changing between them.
extension Interview {
  /// Changes to the full pass, and continues with the first item without an answer.
  mutating func grow() {
    settleHere()
    take(.full, Words.nowFull)
    goOnward(after: nil)
  }

  /// Changes to the full pass from here on. Earlier questions that the short pass left out are
  /// asked at the end.
  mutating func growHere() {
    if answersPass(.full) { return }
    guard state.seen.progress.pass == .short else { return repeatQuestion(saying: Words.isFull) }
    guard settleHere() != nil else { return grow() }
    take(.full, Words.fullFromHere)
    state.seen.progress.comesBackForTheRest = true
    resumeTop()
  }

  mutating func shorten() {
    if answersPass(.short) { return }
    guard state.seen.progress.pass == .full else { return repeatQuestion(saying: Words.isShort) }
    settleHere()
    take(.short, Words.nowShort)
    state.seen.progress.comesBackForTheRest = false
    resumeTop()
  }

  /// Handles `/full` or `/short` as the answer, if the current question is about the pass.
  /// - Returns: `false` at any other question.
  private mutating func answersPass(_ pass: Progress.Pass) -> Bool {
    guard let asking = top as? Asking, asking.item.role == .pass,
      let option = asking.item.option(pass.rawValue)
    else { return false }
    accept(.values([option.asValue]), at: asking)
    return true
  }

  private mutating func take(_ pass: Progress.Pass, _ words: String) {
    choose(pass)
    save()
    say(words)
  }

  /// Sets the pass, and answers the question about it if the questionnaire asks that.
  public mutating func choose(_ pass: Progress.Pass) {
    state.seen.progress.pass = pass
    for section in questionnaire.sections.prefix(1) {
      for item in section.item.item where item.role == .pass {
        guard let option = item.option(pass.rawValue) else { continue }
        state.seen.answers[Place(item.linkId)] = questionnaire.answer(
          .values([option.asValue]), to: item.linkId)
      }
    }
  }
}
