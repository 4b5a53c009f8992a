// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Interview

/// The bytes from a terminal or pipe and the signals received, in one sequence.
///
/// Bytes that were already waiting when a signal was noticed come before the signal. Later bytes
/// come after it, so that a flood of input can't delay leaving.
@MainActor
final class InputBytes {
  enum Arrival: Equatable {
    case byte(UInt8)
    /// The end of the input: of a file or pipe, or because the terminal is gone.
    case end
    case signal(Int32)
    /// The timeout passed.
    case pause
  }

  let descriptor: Int32
  /// Whether a person types. Everything that was typed before a signal is then returned first, and
  /// `/leave` on a line typed between prompts means leaving at once. In a pipe or a file, which
  /// could be long, lines were written beforehand, so that only a signal can mean this.
  private let isTerminal: Bool
  private(set) var buffered: ArraySlice<UInt8> = []
  /// The number of bytes to return before the pending signals; `nil` while there are none.
  var bytesBeforeSignal: Int?

  init(_ descriptor: Int32, isTerminal: Bool) {
    self.descriptor = descriptor
    self.isTerminal = isTerminal
  }

  /// Whether bytes were read but not returned yet.
  var hasBuffered: Bool { !buffered.isEmpty }

  /// The signals that are returned, most urgent first.
  private static let wanted = LineEvent.endingSignals + [SIGTSTP, SIGCONT, SIGWINCH]

  /// Returns the next byte or signal without reading ahead, for secret input that must not stay in
  /// a buffer.
  func nextAlone() -> Arrival {
    if let byte = popBuffered() { return .byte(byte) }
    while true {
      if Signals.shared.isWaiting(for: Self.wanted) { return takeSignal() }
      guard wait(-1, forSignals: true) == .input else { continue }
      var byte: UInt8 = 0
      let count = read(descriptor, &byte, 1)
      if count == 1 { return .byte(byte) }
      if count == 0 || errno != EINTR && errno != EAGAIN { return .end }
    }
  }

  /// Returns the next byte or signal. Waits at most `timeout` milliseconds, or without limit if it
  /// is -1.
  func next(timeout: Int32 = -1) -> Arrival {
    while true {
      if let byte = popBuffered() { return .byte(byte) }
      noticeSignals()
      if bytesBeforeSignal == 0 { return takeSignal() }
      let isDraining = bytesBeforeSignal != nil
      switch wait(isDraining ? 0 : timeout, forSignals: !isDraining) {
      case .input: if let end = fill() { return end }
      case .signal: continue
      case .nothing:
        guard isDraining else { return .pause }
        bytesBeforeSignal = 0
      }
    }
  }

  /// Whether more bytes are available, now or within the given time.
  func isReady(within milliseconds: Int32) -> Bool {
    hasBuffered || wait(milliseconds, forSignals: false) == .input && waitingCount > 0
  }

  /// Skips the next byte if it is already available and equals `byte`.
  func skip(_ byte: UInt8) {
    if !hasBuffered, waitingCount > 0 { _ = fill() }
    if buffered.first == byte { _ = popBuffered() }
  }

  /// Removes and returns the buffered bytes before this byte. Only for a pipe, since pending
  /// signals are ignored.
  func takeBuffered(upTo byte: UInt8) -> ArraySlice<UInt8> {
    let part = buffered[..<(buffered.firstIndex(of: byte) ?? buffered.endIndex)]
    buffered = buffered[part.endIndex...]
    return part
  }

  /// Discards unread input, which would otherwise reach the shell and its history.
  func discard() {
    buffered = []
    tcflush(descriptor, TCIFLUSH)
  }
}

extension InputBytes {
  private enum Readiness {
    case input
    case signal
    case nothing
  }

  private func wait(_ timeout: Int32, forSignals: Bool) -> Readiness {
    var pollers = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: Signals.shared.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&pollers, forSignals ? 2 : 1, timeout)
    // `poll` was interrupted by a signal, which is in the pipe now.
    guard count != 0 else { return .nothing }
    guard count > 0 else { return forSignals ? .signal : .nothing }
    return pollers[1].revents != 0 ? .signal : .input
  }

  /// Reads the available bytes into the buffer. Returns `.end` at the end of the input, otherwise
  /// `nil`.
  func fill() -> Arrival? {
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &chunk, chunk.count)
    if count > 0 { buffered += chunk[..<count] }
    let isOver = count == 0 || count < 0 && errno != EINTR && errno != EAGAIN
    return isOver ? .end : nil
  }

  private func noticeSignals() {
    guard bytesBeforeSignal == nil, Signals.shared.isWaiting(for: Self.wanted) else { return }
    let isOurs = isTerminal && !isInBackground(of: descriptor)
    bytesBeforeSignal = isOurs ? waitingCount : 0
  }

  private func takeSignal() -> Arrival {
    let signal = Signals.shared.take(Self.wanted)
    if !Signals.shared.isWaiting(for: Self.wanted) { bytesBeforeSignal = nil }
    return signal.map(Arrival.signal) ?? .pause
  }

  private func popBuffered() -> UInt8? {
    guard let byte = buffered.popFirst() else { return nil }
    if let left = bytesBeforeSignal { bytesBeforeSignal = max(0, left - 1) }
    return byte
  }

  var waitingCount: Int {
    var count: Int32 = 0
    return ioctl(descriptor, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }
}

extension InputBytes {
  /// Waits until a descriptor is readable or, if `noticesLeaving`, the person wants to leave. Lines
  /// typed meanwhile stay in the buffer.
  func waits(for descriptor: Int32, noticesLeaving: Bool) -> Waited {
    var isOver = !isTerminal || !noticesLeaving
    while true {
      // Checked even if it is not to be noticed: a signal left in the pipe would end every wait
      // immediately.
      let isLeaving = Signals.shared.isWaiting(for: [SIGQUIT])
      if isLeaving, noticesLeaving {
        // Returns only the input that arrived before the signal. Later input is meant for another
        // program.
        if isTerminal, waitingCount > 0 { _ = fill() }
        bytesBeforeSignal = buffered.count
        return .leaving
      }
      var pollers = [descriptor, Signals.shared.descriptor, isOver ? -1 : self.descriptor].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      guard poll(&pollers, 3, -1) > 0 else { continue }
      if pollers[0].revents != 0 { return .ready }
      guard pollers[2].revents != 0 else { continue }
      isOver = fill() != nil
      if saysToLeave { Signals.shared.add(SIGQUIT) }
    }
  }

  /// Whether what was typed ahead contains `/leave`.
  private var saysToLeave: Bool {
    buffered.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.contains { line in
      Command.wordsBeforeLeave(in: String(decoding: line, as: UTF8.self)) != nil
    }
  }
}
