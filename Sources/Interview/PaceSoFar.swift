// SPDX-License-Identifier: GPL-3.0-or-later

/// The person's pace so far, relative to the estimates.
struct PaceSoFar: Equatable {
  private var taken: Double
  private var expected = Self.weight

  /// Creates the pace at the start of a sitting.
  /// - Parameter percent: The pace of the sitting before; `nil` if it is unknown.
  init(percent: Int? = nil) {
    taken = Self.weight * Double(min(max(percent ?? 100, 40), 300)) / 100
  }

  /// Adds the time spent at a prompt. Counts at most three minutes, since the person was probably
  /// away for longer pauses.
  mutating func take(seconds: Double, expected: Int) {
    taken += min(max(seconds, 0), 180)
    self.expected += Double(expected)
  }

  /// The person's time relative to the estimate: 1 before the first prompt, and always from 0.4 to
  /// 3.
  var factor: Double {
    min(max(taken / expected, 0.4), 3)
  }

  /// The weight of what was known at the start of a sitting, in seconds.
  private static let weight = 150.0
}
