// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// How much is asked, and changing it on the way.
extension Interview {
  /// Asks everything from now on, beginning with the first item that has no answer yet.
  mutating func grow() {
    settleHere()
    take(.full, Words.nowFull)
    goOnward(after: nil)
  }

  /// Asks everything from here on; what the short pass left out before comes at the end.
  mutating func growHere() {
    if answersPass(.full) { return }
    guard seen.progress.pass == .short else { return stay(Words.isFull) }
    guard settleHere() != nil else { return grow() }
    take(.full, Words.fullFromHere)
    seen.progress.comesBackForTheRest = true
    resumeTop()
  }

  mutating func shorten() {
    if answersPass(.short) { return }
    guard seen.progress.pass == .full else { return stay(Words.isShort) }
    settleHere()
    take(.short, Words.nowShort)
    seen.progress.comesBackForTheRest = false
    resumeTop()
  }

  /// Takes the command for a pass as the answer where that is what is asked.
  /// - Returns: false at any other question.
  private mutating func answersPass(_ pass: Progress.Pass) -> Bool {
    guard let asking = top as? Asking, asking.item.role == .pass,
      let option = asking.item.option(pass.rawValue)
    else { return false }
    accept(.values([.option(code: option.code, text: option.text)]), at: asking)
    return true
  }

  private mutating func take(_ pass: Progress.Pass, _ words: String) {
    choose(pass)
    save()
    say(words)
  }

  private mutating func stay(_ words: String) {
    say(words)
    repeatQuestion()
  }
}
