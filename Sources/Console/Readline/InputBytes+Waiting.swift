// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Interview

extension InputBytes {
  /// Waits until a descriptor is readable or, if `noticesLeaving`, the person wants to leave.
  ///
  /// With `looksAtLines`, also checks the lines typed meanwhile for `/leave`. The lines stay in the
  /// buffer.
  func waits(for descriptor: Int32, noticesLeaving: Bool, looksAtLines: Bool) -> Waited {
    var isOver = !looksAtLines || !noticesLeaving
    while true {
      // Checked even if it is not to be noticed: a signal left in the pipe would end every wait
      // immediately.
      let isLeaving = Signals.shared.isWaiting(for: [SIGQUIT])
      if isLeaving, noticesLeaving {
        noticeLeaving(looksAtLines)
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

  /// Returns only the input that arrived before the signal. Later input is meant for another
  /// program.
  private func noticeLeaving(_ looksAtLines: Bool) {
    if looksAtLines, waitingCount > 0 { _ = fill() }
    bytesBeforeSignal = buffered.count
  }

  /// Whether a line that was typed ahead contains `/leave`.
  private var saysToLeave: Bool {
    buffered.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.contains { line in
      Command.wordsBeforeLeave(in: String(decoding: line, as: UTF8.self)) != nil
    }
  }
}
