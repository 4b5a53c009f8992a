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
public final class Terminal {
  /// The descriptor that lines are read from.
  public let input: Int32
  /// The descriptor that screens and prompts are written to.
  public let output: Int32
  /// Whether a person types at a terminal. Otherwise input is a pipe or a file.
  public let isInteractive: Bool
  /// Whether the output is a terminal.
  public let showsOnTerminal: Bool
  /// Whether bold text may be used.
  public let isStyled: Bool
  /// How much of the screen can be cleared here.
  public let clearing: Interview.Settings.Clearing
  /// Whether output is discarded because the person has left.
  var isHidden = false

  /// Creates a terminal from open descriptors. Reads TERM, NO_COLOR and STY with `environment`.
  public init(input: Int32, output: Int32, environment: (String) -> String?) {
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
  public static func standard() -> Terminal {
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
  public var size: (columns: Int, rows: Int) {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0 else { return (80, 24) }
    return (
      window.ws_col > 0 ? Int(window.ws_col) : 80, window.ws_row > 0 ? Int(window.ws_row) : 24
    )
  }

  /// Returns the reader for this input: GNU Readline for a person, plain lines for a pipe or file.
  public func makeReader() -> any LineReader {
    isInteractive ? ReadlineReader(on: self) : PipeReader(on: self)
  }
}

/// Thrown when the terminal or pipe no longer accepts output.
///
/// A sitting then continues as after ``LineEvent/terminated(line:signal:)``: it saves the typed
/// text and shows nothing more.
public struct TerminalGone: Error, Equatable {
  /// The system's error number; `EINTR` if a signal that ends the sitting interrupted the wait.
  public let code: Int32
}
