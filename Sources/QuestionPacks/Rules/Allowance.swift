// SPDX-License-Identifier: GPL-3.0-or-later

/// How many more times a rule may look through all of a pack for what to say about one fault.
///
/// A pack with thousands of faults gets the first hundred with a guess at what was meant, and the
/// others without: each guess takes as long as the pack is large.
struct Allowance {
  private var left = 100

  /// Whether there is one more time; it is used up by this.
  mutating func take() -> Bool {
    guard left > 0 else { return false }
    left -= 1
    return true
  }
}
