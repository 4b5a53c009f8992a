// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Interview

extension InputBytes {
  /// Waits until a descriptor can be read or, where `noticesLeaving`, the person wants to leave.
  ///
  /// Lines that are typed meanwhile are looked at for one that says so, and stay to be read.
  func waits(for descriptor: Int32, noticesLeaving: Bool, looksAtLines: Bool) -> Waited {
    var isOver = !looksAtLines || !noticesLeaving
    while true {
      // Asked in any case: what is not taken out of the pipe would end each wait at once.
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

  /// What was typed before leaving is still read; what comes after it is not for this program.
  private func noticeLeaving(_ looksAtLines: Bool) {
    if looksAtLines, waitingCount > 0 { _ = fill() }
    bytesBeforeSignal = buffered.count
  }

  /// A line that was typed ahead says to leave at once.
  private var saysToLeave: Bool {
    buffered.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.contains { line in
      Command.wordsBeforeLeave(in: String(decoding: line, as: UTF8.self)) != nil
    }
  }
}
