// SPDX-License-Identifier: GPL-3.0-or-later

extension Literal {
  /// The literal in words, such as `3 May 2026`, `2:30 pm` or `70 kg`.
  public var words: String {
    switch self {
    case .integer, .decimal: text
    case .quantity(let number, let unit): "\(number.text) \(unit?.words ?? "")".trimmed
    case .date(let date): date.words
    case .time(let time): time.words
    case .dateTime(let moment):
      moment.time.map { CalendarNames.moment(moment.date.words, $0.words) } ?? moment.date.words
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
    return "\((hour + 11) % 12 + 1):\(digits[1])\(seconds) \(CalendarNames.half(hour))"
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

  fileprivate static func moment(_ date: String, _ time: String) -> String { "\(date) at \(time)" }

  fileprivate static func half(_ hour: Int) -> String { hour < 12 ? "am" : "pm" }
}
