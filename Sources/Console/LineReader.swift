// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import CTerminal
import Glibc
import Interview

/// Reads one line at a time from a terminal or a pipe.
@MainActor
package protocol LineReader: AnyObject {
  /// Shows the prompt, waits for a line, and returns how the wait ended.
  ///
  /// Blocks until there is an event. Never throws, since failures are events too.
  func read(_ prompt: Prompt) -> LineEvent

  /// Runs work that asks for passphrases, and hides what is typed until the work is done.
  ///
  /// What was typed before is discarded, and so is what the work leaves unread, unless it says to
  /// leave. Between two prompts nothing is: someone who sees a mistake types on at once.
  /// - Parameter work: Gets a function that shows words and reads a passphrase.
  func readingPassphrases<Result, Fault: Error>(
    _ work: ((String) -> PassphraseEvent) throws(Fault) -> Result
  ) throws(Fault) -> Result

  /// Called with the half-typed line, at most two seconds after a key and before ``onStop``.
  ///
  /// Not called with finished lines, or with an empty line that was empty before. Never called
  /// between a key and its echo, so it may write to a disk.
  var onDraft: (String) -> Void { get set }

  /// Called before the process is stopped, to save the draft: a stopped process may be killed
  /// before it continues.
  var onStop: () -> Void { get set }

  /// Waits until a descriptor is readable or, if `noticesLeaving`, the person wants to leave at
  /// once.
  ///
  /// After `leaving`, reads return the input that came before, then the event for leaving.
  func waits(for descriptor: Int32, noticesLeaving: Bool) -> Waited

  /// Hides prompts and typed text from now on.
  func hide()
}

/// How a wait between two prompts ended.
package enum Waited: Equatable, Sendable {
  /// The descriptor is readable.
  case ready
  /// The person wants to leave at once, by Ctrl-\ or `/leave`.
  case leaving
}

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

/// Hides and shows the keys typed between prompts.
@MainActor
final class KeyEcho {
  private let descriptor: Int32
  private var modes: termios?

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Turns off echo until ``show()``. Does nothing without a terminal, or if echo is already off.
  func hide() {
    var found = termios()
    guard modes == nil, tcgetattr(descriptor, &found) == 0 else { return }
    modes = found
    terminal_keep_modes(Self.holder, descriptor)
    found.c_lflag &= ~tcflag_t(ECHO)
    found.c_lflag |= tcflag_t(ICANON | ISIG)
    set(found)
  }

  /// Restores the terminal's modes as they were before ``hide()``.
  func show() {
    guard let found = modes else { return }
    set(found)
    modes = nil
    terminal_release_modes(Self.holder)
  }

  private static let holder: Int32 = 2

  private func set(_ wanted: termios) {
    var wanted = wanted
    while tcsetattr(descriptor, TCSADRAIN, &wanted) != 0, errno == EINTR {}
  }
}
