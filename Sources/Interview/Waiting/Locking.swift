// SPDX-License-Identifier: GPL-3.0-or-later

/// Waits while the person sets a passphrase.
struct Locking: WaitingDialogue {
  func ask(in interview: inout Interview, line: String?) {
    interview.flush()
    interview.effects.append(.lock)
  }

  func receive(_ outcome: Event, in interview: inout Interview) {
    switch outcome {
    case .locked:
      interview.failure = nil
      interview.settings.isLocked = true
      interview.say(Words.locked)
    case .notLocked: interview.say(Words.notLocked)
    case .lockFailed(let words): interview.say(words)
    default: return
    }
    interview.closeAndResume()
  }
}
