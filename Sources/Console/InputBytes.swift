// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Bytes of a terminal or pipe, and the signals that come meanwhile, in one order.
///
/// What was typed before a signal comes before it: the bytes that wait when it is noticed are
/// handed out first, and no more than those, so that a flood of input can't hold up leaving.
@MainActor
final class InputBytes {
  /// What came.
  enum Arrival: Equatable {
    case byte(UInt8)
    /// Nothing more will come: end of a file or pipe, or a terminal that is gone.
    case end
    case signal(Int32)
    /// The time that was asked for is over.
    case pause
  }

  let descriptor: Int32
  private let readsAllBeforeSignal: Bool
  private(set) var buffered: ArraySlice<UInt8> = []
  /// Bytes to hand out before the signals that wait; `nil` while none was noticed.
  var bytesBeforeSignal: Int?

  /// Of a terminal, what was typed before a signal is handed out before it; a file could be long.
  init(_ descriptor: Int32, readsAllBeforeSignal: Bool) {
    self.descriptor = descriptor
    self.readsAllBeforeSignal = readsAllBeforeSignal
  }

  /// Bytes were read and not handed out yet.
  var hasBuffered: Bool { !buffered.isEmpty }

  /// The signals that are handed out, the most pressing first.
  private static let wanted = LineEvent.endingSignals + [SIGTSTP, SIGCONT, SIGWINCH]

  /// The next byte or signal, read alone and kept nowhere: for what must not stay in a buffer.
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

  /// The next byte or signal; waits at most so many milliseconds, or for ever.
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

  /// More bytes wait, now or within so many milliseconds.
  func isReady(within milliseconds: Int32) -> Bool {
    hasBuffered || wait(milliseconds, forSignals: false) == .input && waitingCount > 0
  }

  /// Drops the next byte when it is already there and is this one.
  func skip(_ byte: UInt8) {
    if !hasBuffered, waitingCount > 0 { _ = fill() }
    if buffered.first == byte { _ = popBuffered() }
  }

  /// Takes what was read ahead, up to this byte. For a pipe, where no signal has to wait for it.
  func takeBuffered(upTo byte: UInt8) -> ArraySlice<UInt8> {
    let part = buffered[..<(buffered.firstIndex(of: byte) ?? buffered.endIndex)]
    buffered = buffered[part.endIndex...]
    return part
  }

  /// Throws away what was typed ahead, so that it doesn't land in the shell and its history.
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
    // Interrupted: what interrupted it is in the pipe.
    guard count != 0 else { return .nothing }
    guard count > 0 else { return forSignals ? .signal : .nothing }
    return pollers[1].revents != 0 ? .signal : .input
  }

  /// Reads what is there; `nil` unless that is the end.
  func fill() -> Arrival? {
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &chunk, chunk.count)
    if count > 0 { buffered += chunk[..<count] }
    let isOver = count == 0 || count < 0 && errno != EINTR && errno != EAGAIN
    return isOver ? .end : nil
  }

  private func noticeSignals() {
    guard bytesBeforeSignal == nil, Signals.shared.isWaiting(for: Self.wanted) else { return }
    let isOurs = readsAllBeforeSignal && !isInBackground(of: descriptor)
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
