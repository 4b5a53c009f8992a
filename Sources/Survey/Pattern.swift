// SPDX-License-Identifier: GPL-3.0-or-later

/// A regular expression that matches a whole answer in bounded time.
///
/// A form may come from anyone, and a short expression can keep a backtracking engine busy for
/// years. This engine follows all possible matches in parallel: O(characters × size of the
/// expression). It doesn't support features that need backtracking, such as lookaround.
public struct Pattern: Sendable {
  private let steps: [Step]

  /// A step of the matching program.
  enum Step: Sendable {
    /// Matches one of these characters.
    case one(CharacterClass)
    /// Continues at both of these steps.
    case either(Int, Int)
    /// Continues at this step.
    case goTo(Int)
    /// The whole expression has matched.
    case end
  }

  /// The maximum number of steps, which a few nested repetitions would exceed.
  static let stepLimit = 4_000

  /// Parses an expression; `nil` if it is invalid or not supported.
  public init?(_ expression: String) {
    var parser = PatternParser(expression)
    guard let node = parser.parse(), let steps = PatternCompiler.steps(for: node) else {
      return nil
    }
    self.steps = steps
  }

  /// Returns whether the whole text matches. O(characters × size of the expression).
  public func fits(_ text: String) -> Bool {
    var places = reached(from: [0])
    for scalar in text.unicodeScalars {
      let next = places.compactMap { place -> Int? in
        if case .one(let set) = steps[place], set.contains(scalar) { place + 1 } else { nil }
      }
      places = reached(from: next)
      if places.isEmpty { return false }
    }
    return places.contains { if case .end = steps[$0] { true } else { false } }
  }

  /// Returns the steps that can be reached without reading another character.
  private func reached(from starts: [Int]) -> [Int] {
    var isSeen = [Bool](repeating: false, count: steps.count)
    var waiting = starts
    var found: [Int] = []
    while let place = waiting.popLast() {
      guard !isSeen[place] else { continue }
      isSeen[place] = true
      switch steps[place] {
      case .one, .end: found.append(place)
      case .goTo(let other): waiting.append(other)
      case .either(let one, let other): waiting += [one, other]
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

/// A parsed expression.
indirect enum PatternNode {
  case one(CharacterClass)
  case all([PatternNode])
  case either([PatternNode])
  case times(PatternNode, least: Int, most: Int?)
}

/// Compiles a parsed expression.
enum PatternCompiler {
  /// Returns the steps; `nil` if there are too many.
  static func steps(for node: PatternNode) -> [Pattern.Step]? {
    var steps: [Pattern.Step] = []
    guard add(node, to: &steps) else { return nil }
    return steps + [.end]
  }

  private static func add(_ node: PatternNode, to steps: inout [Pattern.Step]) -> Bool {
    guard steps.count < Pattern.stepLimit else { return false }
    switch node {
    case .one(let set): steps.append(.one(set))
    case .all(let parts): return parts.allSatisfy { add($0, to: &steps) }
    case .either(let parts): return addEither(parts[...], to: &steps)
    case .times(let part, let least, let most):
      for _ in 0..<least { guard add(part, to: &steps) else { return false } }
      guard let most else { return addEndless(part, to: &steps) }
      return addOptional(part, most - least, to: &steps)
    }
    return true
  }

  private static func addEither(
    _ parts: ArraySlice<PatternNode>, to steps: inout [Pattern.Step]
  ) -> Bool {
    guard let first = parts.first, parts.count > 1 else {
      return parts.first.map { add($0, to: &steps) } ?? true
    }
    let split = steps.count
    steps.append(.end)
    guard add(first, to: &steps) else { return false }
    let jump = steps.count
    steps.append(.end)
    steps[split] = .either(split + 1, steps.count)
    guard addEither(parts.dropFirst(), to: &steps) else { return false }
    steps[jump] = .goTo(steps.count)
    return true
  }

  private static func addEndless(_ part: PatternNode, to steps: inout [Pattern.Step]) -> Bool {
    let split = steps.count
    steps.append(.end)
    guard add(part, to: &steps) else { return false }
    steps.append(.goTo(split))
    steps[split] = .either(split + 1, steps.count)
    return true
  }

  private static func addOptional(
    _ part: PatternNode, _ count: Int, to steps: inout [Pattern.Step]
  ) -> Bool {
    var splits: [Int] = []
    for _ in 0..<count {
      splits.append(steps.count)
      steps.append(.end)
      guard add(part, to: &steps) else { return false }
    }
    for split in splits { steps[split] = .either(split + 1, steps.count) }
    return true
  }
}
