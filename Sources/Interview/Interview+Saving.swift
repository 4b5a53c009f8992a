// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What came of saving, and saving elsewhere.
extension Interview {
  /// The answers are on the disk. Whoever was told that they were not is told that, too.
  mutating func confirmSave() {
    let failedBefore = failure != nil
    failure = nil
    if case .closing(let closing) = step { return close(closing) }
    if failedBefore { effects.append(.show(Screen([.notice(Words.savedAgain)]))) }
  }

  /// Says that a save failed. At the end it is asked what to do: to go would lose the answers.
  mutating func tellOfFailure(_ words: String) {
    let isKnown = words == failure
    failure = words
    guard case .closing = step else {
      let notice = isKnown ? Words.stillNotSaved : words
      return effects.append(.show(Screen([.notice(notice)])))
    }
    say(words)
    show(Words.notSaved)
  }

  mutating func askForPassphrase(back: Asking?) {
    step = .locking(back: back)
    flush()
    effects.append(.lock)
  }

  mutating func afterLocking(_ words: String) {
    guard case .locking(let back) = step else { return }
    say(words)
    resume(back)
  }

  mutating func askForFolder(back: Asking?, isClosing: Bool) {
    step = .folder(back: back, isClosing: isClosing)
    blocks.append(.question(Words.whichFolder))
    blocks.append(.hint(Words.folderHint))
    ask(Prompt(text: Words.folderPrompt))
  }

  /// Takes a line as the folder to save in; Enter leaves all as it is.
  mutating func move(to text: String) {
    guard case .folder(let back, let isClosing) = step else { return }
    let folder = text.trimmed
    guard folder.isEmpty else {
      flush()
      return effects.append(.move(folder: folder))
    }
    say(Words.nothingChanged)
    isClosing ? show(Words.notSaved) : resume(back)
  }

  mutating func confirmMove(to folder: String, _ warning: String?) {
    guard case .folder(let back, let isClosing) = step else { return }
    failure = nil
    settings.folder = folder
    say(Words.moved(folder))
    if let warning { say(warning) }
    isClosing ? end() : resume(back)
  }

  mutating func askForOtherFolder(_ words: String) {
    guard case .folder(let back, let isClosing) = step else { return }
    say(words)
    askForFolder(back: back, isClosing: isClosing)
  }
}
