// SPDX-License-Identifier: GPL-3.0-or-later

/// The person's pace in this sitting, relative to the estimates.
struct PaceSoFar: Equatable {
  private var taken = 0.0
  private var expected = 0.0

  /// Adds the time spent at a prompt. Counts at most three minutes, since the person was probably
  /// away for longer pauses.
  mutating func take(seconds: Double, expected: Int) {
    taken += min(max(seconds, 0), 180)
    self.expected += Double(expected)
  }

  /// The person's time relative to the estimate: 1 before the first prompt, and always from 0.4 to
  /// 3.
  var factor: Double {
    min(max((taken + Self.weight) / (expected + Self.weight), 0.4), 3)
  }

  /// The weight of the estimate at the start of a sitting, in seconds.
  private static let weight = 150.0
}
