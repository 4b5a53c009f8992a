// SPDX-License-Identifier: GPL-3.0-or-later

/// Compiles a regular expression: characters, `.`, classes, groups, `|` and repetition counts.
///
/// `^` at the start and `$` at the end are accepted and have no effect; elsewhere they are not
/// supported.
struct PatternParser {
  private var rest: Substring.UnicodeScalarView
  private var depth = 0
  /// The maximum nesting depth of groups.
  private static let depthLimit = 32
  /// The maximum repetition count.
  private static let countLimit = 1_000

  init(_ expression: String) {
    var text = expression[...]
    if text.hasPrefix("^") { text.removeFirst() }
    let isEscaped = text.hasSuffix("\\$")
    if text.hasSuffix("$"), !isEscaped { text.removeLast() }
    rest = text.unicodeScalars
  }

  /// Returns the steps for the whole expression; `nil` if it is invalid, not supported or too long.
  mutating func parse() -> [Pattern.Step]? {
    guard let steps = either(), rest.isEmpty else { return nil }
    return steps
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func either() -> [Pattern.Step]? {
    guard depth < Self.depthLimit else { return nil }
    depth += 1
    defer { depth -= 1 }
    var parts: [[Pattern.Step]] = []
    var count = 0
    repeat {
      guard let part = all() else { return nil }
      parts.append(part)
      count += part.count + 2
      guard count <= Pattern.stepLimit else { return nil }
    } while take("|")
    let last = parts.removeLast()
    return parts.reversed().reduce(last) { others, part in
      [.either(part.count + 2)] + part + [.goTo(others.count + 1)] + others
    }
  }

  private mutating func all() -> [Pattern.Step]? {
    var steps: [Pattern.Step] = []
    while let next = rest.first, next != "|", next != ")" {
      guard let part = one(), let counted = counted(part) else { return nil }
      steps += counted
      guard steps.count <= Pattern.stepLimit else { return nil }
    }
    return steps
  }

  private mutating func one() -> [Pattern.Step]? {
    guard let next = rest.popFirst() else { return nil }
    switch next {
    case ".": return [.one(.any)]
    case "[": return characterClass().map { [.one($0)] }
    case "\\": return escaped().map { [.one($0)] }
    case "(":
      if take("?"), !take(":") { return nil }  // Lookaround, named groups and similar.
      guard let inner = either(), take(")") else { return nil }
      return inner
    case "*", "+", "?", "{", "^", "$": return nil
    default: return [.one(CharacterClass(ranges: [next.value...next.value]))]
    }
  }

  private mutating func counted(_ part: [Pattern.Step]) -> [Pattern.Step]? {
    guard let (least, most) = count() else { return nil }
    guard least != 1 || most != 1 else { return part }
    // Lazy repetition makes no difference to whether the whole text matches.
    _ = take("?")
    guard let next = rest.first, "*+?{".unicodeScalars.contains(next) else {
      return times(part, least: least, most: most)
    }
    return nil
  }

  private func times(_ part: [Pattern.Step], least: Int, most: Int?) -> [Pattern.Step]? {
    let more = most.map { ($0 - least) * (part.count + 1) } ?? part.count + 2
    guard part.count * least + more <= Pattern.stepLimit else { return nil }
    let needed = Array(repeatElement(part, count: least).joined())
    guard let most else {
      return needed + [.either(part.count + 2)] + part + [.goTo(-part.count - 1)]
    }
    return (least..<most).reduce(needed) { steps, done in
      steps + [.either((most - done) * (part.count + 1))] + part
    }
  }

  /// Parses the repetition count after a part; `nil` if it is invalid.
  private mutating func count() -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    guard take("{") else { return (1, 1) }
    guard let end = rest.firstIndex(of: "}") else { return nil }
    let words = String(rest[..<end]).split(separator: ",", omittingEmptySubsequences: false)
    rest = rest[rest.index(after: end)...]
    guard let least = words.first.flatMap({ Int(digits: $0) }), least <= Self.countLimit else {
      return nil
    }
    guard words.count == 2 else { return words.count == 1 ? (least, least) : nil }
    if words[1].isEmpty { return (least, nil) }
    guard let most = Int(digits: words[1]), most >= least, most <= Self.countLimit else {
      return nil
    }
    return (least, most)
  }

  private mutating func escaped() -> CharacterClass? {
    guard let next = rest.popFirst() else { return nil }
    switch next {
    case "d", "D": return negated(.digits, next == "D")
    case "w", "W": return negated(.letters, next == "W")
    case "s", "S": return negated(.spaces, next == "S")
    case "h": return .blanks
    case "x": return hexadecimal(2)
    case "u": return hexadecimal(4)
    case "t": return CharacterClass(ranges: [9...9])
    case "n": return CharacterClass(ranges: [10...10])
    case "r": return CharacterClass(ranges: [13...13])
    case "a"..."z", "A"..."Z", "0"..."9": return nil
    default: return CharacterClass(ranges: [next.value...next.value])
    }
  }

  /// Parses the character with this many hexadecimal digits.
  private mutating func hexadecimal(_ count: Int) -> CharacterClass? {
    let digits = String(rest.prefix(count))
    guard digits.utf8.count == count, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    rest.removeFirst(count)
    return CharacterClass(ranges: [value...value])
  }

  private func negated(_ set: CharacterClass, _ isNegated: Bool) -> CharacterClass {
    CharacterClass(ranges: set.ranges, isNegated: isNegated)
  }

  private mutating func characterClass() -> CharacterClass? {
    var found = CharacterClass(isNegated: take("^"))
    while true {
      guard let next = rest.popFirst() else { return nil }
      if next == "]" { return found.ranges.isEmpty ? nil : found }
      guard let first = member(next) else { return nil }
      guard rest.first == "-", rest.dropFirst().first != "]" else {
        found.ranges += first.ranges
        continue
      }
      rest.removeFirst()
      guard let end = rest.popFirst().flatMap({ member($0) }), let low = first.single,
        let high = end.single, low <= high
      else { return nil }
      found.ranges.append(low...high)
    }
  }

  /// Returns a character of a class; `nil` for a negated class within a class, which is not
  /// supported.
  private mutating func member(_ scalar: Unicode.Scalar) -> CharacterClass? {
    guard scalar == "\\" else { return CharacterClass(ranges: [scalar.value...scalar.value]) }
    return escaped().flatMap { $0.isNegated ? nil : $0 }
  }
}

extension CharacterClass {
  /// The only character in the class; `nil` for several.
  fileprivate var single: UInt32? {
    guard let range = ranges.first, ranges.count == 1, range.count == 1 else { return nil }
    return range.lowerBound
  }
}
