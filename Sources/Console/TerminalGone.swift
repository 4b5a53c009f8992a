// SPDX-License-Identifier: GPL-3.0-or-later

/// Thrown when the terminal or pipe no longer accepts output.
///
/// A sitting then continues as after ``LineEvent/terminated(line:signal:)``: it saves the typed
/// text and shows nothing more, since nobody can read it.
public struct TerminalGone: Error, Equatable {
  /// The system's error number; `EINTR` if a signal that ends the sitting interrupted the wait.
  public let code: Int32
}
