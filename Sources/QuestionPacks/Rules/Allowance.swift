// SPDX-License-Identifier: GPL-3.0-or-later

/// Limits how often a rule may search the whole pack for a suggestion.
///
/// In a pack with thousands of faults, only the first hundred get a suggestion, because each takes
/// time proportional to the size of the pack.
struct Allowance {
  private var left = 100

  /// Uses up one search. Returns `false` if none are left.
  mutating func take() -> Bool {
    guard left > 0 else { return false }
    left -= 1
    return true
  }
}
