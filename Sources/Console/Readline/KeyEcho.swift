// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal
import Glibc

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
