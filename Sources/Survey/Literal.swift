// SPDX-License-Identifier: GPL-3.0-or-later

/// A number, a day, a time or an amount: what an answer of that kind means, however it was typed.
///
/// Its ``text`` is how FHIR R4 writes it (<https://hl7.org/fhir/R4/datatypes.html>).
public enum Literal: Equatable, Sendable {
  /// A whole number of 32 bits.
  case integer(Int)
  /// A number, as exact as it was written.
  case decimal(DecimalNumber)
  /// A day, a month or a year.
  case date(PartialDate)
  /// A day, and mostly a time on it.
  case dateTime(Moment)
  /// A time of any day.
  case time(TimeOfDay)
  /// A number of some unit; `nil` for a bare number.
  case quantity(DecimalNumber, unit: Coding?)
}

extension Literal {
  /// How FHIR writes it; of an amount the number, without its unit.
  public var text: String {
    switch self {
    case .integer(let number): String(number)
    case .decimal(let number), .quantity(let number, _): number.text
    case .date(let date): date.text
    case .dateTime(let moment): moment.text
    case .time(let time): time.text
    }
  }

  /// Whole numbers that FHIR can hold.
  public static let integers = -2_147_483_648...2_147_483_647

  /// How it stands to another; `nil` when that can't be told: one is a day and the other only its
  /// month, or the units differ. What is of another kind is just ``Order/other``.
  func order(to other: Literal) -> Order? {
    switch (self, other) {
    case (.date(let one), .date(let other)): one.order(to: other)
    case (.dateTime(let one), .dateTime(let other)): one.order(to: other)
    case (.date(let one), .dateTime(let other)): Moment(one).order(to: other)
    case (.dateTime(let one), .date(let other)): one.order(to: Moment(other))
    case (.time(let one), .time(let other)): Order(one.text, other.text)
    case (.quantity(let one, let unit), .quantity(let other, let otherUnit)):
      unit.isSame(as: otherUnit) ? Order(one, other) : nil
    default: numbers(with: other)
    }
  }

  private func numbers(with other: Literal) -> Order {
    guard let one = number, let two = other.number else { return .other }
    return Order(one, two)
  }

  /// The number, of whole numbers and others; `nil` for what is no plain number.
  var number: DecimalNumber? {
    switch self {
    case .integer(let number): DecimalNumber(number)
    case .decimal(let number), .quantity(let number, _): number
    case .date, .dateTime, .time: nil
    }
  }
}

extension Coding? {
  /// Whether two units are one: by code where both have one, else by their words. No unit goes
  /// with any.
  fileprivate func isSame(as other: Coding?) -> Bool {
    guard let self, let other else { return true }
    guard self.code.isEmpty || other.code.isEmpty else {
      return self.code == other.code && self.system == other.system
    }
    return self.words.folded == other.words.folded
  }
}

/// How one value stands to another.
enum Order: Equatable {
  case less
  case same
  case greater
  /// Neither: they differ, and there is no order between them.
  case other

  init<T: Comparable>(_ one: T, _ other: T) {
    self = one < other ? .less : one == other ? .same : .greater
  }
}
