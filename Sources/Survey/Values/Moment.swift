// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

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

  /// The minutes since 1970, in UTC; `nil` without a time and an offset.
  private var minutesUTC: Int? {
    guard let time, let offset, let month = date.month, let day = date.day else { return nil }
    var start = tm()
    (start.tm_year, start.tm_mon, start.tm_mday) =
      (Int32(date.year - 1900), Int32(month - 1), Int32(day))
    return timegm(&start) / 60 + time.hour * 60 + time.minute - offset
  }
}
