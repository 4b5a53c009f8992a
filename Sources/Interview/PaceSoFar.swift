// SPDX-License-Identifier: GPL-3.0-or-later

/// How fast the person goes in this sitting, against the estimate for what they were asked.
struct PaceSoFar: Equatable {
  private var taken = 0.0
  private var expected = 0.0

  /// Adds time at a prompt. A pause of more than three minutes counts as three: the person was away
  /// from the keyboard.
  mutating func take(seconds: Double, expected: Int) {
    taken += min(max(seconds, 0), 180)
    self.expected += Double(expected)
  }

  /// How many times the estimated seconds the person needs: 1 before the first prompt, and always
  /// from 0.4 to 3.
  var factor: Double {
    min(max((taken + Self.weight) / (expected + Self.weight), 0.4), 3)
  }

  /// The seconds as estimated with which the sitting begins.
  private static let weight = 150.0
}
