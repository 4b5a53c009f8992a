// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Item {
  /// Reads a number, a quantity, a date or a time, and checks the item's limits.
  func readLiteral(_ text: String) throws(ReadingFault) -> Reading {
    let literal: Literal
    switch type {
    case .integer: literal = try readInteger(text)
    case .decimal: literal = .decimal(try readNumber(text))
    case .quantity: literal = try readQuantity(text)
    case .date: literal = .date(try TypedDate.read(text))
    case .time: literal = .time(try TypedDate.readTime(text))
    default: literal = .dateTime(try TypedDate.readMoment(text))
    }
    guard isInBounds(literal) else { throw .outOfBounds }
    _ = try checked(text)
    return .values([.literal(literal, typed: text)])
  }

  /// Whether a literal is within the limits. If they can't be compared, as a year with a day in it,
  /// the literal counts as within.
  private func isInBounds(_ literal: Literal) -> Bool {
    let bounds = details.bounds
    if let least = bounds.least, literal.order(to: least) == .less { return false }
    if let most = bounds.most, literal.order(to: most) == .greater { return false }
    if let places = bounds.maxDecimalPlaces, let number = literal.number,
      number.decimals > places
    {
      return false
    }
    return isOnStep(literal)
  }

  /// Whether a whole number is a multiple of the step, counted from the minimum or from 0.
  private func isOnStep(_ literal: Literal) -> Bool {
    guard let step = details.bounds.step, step > 0, case .integer(let number) = literal else {
      return true
    }
    guard case .integer(let first)? = details.bounds.least else { return number % step == 0 }
    return (number - first) % step == 0
  }

  private func readInteger(_ text: String) throws(ReadingFault) -> Literal {
    let number = try readNumber(text)
    guard number.decimals == 0, let whole = Int(number.text), Literal.integers.contains(whole)
    else { throw .notOfKind }
    return .integer(whole)
  }

  /// Parses a number, optionally followed by its unit.
  private func readNumber(_ text: String) throws(ReadingFault) -> DecimalNumber {
    let (digits, unit) = Self.parted(text)
    guard let number = Self.number(digits), unit.isEmpty || self.unit(unit) != nil else {
      throw .notOfKind
    }
    return number
  }

  /// Parses a number and its unit. The unit is optional if at most one is allowed.
  private func readQuantity(_ text: String) throws(ReadingFault) -> Literal {
    let (digits, typed) = Self.parted(text)
    guard let number = Self.number(digits) else { throw .notOfKind }
    let units = details.units
    if typed.isEmpty {
      guard units.count < 2 else { throw .whichUnit }
      return .quantity(number, unit: units.first)
    }
    guard !units.isEmpty else { return .quantity(number, unit: Coding(display: typed)) }
    guard let unit = unit(typed) else { throw .whichUnit }
    return .quantity(number, unit: unit)
  }

  /// Returns the unit with this name or code, or the only unit whose name begins with the text.
  private func unit(_ typed: String) -> Coding? {
    let units = details.units
    if let exact = units.first(where: { $0.display == typed || $0.code == typed }) { return exact }
    let folded = typed.folded
    let named = units.filter { [$0.display.folded, $0.code.folded].contains(folded) }
    if let unit = named.first { return unit }
    let begun = units.filter { !folded.isEmpty && $0.words.folded.hasPrefix(folded) }
    return begun.count == 1 ? begun[0] : nil
  }

  /// Splits a text into the number at its start and the rest.
  private static func parted(_ text: String) -> (digits: String, unit: String) {
    let digits = text.prefix { $0.isNumber || $0.isWhitespace || "+-\u{2212}.,".contains($0) }
    return (String(digits).trimmed, String(text.dropFirst(digits.count)).trimmed)
  }

  /// Parses a number as people type it: `1,000` and `1 000` are a thousand, `3,5` is three and a
  /// half.
  static func number(_ typed: String) -> DecimalNumber? {
    var digits = typed.replacing("\u{2212}", with: "-")
    if digits.hasPrefix("+") { digits.removeFirst() }
    digits = ungrouped(digits) ?? digits.replacing(",", with: ".")
    if digits.hasSuffix(".") { digits.removeLast() }
    if digits.hasPrefix(".") { digits = "0" + digits }
    return DecimalNumber(digits)
  }

  /// Returns a number without the commas or spaces between its groups of three digits; `nil` if it
  /// has no such groups.
  private static func ungrouped(_ digits: String) -> String? {
    let whole = digits.prefix { $0 != "." }
    for separator in [",", " "] as [Character] {
      let groups = whole.split(separator: separator, omittingEmptySubsequences: false)
      let first = groups[0].drop { $0 == "-" }
      guard groups.count > 1, (1...3).contains(first.count), first != "0",
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { continue }
      return groups.joined() + digits.dropFirst(whole.count)
    }
    return nil
  }
}
