// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import Glibc
import Interview

/// The outcome of a passphrase prompt.
package enum PassphraseEvent: Sendable {
  case entered(Passphrase)
  /// Enter alone, Ctrl-C, the end of the input, or a line that is far too long: no passphrase.
  case left
  /// Ctrl-\ or `/leave` (SIGQUIT), SIGTERM, SIGHUP or a lost terminal (SIGHUP).
  case ended(by: Int32)
}

/// A reader at a terminal, or at a pipe in place of one.
@MainActor
protocol TerminalReader: LineReader {
  var terminal: Terminal { get }
  var input: InputBytes { get }
  var keys: KeyEcho { get }
}

extension TerminalReader {
  func waits(for descriptor: Int32, noticesLeaving: Bool) -> Waited {
    input.waits(for: descriptor, noticesLeaving: noticesLeaving)
  }

  /// Reads passphrases without showing them. The bytes go directly into memory that is wiped, never
  /// through Readline or a string.
  func readingPassphrases<Result, Fault: Error>(
    _ work: ((String) -> PassphraseEvent) throws(Fault) -> Result
  ) throws(Fault) -> Result {
    Signals.shared.begin()
    if terminal.isInteractive { input.discard() }
    keys.hide()
    defer { finishPassphrases() }
    return try work(passphrase)
  }

  private func finishPassphrases() {
    while terminal.isInteractive, input.waitingCount > 0, !Signals.shared.isEndPending {
      if case .ended(let signal) = secretLine(at: "") { Signals.shared.add(signal) }
    }
    if terminal.isInteractive { input.discard() }
    keys.show()
  }

  /// Shows the words and reads a line. Erasing is left to the terminal's own line editing.
  private func passphrase(_ words: String) -> PassphraseEvent {
    guard write(words) else { return .ended(by: SIGHUP) }
    let event = secretLine(at: words)
    if case .ended = event {} else { _ = write("\n") }
    return event
  }

  private func secretLine(at words: String) -> PassphraseEvent {
    var secret = TypedPassphrase()
    while true {
      switch input.nextAlone() {
      case .byte(UInt8(ascii: "\n")): return PassphraseEvent(secret)
      case .byte(UInt8(ascii: "\r")) where terminal.isInteractive: return PassphraseEvent(secret)
      case .byte(UInt8(ascii: "\r")): continue  // Part of a `\r\n` line end in a file.
      case .byte(let byte): secret.append(byte)
      case .end:
        return terminal.isInteractive ? .ended(by: SIGHUP) : PassphraseEvent(secret)
      case .signal(SIGTSTP): stop(at: words)
      case .signal(let signal) where LineEvent.endingSignals.contains(signal):
        return signal == SIGINT ? .left : .ended(by: signal)
      case .signal, .pause: continue
      }
    }
  }

  private func stop(at words: String) {
    keys.show()
    guard Signals.shared.stop(at: terminal.input) else { return }
    keys.hide()
    _ = write(words)
  }

  private func write(_ words: String) -> Bool { (try? terminal.write(words)) != nil }
}

extension PassphraseEvent {
  /// What a line means. An empty passphrase, and one for which there is no room, count as none.
  fileprivate init(_ secret: borrowing TypedPassphrase) {
    self =
      secret.says("/leave")
      ? .ended(by: SIGQUIT) : (try? secret.passphrase()).map(Self.entered) ?? .left
  }
}
