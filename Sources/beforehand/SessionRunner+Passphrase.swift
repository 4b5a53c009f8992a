// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import Console
import Glibc
import Interview
import Sessions

/// The result of opening a session that may be locked.
enum Opened<Content> {
  /// The session is open.
  case opened(Content)
  /// The person left, with this exit status.
  case left(exitStatus: Int32)
}

extension SessionRunner {
  /// Opens a session that may be locked. Asks for the passphrase until it is right or the person
  /// gives none; from a pipe, only once.
  /// - Throws: ``SessionFault``, or ``TerminalGone``.
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

  /// Asks for a new passphrase twice, after an explanation; `nil` if the person gives none.
  ///
  /// A signal received meanwhile stays pending for the next prompt or ``statusIfEnded()``.
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

  /// Returns the exit status if a signal ended a passphrase prompt outside a sitting; otherwise
  /// `nil`. Clears the screen for Ctrl-\.
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
