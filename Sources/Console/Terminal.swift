// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal
import Glibc

/// The two ends of a sitting: where lines come from and where screens go.
///
/// Standard output is for what was asked for (`notes -`), so screens and prompts go to it only
/// when it is the terminal. Otherwise: to the terminal itself when a person types at one
/// (`/dev/tty`, or else standard error), and to standard error when input is a pipe or a file.
@MainActor
public final class Terminal {
  /// What lines are read from.
  public let input: Int32
  /// What screens and prompts are written to.
  public let output: Int32
  /// A person types at a terminal; otherwise input is a pipe or a file.
  public let isInteractive: Bool
  /// Screens go to a terminal.
  public let showsOnTerminal: Bool
  /// Bold may be used.
  public let isStyled: Bool
  /// What clearing the screen can do here.
  public let clearing: Clearing
  /// What is written goes nowhere: the person has left.
  var isHidden = false

  /// What clearing the screen can do.
  public enum Clearing: Equatable, Sendable {
    /// The screen and what can be scrolled back to.
    case everything
    /// The screen; GNU screen keeps its scrollback whatever is sent.
    case screenOnly
    /// Nothing: it is no terminal, or one that knows no such command.
    case nothing
  }

  /// A terminal over open descriptors; `environment` is asked for TERM, NO_COLOR and STY.
  public init(input: Int32, output: Int32, environment: (String) -> String?) {
    self.input = input
    self.output = output
    isInteractive = isatty(input) == 1
    showsOnTerminal = isatty(output) == 1
    let name = environment("TERM") ?? ""
    let knowsCommands = showsOnTerminal && !name.isEmpty && name != "dumb"
    isStyled = knowsCommands && (environment("NO_COLOR") ?? "").isEmpty
    let isScreen = environment("STY")?.isEmpty == false
    clearing = knowsCommands ? (isScreen ? .screenOnly : .everything) : .nothing
  }

  /// The process's own terminal, or what stands for it; made once, at the start.
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

  /// Columns and rows; 80 by 24 when unknown. Asked anew each time, since windows change.
  public var size: (columns: Int, rows: Int) {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0 else { return (80, 24) }
    return (
      window.ws_col > 0 ? Int(window.ws_col) : 80, window.ws_row > 0 ? Int(window.ws_row) : 24
    )
  }

  /// The reader that fits: GNU Readline for a person, plain lines for a pipe or file.
  public func makeReader() -> any LineReader {
    isInteractive ? ReadlineReader(on: self) : PipeReader(on: self)
  }
}
