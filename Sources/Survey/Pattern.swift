// SPDX-License-Identifier: GPL-3.0-or-later

/// A regular expression that all of an answer must fit, tried in a time that has an end.
///
/// A form may come from anyone, and engines that go back and try again can be kept busy for years
/// by one short expression. Here all ways to fit are followed side by side: O(characters, times
/// the expression). What that can't do, as looking ahead or back, is not taken.
public struct Pattern: Sendable {
  private let steps: [Step]

  /// One step of the way to a fit.
  enum Step: Sendable {
    /// One of these characters comes next.
    case one(CharacterClass)
    /// Goes on at either place.
    case either(Int, Int)
    /// Goes on elsewhere.
    case goTo(Int)
    /// All of it was passed.
    case end
  }

  /// The most steps, which a few counted repetitions within one another would pass.
  static let stepLimit = 4_000

  /// An expression as forms have them; `nil` for one that is no expression, or is not taken here.
  public init?(_ expression: String) {
    var parser = PatternParser(expression)
    guard let node = parser.parse(), let steps = PatternCompiler.steps(for: node) else {
      return nil
    }
    self.steps = steps
  }

  /// Whether all of a text fits. O(characters, times the expression).
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

  /// The places that are reached without another character.
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

/// Characters that may stand at one place.
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

/// What an expression says.
indirect enum PatternNode {
  case one(CharacterClass)
  case all([PatternNode])
  case either([PatternNode])
  case times(PatternNode, least: Int, most: Int?)
}

/// Writes an expression as steps.
enum PatternCompiler {
  /// The steps; `nil` when they are too many.
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
