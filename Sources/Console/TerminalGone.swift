// SPDX-License-Identifier: GPL-3.0-or-later

/// The terminal or pipe that is written to takes nothing any more.
///
/// A sitting goes on as after ``LineEvent/terminated(line:signal:)``: what was typed is saved and
/// nothing else is said, since nobody can read it.
public struct TerminalGone: Error, Equatable {
  /// The system's error number; `EINTR` when the wait was cut short by a signal to end.
  public let code: Int32
}
