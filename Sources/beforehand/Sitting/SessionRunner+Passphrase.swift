// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import ArgumentParser
import Console
import Glibc
import Interview
import Sessions

extension SessionRunner {
  /// Opens a session that may be locked. Asks for the passphrase until it is right or the person
  /// gives none; from a pipe, only once.
  /// - Throws: `ExitCode` if the person left; ``SessionFault``, ``TerminalGone``.
  func opening<Content>(
    _ name: SessionName, _ open: (Passphrase?) throws(SessionFault) -> Content
  ) throws -> Content {
    guard try store.isLocked(name) else { return try open(nil) }
    try display.show(Screen([.text(Words.isLocked)]))
    return try reader.readingPassphrases { ask in
      while true {
        let passphrase = try entered(ask(Words.passphrasePrompt), for: name)
        if terminal.isInteractive { try display.show(Screen([.notice(Words.oneMoment)])) }
        switch Result(catching: { () throws(SessionFault) in try open(passphrase) }) {
        case .success(let content): return content
        case .failure(.wrongPassphrase) where terminal.isInteractive:
          try display.show(Screen([.notice(Words.wrongPassphrase)]))
        case .failure(let fault): throw fault
        }
      }
    }
  }

  /// Returns the passphrase, or ends the program if the person gave none.
  private func entered(_ event: PassphraseEvent, for name: SessionName) throws -> Passphrase {
    switch event {
    case .entered(let passphrase): return passphrase
    case .left where terminal.isInteractive: throw ExitCode.success
    case .left: throw SessionFault.locked(name)
    case .ended(let signal): throw try ending(by: signal)
    }
  }

  /// Returns the exit code for a signal that ended a passphrase prompt. Clears the screen for Ctrl-\.
  private func ending(by signal: Int32) throws(TerminalGone) -> ExitCode {
    guard signal == SIGQUIT else { return .ended(by: signal) }
    try display.clear()
    return .success
  }

  /// Asks for a new passphrase twice, after an explanation; `nil` if the person gives none.
  ///
  /// A signal received meanwhile stays pending for the next prompt or ``endIfAsked()``.
  /// - Throws: ``TerminalGone``.
  func newPassphrase() throws(TerminalGone) -> Passphrase? {
    try display.show(Screen([.text(Words.beforePassphrase)]))
    return try reader.readingPassphrases { ask throws(TerminalGone) in
      while true {
        guard let first = passphrase(ask(Words.newPassphrasePrompt)),
          let again = passphrase(ask(Words.samePassphrasePrompt))
        else { return nil }
        if first == again {
          if first.isShort { try display.show(Screen([.notice(Words.passphraseIsShort)])) }
          return first
        }
        try display.show(Screen([.notice(Words.passphrasesDiffer)]))
      }
    }
  }

  /// Ends the program if a signal ended a passphrase prompt outside a sitting.
  /// - Throws: `ExitCode`, ``TerminalGone``.
  func endIfAsked() throws {
    if let signal = Signals.shared.takeEnd() { throw try ending(by: signal) }
  }

  private func passphrase(_ event: PassphraseEvent) -> Passphrase? {
    if case .entered(let passphrase) = event { return passphrase }
    if case .ended(let signal) = event { Signals.shared.add(signal) }
    return nil
  }
}
