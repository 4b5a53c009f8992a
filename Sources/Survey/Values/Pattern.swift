// SPDX-License-Identifier: GPL-3.0-or-later

/// A regular expression that matches a whole answer in bounded time.
///
/// A form may come from anyone, and a short expression can keep a backtracking engine busy for
/// years. This engine follows all possible matches in parallel: O(characters × size of the
/// expression). It doesn't support features that need backtracking, such as lookaround.
public struct Pattern: Sendable {
  private let steps: [Step]

  /// A step of the matching program. Continues at the next step, or at one counted from here.
  enum Step: Sendable {
    /// Matches one of these characters.
    case one(CharacterClass)
    /// Continues at the next step and at this one.
    case either(Int)
    /// Continues at this step.
    case goTo(Int)
  }

  /// The maximum number of steps, which a few nested repetitions would exceed.
  static let stepLimit = 4_000

  /// Parses an expression; `nil` if it is invalid or not supported.
  public init?(_ expression: String) {
    var parser = PatternParser(expression)
    guard let steps = parser.parse() else { return nil }
    self.steps = steps
  }

  /// Returns whether the whole text matches. O(characters × size of the expression).
  public func fits(_ text: String) -> Bool {
    var places = reached(from: [0])
    for scalar in text.unicodeScalars {
      let next = places.compactMap { place -> Int? in
        guard place < steps.count, case .one(let set) = steps[place] else { return nil }
        return set.contains(scalar) ? place + 1 : nil
      }
      places = reached(from: next)
      if places.isEmpty { return false }
    }
    return places.contains(steps.count)
  }

  /// Returns the steps that can be reached without reading another character, and the number of
  /// steps if the end can be.
  private func reached(from starts: [Int]) -> [Int] {
    var isSeen = [Bool](repeating: false, count: steps.count + 1)
    var waiting = starts
    var found: [Int] = []
    while let place = waiting.popLast() {
      guard !isSeen[place] else { continue }
      isSeen[place] = true
      switch place < steps.count ? steps[place] : nil {
      case .one, nil: found.append(place)
      case .goTo(let other): waiting.append(place + other)
      case .either(let other): waiting += [place + 1, place + other]
      }
    }
    return found
  }
}

/// A set of characters.
struct CharacterClass: Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  var isNegated = false

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) } != isNegated
  }

  static let digits = CharacterClass(ranges: [0x30...0x39])
  static let letters = CharacterClass(ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  static let spaces = CharacterClass(ranges: [0x09...0x0D, 0x20...0x20, 0xA0...0xA0])
  static let blanks = CharacterClass(ranges: [
    0x09...0x09, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000,
  ])
  static let any = CharacterClass(ranges: [0x0A...0x0A], isNegated: true)
}
