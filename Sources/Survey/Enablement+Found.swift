// SPDX-License-Identifier: GPL-3.0-or-later

/// A cache of which items are enabled for one response.
///
/// A result found at one step of a chain of conditions is valid at every other step. If the chain
/// was cut off because it is too long, the result is valid only for that step.
final class FoundEnabled {
  private struct Step: Hashable {
    var place: Place
    var chain: Int
  }

  private struct Lasting {
    var isEnabled: Bool
    /// The number of further steps on which the result depends.
    var height: Int
  }

  private var lasting: [Place: Lasting] = [:]
  private var cut: [Step: Bool] = [:]
  /// The furthest step reached during the current evaluation.
  private var furthest = 0

  /// Returns the cached result for a place at a step of a chain; `nil` if there is none. O(1).
  func isEnabled(_ place: Place, chain: Int) -> Bool? {
    if let known = lasting[place], chain + known.height < Enablement.longestChain {
      furthest = max(furthest, chain + known.height)
      return known.isEnabled
    }
    guard let known = cut[Step(place: place, chain: chain)] else { return nil }
    furthest = Enablement.longestChain
    return known
  }

  /// Evaluates a place and caches the result.
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
