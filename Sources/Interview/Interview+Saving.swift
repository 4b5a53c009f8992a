// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Outcomes of saving and of changing the folder.
extension Interview {
  /// Confirms a save. Mentions it only after a failure.
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

  /// Requests a save.
  mutating func save() { effects.append(.save) }

  /// Requests a save without the draft that has become an answer.
  mutating func saveAnswer() { keep([]) }
}
