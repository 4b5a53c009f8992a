// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

extension Terminal {
  /// Writes a whole text.
  ///
  /// - Throws: ``TerminalGone`` if nobody can read it, or if a signal that ends the sitting arrives
  ///   while the output is paused.
  public func write(_ text: String) throws(TerminalGone) {
    guard !isHidden else { return }
    var bytes = ArraySlice(text.utf8)
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if count >= 0 { bytes = bytes.dropFirst(count) } else { try waitAfter(errno) }
    }
  }

  private func waitAfter(_ code: Int32) throws(TerminalGone) {
    switch code {
    case EINTR:
      if Signals.shared.isEndPending { throw TerminalGone(code: EINTR) }
    case EAGAIN:
      var poller = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
      _ = poll(&poller, 1, -1)
      if Signals.shared.isEndPending { throw TerminalGone(code: EINTR) }
    default: throw TerminalGone(code: code)
    }
  }

  /// Clears the screen and the scrollback, as far as ``clearing`` says.
  ///
  /// Sends home, clear screen and clear scrollback in one write. In another order, tmux would keep
  /// a screenful in its scrollback.
  ///
  /// - Throws: ``TerminalGone``.
  public func clearScreen() throws(TerminalGone) {
    guard clearing != .nothing else {
      // Without such a command, scrolls the text out of sight.
      if showsOnTerminal { try write(String(repeating: "\n", count: size.rows)) }
      return
    }
    try write("\u{1B}[H\u{1B}[2J\u{1B}[3J")
  }
}
