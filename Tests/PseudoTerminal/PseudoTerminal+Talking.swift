// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

extension PseudoTerminal {
  /// Types text, as bytes of UTF-8; Enter is `\r`.
  ///
  /// - Throws: ``PseudoTerminalError`` when the terminal takes nothing any more.
  public func send(_ text: String) throws { try send(Array(text.utf8)) }

  /// Types bytes, and reads what the program writes meanwhile.
  ///
  /// - Throws: ``PseudoTerminalError`` when the terminal takes nothing any more.
  public func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    let deadline = now() + patience * 1000
    while !rest.isEmpty {
      let left = deadline - now()
      guard left > 0 else { throw PseudoTerminalError.stillRunning(unread) }
      wait(Int16(POLLIN | POLLOUT), left)
      drain()
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      guard count > 0 || errno == EAGAIN || errno == EINTR else {
        throw PseudoTerminalError.system("write", errno)
      }
    }
  }

  /// Waits until the program has written this after what was expected before.
  ///
  /// Returns what it wrote up to the end of it.
  ///
  /// - Throws: ``PseudoTerminalError/notSeen(_:instead:)``.
  @discardableResult
  public func expect(_ text: String) throws -> String {
    let wanted = Array(text.utf8)
    let deadline = now() + patience * 1000
    var searched = mark
    while true {
      let isOpen = drain()
      if let end = position(after: wanted, from: searched) {
        defer { mark = end }
        return String(decoding: log[mark..<end], as: UTF8.self)
      }
      searched = max(mark, log.count - wanted.count)
      guard isOpen, deadline > now() else {
        throw PseudoTerminalError.notSeen(text, instead: unread)
      }
      wait(Int16(POLLIN), deadline - now())
    }
  }

  /// Waits until the program ended, reading what it still writes.
  ///
  /// - Throws: ``PseudoTerminalError/stillRunning(_:)``.
  public func waitForExit() throws -> Exit {
    let deadline = now() + patience * 1000
    while status == nil {
      drain()
      var code: Int32 = 0
      if let child, waitpid(child, &code, WNOHANG) == child { status = code }
      guard deadline > now() else { throw PseudoTerminalError.stillRunning(unread) }
      if status == nil { poll(nil, 0, 5) }
    }
    drain()
    let code = status ?? 0
    return code & 0x7F == 0 ? .code(code >> 8 & 0xFF) : .signal(code & 0x7F)
  }

  /// How a program ended.
  public enum Exit: Equatable, Sendable {
    /// With this exit status.
    case code(Int32)
    /// By this signal.
    case signal(Int32)
  }

  private func position(after wanted: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first else { return start }
    var index = start
    while index + wanted.count <= log.count {
      if log[index] == first, log[index..<index + wanted.count] == wanted[...] {
        return index + wanted.count
      }
      index += 1
    }
    return nil
  }

  /// Reads what is there; whether more may come.
  @discardableResult
  func drain() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(master, &chunk, chunk.count)
      guard count > 0 else {
        return count < 0 && (errno == EAGAIN || errno == EINTR)
      }
      log += chunk[..<count]
    }
  }

  func wait(_ events: Int16, _ milliseconds: Int) {
    var poller = pollfd(fd: master, events: events, revents: 0)
    poll(&poller, 1, Int32(clamping: milliseconds))
  }

  func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
