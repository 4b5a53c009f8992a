// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Wording

/// The meaning of an answer that is a number, a date, a time or a quantity.
///
/// Its ``text`` is in the format of FHIR R4 (<https://hl7.org/fhir/R4/datatypes.html>).
public enum Literal: Equatable, Sendable {
  /// A 32-bit whole number.
  case integer(Int)
  /// A number with its digits as written.
  case decimal(DecimalNumber)
  /// A day, a month or a year.
  case date(PartialDate)
  /// A day, usually with a time.
  case dateTime(Moment)
  case time(TimeOfDay)
  /// A number with a unit; `nil` for a number without one.
  case quantity(DecimalNumber, unit: Coding?)
}

extension Literal {
  /// The literal in FHIR's format. For a quantity, only the number.
  public var text: String {
    switch self {
    case .integer(let number): String(number)
    case .decimal(let number), .quantity(let number, _): number.text
    case .date(let date): date.text
    case .dateTime(let moment): moment.text
    case .time(let time): time.text
    }
  }

  /// The range of FHIR's whole numbers.
  public static let integers = -2_147_483_648...2_147_483_647

  /// Returns the order of two literals; `nil` if it can't be decided, for example between a day and
  /// its month or between different units. Literals of different kinds have the order
  /// ``Order/other``.
  package func order(to other: Literal) -> Order? {
    switch (self, other) {
    case (.date(let one), .date(let other)): one.order(to: other)
    case (.dateTime(let one), .dateTime(let other)): one.order(to: other)
    case (.date(let one), .dateTime(let other)): Moment(one).order(to: other)
    case (.dateTime(let one), .date(let other)): one.order(to: Moment(other))
    case (.time(let one), .time(let other)): Order(one.text, other.text)
    case (.quantity(let one, let unit), .quantity(let other, let otherUnit)):
      unit.isSame(as: otherUnit) ? Order(one, other) : nil
    default: if let one = number, let two = other.number { Order(one, two) } else { .other }
    }
  }

  /// The value as a decimal number; `nil` for dates and times.
  package var number: DecimalNumber? {
    switch self {
    case .integer(let number): DecimalNumber(number)
    case .decimal(let number), .quantity(let number, _): number
    case .date, .dateTime, .time: nil
    }
  }
}

extension Coding? {
  /// Whether two units are the same: by code if both have one, otherwise by their words. A missing
  /// unit matches any.
  fileprivate func isSame(as other: Coding?) -> Bool {
    guard let self, let other else { return true }
    guard self.code.isEmpty || other.code.isEmpty else {
      return self.code == other.code && self.system == other.system
    }
    return self.words.folded == other.words.folded
  }
}

/// The order of two values.
package enum Order: Equatable {
  case less
  case same
  case greater
  /// The values differ and have no order.
  case other

  init<T: Comparable>(_ one: T, _ other: T) {
    self = one < other ? .less : one == other ? .same : .greater
  }
}

extension Literal {
  /// The literal in words, such as `3 May 2026`, `2:30 pm` or `70 kg`.
  public var words: String {
    switch self {
    case .integer, .decimal: text
    case .quantity(let number, let unit): "\(number.text) \(unit?.words ?? "")".trimmed
    case .date(let date): date.words
    case .time(let time): time.words
    case .dateTime(let moment):
      moment.date.words + (moment.time.map { " at " + $0.words } ?? "")
    }
  }
}

extension PartialDate {
  fileprivate var words: String {
    [day.map(String.init), month.map { CalendarNames.months[$0 - 1] }, String(year)]
      .compactMap(\.self).joined(separator: " ")
  }
}

extension TimeOfDay {
  fileprivate var words: String {
    let digits = text.split(separator: ":")
    let seconds = second == 0 ? "" : ":\(digits[2])"
    return "\((hour + 11) % 12 + 1):\(digits[1])\(seconds) \(hour < 12 ? "am" : "pm")"
  }
}

/// The English names of days and months, for showing and reading dates.
public enum CalendarNames {
  /// The months, January first.
  package static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The days of the week, Sunday first, as in C's `tm_wday`.
  public static let days = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
}

extension Literal: JSONContent {
  /// Reads a literal. The key is its kind, and the value is a string in FHIR's format. A quantity
  /// may also have a `unit`.
  public init(from reader: inout JSONReader) throws {
    var (literal, unit) = (Literal?.none, Coding?.none)
    try reader.object { reader, name in
      switch name {
      case "unit": unit = try Coding(from: &reader)
      case "integer": literal = Self.integer(try reader.text())
      case "decimal": literal = DecimalNumber(try reader.text()).map { .decimal($0) }
      case "date": literal = PartialDate(try reader.text()).map { .date($0) }
      case "dateTime": literal = Moment(try reader.text()).map { .dateTime($0) }
      case "time": literal = TimeOfDay(try reader.text()).map { .time($0) }
      case "quantity":
        literal = DecimalNumber(try reader.text()).map { .quantity($0, unit: nil) }
      default: try reader.skip()
      }
    }
    if case .quantity(let number, _) = literal { literal = .quantity(number, unit: unit) }
    self = try required(literal)
  }

  private static func integer(_ text: String) -> Literal? {
    DecimalNumber(text).flatMap { Int($0.text) }
      .flatMap { integers.contains($0) ? .integer($0) : nil }
  }

  /// Writes a literal with its kind as the key.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      switch self {
      case .integer: writer.member("integer", text)
      case .decimal: writer.member("decimal", text)
      case .date: writer.member("date", text)
      case .dateTime: writer.member("dateTime", text)
      case .time: writer.member("time", text)
      case .quantity(_, let unit):
        writer.member("quantity", text)
        if let unit { writer.member("unit", unit) }
      }
    }
  }
}
