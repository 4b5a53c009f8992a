import Glibc

extension InputBytes {
  /// Waits until a descriptor can be read or, where `noticesLeaving`, the person wants to leave.
  ///
  /// Lines that are typed meanwhile are looked at for one that says so, and stay to be read.
  func waits(for descriptor: Int32, noticesLeaving: Bool, looksAtLines: Bool) -> Waited {
    var isOver = !looksAtLines
    while true {
      if noticesLeaving, Signals.shared.isWaiting(for: [SIGQUIT]) { return .leaving }
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

  /// A line that was typed ahead says to leave at once.
  private var saysToLeave: Bool {
    buffered.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.contains { line in
      line.elementsEqual("/leave".utf8)
    }
  }
}
