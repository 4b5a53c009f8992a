// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import Glibc
import Interview

/// The outcome of a passphrase prompt.
package enum PassphraseEvent: Sendable {
  case entered(Passphrase)
  /// Enter alone, Ctrl-C, the end of the input, or a line that is far too long: no passphrase.
  case left
  /// Ctrl-\ (SIGQUIT).
  case leave
  /// SIGTERM, SIGHUP or a lost terminal (SIGHUP).
  case terminated(signal: Int32)
}

/// Reads passphrases without showing them. The bytes go directly into memory that is wiped, never
/// through Readline or a string.
@MainActor
struct PassphraseReading {
  let terminal: Terminal
  let input: InputBytes
  let keys: KeyEcho

  /// See ``LineReader/readingPassphrases(_:)``.
  func run<Result, Fault: Error>(
    _ work: ((String) -> PassphraseEvent) throws(Fault) -> Result
  ) throws(Fault) -> Result {
    Signals.shared.begin()
    if terminal.isInteractive { input.discard() }
    keys.hide()
    defer { finish() }
    return try work(read)
  }

  private func finish() {
    while terminal.isInteractive, input.waitingCount > 0, !Signals.shared.isEndPending {
      Signals.shared.add(readLine(at: ""))
    }
    if terminal.isInteractive { input.discard() }
    keys.show()
  }

  /// Shows the words and reads a line. Erasing is left to the terminal's own line editing.
  private func read(_ words: String) -> PassphraseEvent {
    guard show(words) else { return .terminated(signal: SIGHUP) }
    let event = readLine(at: words)
    if event.isLineEnd { _ = show("\n") }
    return event
  }

  private func readLine(at words: String) -> PassphraseEvent {
    var secret = TypedPassphrase()
    while true {
      switch input.nextAlone() {
      case .byte(UInt8(ascii: "\n")): return PassphraseEvent(secret)
      case .byte(UInt8(ascii: "\r")) where terminal.isInteractive: return PassphraseEvent(secret)
      case .byte(UInt8(ascii: "\r")): continue  // Part of a `\r\n` line end in a file.
      case .byte(let byte): secret.append(byte)
      case .end:
        return terminal.isInteractive ? .terminated(signal: SIGHUP) : PassphraseEvent(secret)
      case .signal(SIGTSTP): stop(words)
      case .signal(let signal) where LineEvent.endingSignals.contains(signal):
        return PassphraseEvent(signal: signal)
      case .signal, .pause: continue
      }
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

extension PassphraseEvent {
  /// What a line means. An empty passphrase, and one for which there is no room, count as none.
  fileprivate init(_ secret: borrowing TypedPassphrase) {
    self =
      secret.says("/leave") ? .leave : (try? secret.passphrase()).map(Self.entered) ?? .left
  }

  fileprivate init(signal: Int32) {
    switch signal {
    case SIGQUIT: self = .leave
    case SIGINT: self = .left
    default: self = .terminated(signal: signal)
    }
  }

  /// Whether the cursor is to go to the next line.
  fileprivate var isLineEnd: Bool {
    switch self {
    case .entered, .left: true
    case .leave, .terminated: false
    }
  }
}
