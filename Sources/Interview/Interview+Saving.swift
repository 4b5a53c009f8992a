// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What came of saving, and saving elsewhere.
extension Interview {
  /// The answers are on the disk. Whoever was told that they were not is told that, too.
  mutating func confirmSave() {
    let failedBefore = failure != nil
    failure = nil
    if let closing = top as? Closing { return closing.sayGoodbye(in: &self) }
    if failedBefore { effects.append(.show(Screen([.notice(Words.savedAgain)]))) }
  }

  /// Says that a save failed. At the end it is asked what to do: to go would lose the answers.
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
