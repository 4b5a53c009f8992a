// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal
import Glibc
import Interview

/// The input and output of a sitting.
///
/// Standard output is reserved for requested output (`notes -`). Screens and prompts go there only
/// if it is the terminal. Otherwise they go to the terminal itself if a person is typing
/// (`/dev/tty`, or else standard error), and to standard error if input is a pipe or a file.
@MainActor
package final class Terminal {
  /// The descriptor that lines are read from.
  package let input: Int32
  /// The descriptor that screens and prompts are written to.
  package let output: Int32
  /// Whether a person types at a terminal. Otherwise input is a pipe or a file.
  package let isInteractive: Bool
  package let showsOnTerminal: Bool
  /// Whether bold text may be used.
  package let isStyled: Bool
  /// How much of the screen can be cleared here.
  package let clearing: InterviewSettings.Clearing
  /// Whether output is discarded because the person has left.
  var isHidden = false

  /// Creates a terminal from open descriptors. Reads TERM, NO_COLOR and STY with `environment`.
  package init(input: Int32, output: Int32, environment: (String) -> String?) {
    self.input = input
    self.output = output
    isInteractive = isatty(input) == 1
    showsOnTerminal = isatty(output) == 1
    let name = environment("TERM") ?? ""
    let knowsCommands = showsOnTerminal && !name.isEmpty && name != "dumb"
    isStyled = knowsCommands && (environment("NO_COLOR") ?? "").isEmpty
    // GNU screen always keeps its scrollback.
    let isScreen = environment("STY")?.isEmpty == false
    clearing = knowsCommands ? (isScreen ? .screenOnly : .everything) : .nothing
  }

  /// Returns the process's own terminal or a substitute. Called once, at the start.
  package static func standard() -> Terminal {
    let input = STDIN_FILENO
    return Terminal(input: input, output: outputBeside(input)) { name in
      getenv(name).map { String(cString: $0) }
    }
  }

  private static func outputBeside(_ input: Int32) -> Int32 {
    if isatty(STDOUT_FILENO) == 1 { return STDOUT_FILENO }
    guard isatty(input) == 1 else { return STDERR_FILENO }
    let opened = open("/dev/tty", O_WRONLY | O_CLOEXEC | O_NOCTTY)
    return opened >= 0 ? opened : STDERR_FILENO
  }

  /// The number of columns and rows now; 80 by 24 if unknown.
  package var size: (columns: Int, rows: Int) {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0 else { return (80, 24) }
    return (
      window.ws_col > 0 ? Int(window.ws_col) : 80, window.ws_row > 0 ? Int(window.ws_row) : 24
    )
  }

  /// Returns the reader for this input: GNU Readline for a person, plain lines for a pipe or file.
  package func makeReader() -> any LineReader {
    isInteractive ? ReadlineReader(on: self) : PipeReader(on: self)
  }
}

/// Thrown when the terminal or pipe no longer accepts output.
///
/// A sitting then continues as after ``LineEvent/terminated(line:signal:)``: it saves the typed
/// text and shows nothing more.
package struct TerminalGone: Error, Equatable {
  /// The system's error number; `EINTR` if a signal that ends the sitting interrupted the wait.
  package let code: Int32
}

extension Terminal {
  /// Writes a whole text.
  ///
  /// - Throws: ``TerminalGone`` if nobody can read it, or if a signal that ends the sitting arrives
  ///   while the output is paused.
  package func write(_ text: String) throws(TerminalGone) {
    guard !isHidden else { return }
    var bytes = ArraySlice(text.utf8)
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if count >= 0 { bytes = bytes.dropFirst(count) } else { try waitAfter(errno) }
    }
  }

  private func waitAfter(_ code: Int32) throws(TerminalGone) {
    guard code == EINTR || code == EAGAIN else { throw TerminalGone(code: code) }
    if code == EAGAIN {
      var poller = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
      _ = poll(&poller, 1, -1)
    }
    if Signals.shared.isEndPending { throw TerminalGone(code: EINTR) }
  }

  /// Clears the screen and the scrollback, as far as ``clearing`` says.
  ///
  /// Sends home, clear screen and clear scrollback in one write. In another order, tmux would keep
  /// a screenful in its scrollback.
  ///
  /// - Throws: ``TerminalGone``.
  package func clearScreen() throws(TerminalGone) {
    guard clearing != .nothing else {
      // Without such a command, scrolls the text out of sight.
      if showsOnTerminal { try write(String(repeating: "\n", count: size.rows)) }
      return
    }
    try write("\u{1B}[H\u{1B}[2J\u{1B}[3J")
  }
}
