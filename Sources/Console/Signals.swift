// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal
import Glibc

/// The signals that came and were not dealt with yet.
@MainActor
public final class Signals {
  /// The process's signals.
  public static let shared = Signals()

  /// What to poll; -1 when signals aren't caught.
  private(set) var descriptor: Int32 = -1
  private var pending: Set<Int32> = []

  private init() {}

  /// Begins to catch signals: from the first prompt, or the first answer that could be lost, and
  /// not before, since what nobody deals with would not end the program either. Again it does
  /// nothing. Without a pipe to be had, signals keep what they do by default.
  public func begin() {
    guard descriptor < 0 else { return }
    descriptor = terminal_catch_signals()
  }

  /// A signal came that ends the sitting.
  public var isEndPending: Bool {
    collect()
    return !pending.isDisjoint(with: [SIGTERM, SIGHUP, SIGQUIT])
  }

  /// Stops the process as Ctrl-Z does, until it is in the foreground of its terminal again.
  /// - Returns: `false` when a signal came meanwhile that ends the sitting; then the terminal may
  ///   be another program's.
  func stop(at terminal: Int32) -> Bool {
    repeat {
      terminal_stop()
    } while take([SIGCONT]) != nil && !isEndPending
      && isInBackground(of: terminal)
    if isEndPending { terminal_ignore_background() }
    return !isEndPending
  }

  /// Whether the terminal's modes may be set; in the background, stops until they may.
  ///
  /// The system would stop the process at each try to set them, also one that is to end.
  func isInForeground(of terminal: Int32) -> Bool {
    !isInBackground(of: terminal) || stop(at: terminal)
  }

  /// Takes the first of these signals that is waiting.
  func take(_ wanted: [Int32]) -> Int32? {
    collect()
    return wanted.first { pending.remove($0) != nil }
  }

  /// Any of these signals is waiting.
  func isWaiting(for wanted: [Int32]) -> Bool {
    collect()
    return wanted.contains(where: pending.contains)
  }

  /// Takes a signal as come, to be dealt with at the next prompt.
  func add(_ signal: Int32) { pending.insert(signal) }

  /// Takes the signal that ended a question outside a sitting; `nil` when none did.
  public func takeEnd() -> Int32? { take([SIGQUIT, SIGHUP, SIGTERM]) }

  /// Takes what ended the question for a passphrase to the next prompt. Ends that are no signals
  /// are left out.
  public func add(_ event: PassphraseEvent) {
    switch event {
    case .leave: add(SIGQUIT)
    case .terminated(let signal): add(signal)
    case .entered, .left: break
    }
  }

  private func collect() {
    while case let signal = terminal_next_signal(), signal != 0 { pending.insert(signal) }
  }
}

/// Whether another job has the terminal. A pipe, or a terminal that is gone, is no one's.
func isInBackground(of terminal: Int32) -> Bool {
  let group = tcgetpgrp(terminal)
  return group > 0 && group != getpgrp()
}

extension LineEvent {
  /// How a read ends by this signal.
  init(signal: Int32, line: String) {
    switch signal {
    case SIGINT: self = .interrupted(line: line)
    case SIGQUIT: self = .leave(line: line)
    default: self = .terminated(line: line, signal: signal)
    }
  }

  /// The signals that end a read, the most pressing first.
  static let endingSignals = [SIGQUIT, SIGHUP, SIGTERM, SIGINT]
}
