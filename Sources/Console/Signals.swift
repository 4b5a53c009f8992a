// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal
import Glibc
import Interview

/// The signals that were received and not yet handled.
@MainActor
package final class Signals {
  package static let shared = Signals()

  /// The descriptor to poll; -1 while signals aren't caught.
  private(set) var descriptor: Int32 = -1
  private var pending: Set<Int32> = []

  private init() {}

  /// Starts to catch signals; does nothing if already started.
  ///
  /// Call it at the first prompt or the first answer that could be lost, not earlier: a signal that
  /// is caught but not handled wouldn't end the program. If no pipe is available, signals keep
  /// their default action.
  package func begin() {
    guard descriptor < 0 else { return }
    descriptor = terminal_catch_signals()
  }

  /// Whether a signal that ends the sitting is pending.
  package var isEndPending: Bool {
    collect()
    return !pending.isDisjoint(with: [SIGTERM, SIGHUP, SIGQUIT])
  }

  /// Stops the process, as Ctrl-Z does, until it is in the foreground of its terminal again.
  /// - Returns: `false` if a signal that ends the sitting arrived meanwhile. The terminal may then
  ///   belong to another program.
  func stop(at terminal: Int32) -> Bool {
    repeat {
      terminal_stop()
    } while take([SIGCONT]) != nil && !isEndPending
      && isInBackground(of: terminal)
    if isEndPending { terminal_ignore_background() }
    return !isEndPending
  }

  /// Returns whether the terminal's modes may be set now. A process in the background is first
  /// stopped, until the shell continues it.
  ///
  /// Without this, the system would stop the process at each attempt to set the modes, even when
  /// the program is about to end.
  func isInForeground(of terminal: Int32) -> Bool {
    !isInBackground(of: terminal) || stop(at: terminal)
  }

  /// Removes and returns the first of these signals that is pending; `nil` if none is.
  func take(_ wanted: [Int32]) -> Int32? {
    collect()
    return wanted.first { pending.remove($0) != nil }
  }

  /// Whether any of these signals is pending.
  func isWaiting(for wanted: [Int32]) -> Bool {
    collect()
    return wanted.contains(where: pending.contains)
  }

  /// Adds a signal, to be handled at the next prompt.
  package func add(_ signal: Int32) { pending.insert(signal) }

  /// Removes and returns a signal that ended a question outside a sitting; `nil` if there is none.
  package func takeEnd() -> Int32? { take([SIGQUIT, SIGHUP, SIGTERM]) }

  private func collect() {
    while case let signal = terminal_next_signal(), signal != 0 { pending.insert(signal) }
  }
}

/// Whether another job has the terminal. `false` for a pipe and for a terminal that is gone.
func isInBackground(of terminal: Int32) -> Bool {
  let group = tcgetpgrp(terminal)
  return group > 0 && group != getpgrp()
}

extension LineEvent {
  /// Creates the event for a line that this signal ended.
  init(signal: Int32, line: String) {
    switch signal {
    case SIGINT: self = .interrupted(line: line)
    case SIGQUIT: self = .leave(line: line)
    default: self = .terminated(line: line, signal: signal)
    }
  }

  /// The signals that end a line, most urgent first.
  static let endingSignals = [SIGQUIT, SIGHUP, SIGTERM, SIGINT]
}
