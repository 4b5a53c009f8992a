// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What is saved, and what follows from a save.
extension Interview {
  /// All answers so far, including those hidden now.
  public var response: Response {
    guard let hidden else { return seen }
    var all = hidden.merged(with: seen)
    all.drafts = hiddenDrafts + seen.drafts
    return all
  }

  /// Requests a save.
  mutating func save() { effects.append(.save) }

  /// Requests a save, without a draft for the item just answered.
  mutating func saveAnswer() { keep([]) }

  /// Adds drafts to those of other items and requests a save.
  mutating func keep(_ now: [Draft]) {
    hold(now)
    save()
  }

  /// Adds drafts to those of other items, to be included in the next save.
  mutating func hold(_ now: [Draft]) { seen.drafts = drafts + now }

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
