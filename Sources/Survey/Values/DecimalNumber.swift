// SPDX-License-Identifier: GPL-3.0-or-later

/// A decimal number that keeps its digits as written: 3.10 doesn't become 3.1.
///
/// FHIR R4's `decimal` (<https://hl7.org/fhir/R4/datatypes.html#decimal>), without exponents.
public struct DecimalNumber: Sendable {
  /// The number as written: an optional minus, digits, and optionally a point with further digits.
  public let text: String

  /// The maximum number of digits, the precision that FHIR requires of software.
  public static let digitLimit = 18

  /// Parses a number such as `-12.50`; `nil` for anything else, or more than 18 digits.
  public init?(_ text: some StringProtocol) {
    let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.joined()
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
      digits.utf8.count <= Self.digitLimit, Int(digits: digits) != nil
    else { return nil }
    let whole = String(parts[0].drop { $0 == "0" })
    let sign = text.hasPrefix("-") && digits.contains { $0 != "0" } ? "-" : ""
    self.text =
      sign + (whole.isEmpty ? "0" : whole) + (parts.count == 2 ? "." + String(parts[1]) : "")
  }

  /// Creates a whole number.
  public init(_ number: Int) { text = String(number) }

  /// The number of digits after the decimal point.
  public var decimals: Int { fraction.utf8.count }

  private var isNegative: Bool { text.hasPrefix("-") }
  private var whole: Substring { text.drop { $0 == "-" }.prefix { $0 != "." } }
  private var fraction: Substring { text.drop { $0 != "." }.dropFirst() }

  /// Returns the digits, padded with zeros to the length of another number's, so that both can be
  /// compared as text.
  private func magnitude(beside other: DecimalNumber) -> String {
    let before = max(0, other.whole.utf8.count - whole.utf8.count)
    let behind = max(0, other.fraction.utf8.count - fraction.utf8.count)
    return String(repeating: "0", count: before) + whole + fraction
      + String(repeating: "0", count: behind)
  }
}

extension DecimalNumber: Comparable {
  /// Whether the numbers are equal, such as 3.1 and 3.10.
  public static func == (one: DecimalNumber, other: DecimalNumber) -> Bool {
    one.isNegative == other.isNegative
      && one.magnitude(beside: other) == other.magnitude(beside: one)
  }

  /// Whether the first number is smaller.
  public static func < (one: DecimalNumber, other: DecimalNumber) -> Bool {
    guard one.isNegative == other.isNegative else { return one.isNegative }
    let (left, right) = (one.magnitude(beside: other), other.magnitude(beside: one))
    return one.isNegative ? left > right : left < right
  }
}
