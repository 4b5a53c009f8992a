// SPDX-License-Identifier: GPL-3.0-or-later

/// How fast the person goes in this sitting, against what was estimated, section by section.
///
/// What makes one person slower than another is not only how they type: more is asked of some. So
/// the time that each finished section took is compared with its estimate.
struct PaceSoFar: Equatable {
  private struct Part: Equatable {
    /// The seconds that it took.
    var taken = 0.0
    /// The seconds that it was estimated to take.
    var expected: Double
  }

  /// The sections that were begun in this sitting, by linkId.
  private var parts: [String: Part] = [:]

  /// Notes that a section begins, of which nothing was answered before.
  mutating func begin(_ section: String, expected seconds: Int) {
    parts[section] = parts[section] ?? Part(expected: Double(seconds))
  }

  /// Adds time at a prompt in a section. A pause of more than three minutes counts as three: the
  /// person was away from the keyboard.
  mutating func take(seconds: Double, in section: String) {
    parts[section]?.taken += min(max(seconds, 0), 180)
  }

  /// How many times the estimated seconds the person needs: 1 before the first section is finished,
  /// or where no time was taken, and always from 0.4 to 3.
  ///
  /// O(sections).
  func factor(isBehind: (String) -> Bool) -> Double {
    let behind = parts.filter { $0.value.taken > 0 && isBehind($0.key) }.values
    let taken = behind.reduce(Self.weight) { $0 + $1.taken }
    let expected = behind.reduce(Self.weight) { $0 + $1.expected }
    return min(max(taken / expected, 0.4), 3)
  }

  /// The seconds as estimated with which the sitting begins.
  private static let weight = 60.0
}
