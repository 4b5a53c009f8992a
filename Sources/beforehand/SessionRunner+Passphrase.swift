// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import Console
import Glibc
import Interview
import Sessions

/// What came of opening something that may be locked.
enum Opened<Content> {
  /// It is open.
  case opened(Content)
  /// The person leaves, with this exit status.
  case left(exitStatus: Int32)
}

extension SessionRunner {
  /// Opens a session that may be locked: asks for the passphrase until it fits, or until the person
  /// does without. From a pipe there is one try.
  /// - Throws: ``SessionFault``, and what the terminal can't do.
  func opening<Content>(
    _ name: SessionName, _ open: (Passphrase?) throws(SessionFault) -> Content
  ) throws -> Opened<Content> {
    guard try store.isLocked(name) else { return .opened(try open(nil)) }
    try display.show(Screen([.text(Words.isLocked)]))
    while true {
      switch reader.readPassphrase(Words.passphrasePrompt) {
      case .entered(let passphrase):
        if terminal.isInteractive { try display.show(Screen([.notice(Words.oneMoment)])) }
        switch Result(catching: { () throws(SessionFault) in try open(passphrase) }) {
        case .success(let content): return .opened(content)
        case .failure(.wrongPassphrase) where terminal.isInteractive:
          try display.show(Screen([.notice(Words.wrongPassphrase)]))
        case .failure(let fault): throw fault
        }
      case .left where terminal.isInteractive: return .left(exitStatus: 0)
      case .left: throw SessionFault.locked(name)
      case .leave:
        try display.clear()
        return .left(exitStatus: 0)
      case .terminated(let signal): return .left(exitStatus: 128 + signal)
      }
    }
  }

  /// Asks for a new passphrase, twice; `nil` when the person does without. What it means is said
  /// before.
  ///
  /// A signal that comes meanwhile is left for the next prompt, or ``statusIfEnded()``.
  /// - Throws: ``TerminalGone``.
  func newPassphrase() throws(TerminalGone) -> Passphrase? {
    try display.show(Screen([.text(Words.beforePassphrase)]))
    while true {
      guard let first = ask(Words.newPassphrasePrompt), let again = ask(Words.samePassphrasePrompt)
      else { return nil }
      if first == again {
        if first.isShort { try display.show(Screen([.notice(Words.passphraseIsShort)])) }
        return first
      }
      try display.show(Screen([.notice(Words.passphrasesDiffer)]))
    }
  }

  /// The exit status, when a signal ended the question for a passphrase outside a sitting; `nil`
  /// when none did. Leaving at once clears the screen.
  /// - Throws: ``TerminalGone``.
  func statusIfEnded() throws(TerminalGone) -> Int32? {
    guard let signal = Signals.shared.takeEnd() else { return nil }
    guard signal == SIGQUIT else { return 128 + signal }
    try display.clear()
    return 0
  }

  private func ask(_ words: String) -> Passphrase? {
    let event = reader.readPassphrase(words)
    if case .entered(let passphrase) = event { return passphrase }
    Signals.shared.add(event)
    return nil
  }
}
