import Glibc

/// When to hand out what is half-typed: at a pause in typing, and at the latest two seconds after
/// a key.
struct DraftClock {
  /// How long to wait for a pause, in milliseconds.
  private static let pause: Int32 = 1500
  /// When to wait no longer; what is left of two seconds is for writing.
  private static let latest: Int32 = 1900

  private var kept: String
  private var firstKey: timespec?

  /// A clock for a line on which this stands already.
  init(line: String = "") { kept = line }

  /// How long to wait for the next key, in milliseconds; -1 for ever.
  var timeout: Int32 { elapsed.map { max(0, Self.pause - $0) } ?? -1 }

  /// There was no pause, and the time is up.
  var isOverdue: Bool { elapsed.map { $0 >= Self.latest } ?? false }

  mutating func noteKey() { firstKey = firstKey ?? Self.now }

  /// The line, if it is not the one that was taken last.
  mutating func take(_ line: String) -> String? {
    firstKey = nil
    guard line != kept else { return nil }
    kept = line
    return line
  }

  private var elapsed: Int32? {
    firstKey.map { first in
      let now = Self.now
      let seconds = now.tv_sec - first.tv_sec
      return Int32(clamping: seconds * 1000 + (now.tv_nsec - first.tv_nsec) / 1_000_000)
    }
  }

  private static var now: timespec {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time
  }
}
