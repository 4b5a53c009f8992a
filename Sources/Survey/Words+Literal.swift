extension Literal {
  /// The number, date, time or amount as it is said: `3 May 2026`, `2:30 pm`, `70 kg`.
  public var words: String {
    switch self {
    case .integer, .decimal: text
    case .quantity(let number, let unit): "\(number.text) \(unit?.words ?? "")".trimmed
    case .date(let date): date.words
    case .time(let time): time.words
    case .dateTime(let moment):
      moment.time.map { "\(moment.date.words) at \($0.words)" } ?? moment.date.words
    }
  }
}

extension PartialDate {
  fileprivate var words: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return [day.map(String.init), month.map { months[$0 - 1] }, String(year)]
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
