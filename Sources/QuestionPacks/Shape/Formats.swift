// SPDX-License-Identifier: GPL-3.0-or-later

/// How linkIds and codes are written.
enum Identifier {
  /// The pattern for editors.
  static let pattern = #"^([A-Za-z0-9.-]|\{code\})+$"#

  /// ASCII letters, digits, dots and hyphens; `{code}` stands for a code.
  static func isValid(_ text: String) -> Bool {
    let plain = text.replacing("{code}", with: "c")
    return !plain.isEmpty && plain.utf8.allSatisfy(isAllowed)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

/// How a day is written: `2026-11-22`.
enum CalendarDay {
  /// The pattern for editors.
  static let pattern = #"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"#

  /// Whether the text is a day that the calendar has.
  static func isValid(_ text: String) -> Bool {
    let isShaped = text.utf8.count == 10 && text.utf8.allSatisfy { $0 == 0x2D || isDigit($0) }
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false)
    guard isShaped, numbers.map(\.utf8.count) == [4, 2, 2] else { return false }
    let values = numbers.compactMap { Int($0) }
    guard values.count == 3, (1...12).contains(values[1]) else { return false }
    return (1...days(inMonth: values[1], of: values[0])).contains(values[2])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
