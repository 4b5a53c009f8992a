// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// When to hand out what is half-typed: at a pause in typing, and at the latest two seconds after
/// a key.
struct DraftClock {
  /// How long to wait for a pause, in milliseconds.
  static let pause = 1_500
  /// When to wait no longer; what is left of two seconds is for writing.
  private static let latest = 1_900

  private var kept: String
  private var firstKey: Int?

  /// A clock for a line on which this stands already.
  init(line: String = "") { kept = line }

  /// How long to wait for the next key, in milliseconds; -1 for ever.
  func timeout(at now: Int) -> Int32 {
    firstKey.map { Int32(clamping: max(0, Self.pause - (now - $0))) } ?? -1
  }

  /// There was no pause, and the time is up.
  func isOverdue(at now: Int) -> Bool { firstKey.map { now - $0 >= Self.latest } ?? false }

  /// A key came, which may have changed the line.
  mutating func noteKey(at now: Int) { firstKey = firstKey ?? now }

  /// The line, if it is not the one that was taken last.
  mutating func take(_ line: String) -> String? {
    firstKey = nil
    guard line != kept else { return nil }
    kept = line
    return line
  }

  /// Milliseconds of a clock that only goes forward.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
