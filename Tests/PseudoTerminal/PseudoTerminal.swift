// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A terminal that a test types at, with one program in it.
///
/// The program opens the terminal itself, in a session of its own, so that it has it as its
/// controlling terminal; the test's end is closed in it, so that closing the terminal hangs it up.
/// Everything waited for is output or an exit; the deadline of each wait is a guard, not a proof.
public final class PseudoTerminal {
  /// How long a wait may take before it fails, in seconds.
  public var patience: Int = 30
  /// Every byte that the program wrote, in order.
  public internal(set) var log: [UInt8] = []
  /// Where in ``log`` the next expectation begins.
  public internal(set) var mark = 0
  var master: Int32
  /// The path at which a program opens the terminal.
  public let slavePath: String
  /// The program's process, once it was started.
  public internal(set) var child: pid_t?
  var status: Int32?

  /// A terminal of so many columns and rows.
  ///
  /// - Throws: ``PseudoTerminalError/system(_:_:)``.
  public init(columns: Int = 80, rows: Int = 24) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    guard master >= 0 else { throw PseudoTerminalError.system("open", errno) }
    var unlocked: Int32 = 0
    var number: Int32 = 0
    guard ioctl(master, unlockRequest, &unlocked) == 0, ioctl(master, numberRequest, &number) == 0
    else { throw PseudoTerminalError.system("ioctl", errno) }
    slavePath = "/dev/pts/\(number)"
    resize(columns: columns, rows: rows)
  }

  deinit {
    hangUp()
    guard let child, status == nil else { return }
    kill(child, SIGKILL)
    waitpid(child, nil, 0)
  }

  /// Gives the window another size; the program gets SIGWINCH.
  public func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Closes the terminal, as closing its window does.
  public func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) {
    if let child { kill(child, number) }
  }

  /// The modes of the terminal (echo, lines or keys, …), to be compared before and after.
  public var modes: [UInt32] {
    var settings = termios()
    guard tcgetattr(master, &settings) == 0 else { return [] }
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
  }

  /// What the program wrote since the last thing that was expected.
  public var unread: String { String(decoding: log[mark...], as: UTF8.self) }
}

// Linux's TIOCSPTLCK and TIOCGPTN, which Swift doesn't import; what unlockpt and ptsname use.
private let unlockRequest: UInt = 0x4004_5431
private let numberRequest: UInt = 0x8004_5430

/// Why a test at a terminal can't go on.
public enum PseudoTerminalError: Error, CustomStringConvertible {
  /// A call of the system failed.
  case system(String, Int32)
  /// The program didn't write this; what it wrote instead.
  case notSeen(String, instead: String)
  /// The program doesn't end; what it wrote last.
  case stillRunning(String)

  /// For the test's report.
  public var description: String {
    switch self {
    case .system(let call, let code): "\(call): \(String(cString: strerror(code)))"
    case .notSeen(let text, let instead):
      "not seen: \(text.debugDescription), but: \(instead.debugDescription)"
    case .stillRunning(let last): "still running: \(last.debugDescription)"
    }
  }
}
