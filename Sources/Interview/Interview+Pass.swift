// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The short and the full pass, and changing between them.
extension Interview {
  /// Changes to the full pass, and continues with the first item without an answer.
  mutating func grow() {
    settleHere()
    change(to: .full, Words.nowFull)
    goOnward(after: nil)
  }

  mutating func change(to pass: Progress.Pass, _ words: String) {
    choose(pass)
    save()
    say(words)
  }

  /// Sets the pass, and answers the question about it if the questionnaire asks that.
  public mutating func choose(_ pass: Progress.Pass) {
    state.seen.progress.pass = pass
    for item in questionnaire.sections.first?.item.item ?? [] where item.role == .pass {
      guard let option = item.option(pass.rawValue) else { continue }
      state.seen.answers[Place(item.linkId)] = questionnaire.answer(
        .values([option.asValue]), to: item.linkId)
    }
  }
}
