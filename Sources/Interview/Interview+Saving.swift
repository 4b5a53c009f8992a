// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What is saved, and what follows from a save.
extension Interview {
  /// All answers so far, including those hidden now.
  public var response: Response { state.response }

  /// Returns the answers for a preview of the notes on the screen: only what the audience may see,
  /// and without the words of quiet lists.
  ///
  /// O(answers).
  public func responseWithoutQuietWords(for audience: Audience) -> Response {
    state.responseWithoutQuietWords(for: audience)
  }

  /// Requests a save.
  mutating func save() { effects.append(.save) }

  /// Adds drafts to those of other items and requests a save.
  mutating func save(with now: [Draft]) {
    state.hold(now)
    save()
  }

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
