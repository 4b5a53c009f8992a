// SPDX-License-Identifier: GPL-3.0-or-later

/// What was found out already of which items one response enables.
///
/// What is found at one step of a chain of conditions holds at every other, unless the chain was
/// cut there because it is too long; then it holds for that step alone.
final class FoundEnabled {
  private struct Step: Hashable {
    var place: Place
    var chain: Int
  }

  private struct Lasting {
    var isEnabled: Bool
    /// How many steps further down were looked at.
    var height: Int
  }

  private var lasting: [Place: Lasting] = [:]
  private var cut: [Step: Bool] = [:]
  /// The furthest step that was looked at since the last one that is being found out began.
  private var furthest = 0

  /// What is known of a place, as seen from that step; `nil` for nothing. O(1).
  func isEnabled(_ place: Place, chain: Int) -> Bool? {
    if let known = lasting[place], chain + known.height < Enablement.longestChain {
      furthest = max(furthest, chain + known.height)
      return known.isEnabled
    }
    guard let known = cut[Step(place: place, chain: chain)] else { return nil }
    furthest = Enablement.longestChain
    return known
  }

  /// Finds out about a place, and keeps it.
  func find(_ place: Place, chain: Int, _ isEnabled: () -> Bool) -> Bool {
    let before = furthest
    furthest = chain
    let isEnabled = isEnabled()
    if furthest < Enablement.longestChain {
      lasting[place] = Lasting(isEnabled: isEnabled, height: furthest - chain)
    } else {
      cut[Step(place: place, chain: chain)] = isEnabled
    }
    furthest = max(before, furthest)
    return isEnabled
  }
}
