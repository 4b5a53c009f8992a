// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import Glibc
import Interview

/// The outcome of a passphrase prompt.
public enum PassphraseEvent: Sendable {
  case entered(Passphrase)
  /// Enter alone, Ctrl-C, the end of the input, or a line that is far too long: no passphrase.
  case left
  /// Ctrl-\ (SIGQUIT).
  case leave
  /// SIGTERM, SIGHUP or a lost terminal (SIGHUP).
  case terminated(signal: Int32)
}

/// Reads a passphrase without showing it. The bytes go directly into memory that is wiped, never
/// through Readline or a string.
@MainActor
final class PassphraseReading {
  private let terminal: Terminal
  private let input: InputBytes
  private var secret = TypedPassphrase()
  private let keys: KeyEcho

  init(on terminal: Terminal, _ input: InputBytes) {
    self.terminal = terminal
    self.input = input
    keys = KeyEcho(terminal.input)
  }

  /// Shows the words and reads a line. Erasing is left to the terminal's own line editing.
  func read(_ words: String) -> PassphraseEvent {
    Signals.shared.begin()
    // Input typed ahead is not the passphrase.
    if terminal.isInteractive { input.discard() }
    keys.hide()
    defer { keys.show() }
    guard show(words) else { return .terminated(signal: SIGHUP) }
    while true {
      switch input.nextAlone() {
      case .byte(UInt8(ascii: "\n")): return entered()
      case .byte(UInt8(ascii: "\r")) where terminal.isInteractive: return entered()
      case .byte(UInt8(ascii: "\r")): continue  // Part of a `\r\n` line end in a file.
      case .byte(let byte): secret.append(byte)
      case .end: return terminal.isInteractive ? .terminated(signal: SIGHUP) : entered()
      case .signal(SIGTSTP): stop(words)
      case .signal(let signal) where LineEvent.endingSignals.contains(signal):
        return ended(by: signal)
      case .signal, .pause: continue
      }
    }
  }

  private func entered() -> PassphraseEvent {
    _ = show("\n")
    if secret.says("/leave") { return .leave }
    // An empty passphrase, and one for which there is no room, count as none.
    return (try? secret.passphrase()).map(PassphraseEvent.entered) ?? .left
  }

  private func ended(by signal: Int32) -> PassphraseEvent {
    switch signal {
    case SIGQUIT: return .leave
    case SIGINT:
      _ = show("\n")
      return .left
    default: return .terminated(signal: signal)
    }
  }

  private func stop(_ words: String) {
    keys.show()
    guard Signals.shared.stop(at: terminal.input) else { return }
    keys.hide()
    _ = show(words)
  }

  private func show(_ words: String) -> Bool { (try? terminal.write(words)) != nil }
}
