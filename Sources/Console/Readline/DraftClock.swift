// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Decides when to save a half-typed line: within two seconds of the first key that isn't saved.
struct DraftClock {
  /// How long to wait after that key, in milliseconds, if none is to be read then.
  static let wait = 1_500
  /// The longest wait while keys keep coming, in milliseconds. Leaves the rest of the two seconds
  /// for writing.
  private static let longestWait = 1_900

  private var kept: String
  private var firstKey: Int?

  /// Creates a clock for a line that already contains text.
  init(line: String = "") { kept = line }

  /// Returns how long to wait for the next key, in milliseconds; -1 for no limit.
  func timeout(at now: Int) -> Int32 {
    firstKey.map { Int32(clamping: max(0, Self.wait - (now - $0))) } ?? -1
  }

  /// Whether the longest wait is over.
  func isOverdue(at now: Int) -> Bool { firstKey.map { now - $0 >= Self.longestWait } ?? false }

  /// Notes a key that may have changed the line.
  mutating func noteKey(at now: Int) { firstKey = firstKey ?? now }

  /// Returns the line and marks it as saved; `nil` if it is the line that was saved last.
  mutating func take(_ line: String) -> String? {
    firstKey = nil
    guard line != kept else { return nil }
    kept = line
    return line
  }

  /// The time of the monotonic clock, in milliseconds.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
