// SPDX-License-Identifier: GPL-3.0-or-later

/// The outcome of a save.
struct SaveOutcome {
  /// Why it failed, in words; `nil` if it succeeded.
  let failure: String?

  /// Mentions a success only after a failure. At the end of a sitting, says goodbye, or asks what to do
  /// about a failure, since leaving would lose answers.
  func tell(in interview: inout Interview) {
    let before = interview.failure
    interview.failure = failure
    guard let closing = interview.dialogues.top as? Closing else {
      if let words = notice(after: before) {
        interview.effects.append(.show(Screen([.notice(words)])))
      }
      return
    }
    guard let failure else { return closing.sayGoodbye(in: &interview) }
    interview.say(failure)
    interview.open(Menu.notSaved)
  }

  private func notice(after before: String?) -> String? {
    guard let failure else { return before.map { _ in Words.savedAgain } }
    return failure == before ? Words.stillNotSaved : failure
  }
}
