// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import JSON

/// A day, a month or a year: FHIR R4's `date` (<https://hl7.org/fhir/R4/datatypes.html#date>).
public struct PartialDate: Equatable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12; `nil` if only the year is known.
  public let month: Int?
  /// The day of the month; `nil` if it is not known.
  public let day: Int?

  /// Creates a date; `nil` for one that is not in the calendar.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9_999).contains(year) else { return nil }
    if let month, !(1...12).contains(month) { return nil }
    if let day {
      guard let month, (1...Self.days(in: month, of: year)).contains(day) else { return nil }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Parses FHIR's format: `2026`, `2026-05` or `2026-05-03`; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.first?.utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.count <= 3
    else { return nil }
    let numbers = parts.compactMap { Int(digits: $0) }
    guard numbers.count == parts.count else { return nil }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// The date in FHIR's format.
  public var text: String {
    ([year.digits(4)] + [month, day].compactMap(\.self).map { $0.digits(2) })
      .joined(separator: "-")
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Returns the order of two dates; `nil` if one of them is too imprecise.
  func order(to other: PartialDate) -> Order? {
    for (one, two) in [(year, other.year), (month, other.month), (day, other.day)] {
      switch (one, two) {
      case (let one?, let two?) where one != two: return Order(one, two)
      case (.some, .some), (nil, nil): continue
      default: return nil
      }
    }
    return .same
  }
}

/// A time of day, to the second: FHIR R4's `time`.
public struct TimeOfDay: Equatable, Sendable {
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int
  /// The second, 0 to 59.
  public let second: Int

  /// Creates a time; `nil` for an invalid one.
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      return nil
    }
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// Parses `14:30` or `14:30:00`. Fractions of a second are dropped.
  public init?(_ text: some StringProtocol) {
    let whole = text.prefix { $0 != "." }
    let parts = whole.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.count == 2 ? Int(digits: $0) : nil }
    guard (2...3).contains(parts.count), numbers.count == parts.count else { return nil }
    self.init(hour: numbers[0], minute: numbers[1], second: numbers.count > 2 ? numbers[2] : 0)
  }

  /// The time in FHIR's format.
  public var text: String {
    [hour, minute, second].map { $0.digits(2) }.joined(separator: ":")
  }
}

extension Int {
  /// Creates the number written in ASCII digits; `nil` for anything else.
  package init?(digits: some StringProtocol) {
    guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    self.init(digits)
  }
}

/// A day, usually with a time: FHIR R4's `dateTime`
/// (<https://hl7.org/fhir/R4/datatypes.html#dateTime>).
public struct Moment: Equatable, Sendable {
  /// The date. Without a time, it may be only a month or a year.
  public let date: PartialDate
  /// The time; `nil` if only the date is known.
  public let time: TimeOfDay?
  /// The offset from UTC in minutes; `nil` for local time, as people type it.
  ///
  /// FHIR requires an offset with every time, so exports add the computer's.
  public let offset: Int?

  /// Creates a moment without a time.
  public init(_ date: PartialDate) {
    self.date = date
    time = nil
    offset = nil
  }

  /// Creates a time on a day; `nil` if the date has no day, or if the offset is more than 14 hours.
  public init?(_ date: PartialDate, _ time: TimeOfDay, offset: Int? = nil) {
    guard date.day != nil, abs(offset ?? 0) <= 14 * 60 else { return nil }
    self.date = date
    self.time = time
    self.offset = offset
  }

  /// Parses FHIR's format: a date, or a date, `T` and a time. The offset may be missing.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let day = parts.first, let date = PartialDate(day) else { return nil }
    guard parts.count > 1 else {
      self.init(date)
      return
    }
    let clock = parts[1].prefix { $0 != "Z" && $0 != "+" && $0 != "-" }
    let zone = parts[1].dropFirst(clock.count)
    let offset = Self.offset(zone)
    guard let time = TimeOfDay(clock), zone.isEmpty || offset != nil else { return nil }
    self.init(date, time, offset: offset)
  }

  /// The moment in FHIR's format, without an offset if none is known.
  public var text: String {
    guard let time else { return date.text }
    guard let offset else { return "\(date.text)T\(time.text)" }
    let ahead = TimeOfDay(hour: abs(offset) / 60, minute: abs(offset) % 60)?.text.prefix(5) ?? ""
    return "\(date.text)T\(time.text)\(offset == 0 ? "Z" : (offset < 0 ? "-" : "+") + ahead)"
  }

  private static func offset(_ zone: some StringProtocol) -> Int? {
    if zone == "Z" { return 0 }
    guard let ahead = TimeOfDay(zone.dropFirst()) else { return nil }
    return (ahead.hour * 60 + ahead.minute) * (zone.hasPrefix("-") ? -1 : 1)
  }

  /// Returns the order of two moments; `nil` if one of them is too imprecise. If one of them has no
  /// offset, compares them as local times.
  func order(to other: Moment) -> Order? {
    if let seconds = secondsUTC, let others = other.secondsUTC { return Order(seconds, others) }
    let order = date.order(to: other.date)
    guard order == .same else { return order }
    return switch (time, other.time) {
    case (nil, nil): .same
    case (let time?, let other?): Order(time.text, other.text)
    default: nil
    }
  }

  /// The seconds since 1970, in UTC; `nil` without a time and an offset.
  private var secondsUTC: Int? {
    guard let time, let offset, let month = date.month, let day = date.day else { return nil }
    var start = tm()
    (start.tm_year, start.tm_mon, start.tm_mday) =
      (Int32(date.year - 1900), Int32(month - 1), Int32(day))
    return timegm(&start) + (time.hour * 60 + time.minute - offset) * 60 + time.second
  }
}
