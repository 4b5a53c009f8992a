// SPDX-License-Identifier: GPL-3.0-or-later

/// A day, and mostly a time on it: FHIR R4's `dateTime`
/// (<https://hl7.org/fhir/R4/datatypes.html#dateTime>).
public struct Moment: Equatable, Sendable {
  /// The day; a month or a year only when there is no time.
  public let date: PartialDate
  /// The time; `nil` when only the day is known.
  public let time: TimeOfDay?
  /// Minutes ahead of UTC; `nil` for a time where the person is, as people type it.
  ///
  /// FHIR wants one with every time: whoever writes FHIR adds that of the computer.
  public let offset: Int?

  /// A day, month or year.
  public init(_ date: PartialDate) {
    self.date = date
    time = nil
    offset = nil
  }

  /// A time on a day; `nil` without a day, or with an offset of more than 14 hours.
  public init?(_ date: PartialDate, _ time: TimeOfDay, offset: Int? = nil) {
    guard date.day != nil, abs(offset ?? 0) <= 14 * 60 else { return nil }
    self.date = date
    self.time = time
    self.offset = offset
  }

  /// Reads a date, or a date, `T` and a time, as FHIR writes them; the offset may be missing.
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

  /// The moment as FHIR writes it, without an offset where none is known.
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

  /// How it stands to another; `nil` when one is not exact enough to tell. Without an offset both
  /// are taken to be in one place.
  func order(to other: Moment) -> Order? {
    if let minutes = minutesUTC, let others = other.minutesUTC, let time, let otherTime = other.time
    {
      return Order(minutes * 60 + time.second, others * 60 + otherTime.second)
    }
    guard let order = date.order(to: other.date), order == .same else {
      return date.order(to: other.date)
    }
    return switch (time, other.time) {
    case (nil, nil): .same
    case (let time?, let other?): Order(time.text, other.text)
    default: nil
    }
  }

  /// Minutes since the first day of the calendar; `nil` without an offset.
  private var minutesUTC: Int? {
    guard let time, let offset, let month = date.month, let day = date.day else { return nil }
    // Days before a month, counted from March, so that a leap day comes last
    // (<https://howardhinnant.github.io/date_algorithms.html>).
    let year = month > 2 ? date.year : date.year - 1
    let days = year * 365 + year / 4 - year / 100 + year / 400
    let behindMarch = (153 * ((month + 9) % 12) + 2) / 5
    return ((days + behindMarch + day) * 24 + time.hour) * 60 + time.minute - offset
  }
}
