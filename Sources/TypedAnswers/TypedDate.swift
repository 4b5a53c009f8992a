// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Parses dates and times as people type them, such as `3 May 2026`, `3/5/2026`, `May 2026`,
/// `2026`, `14:30` and `2.30 pm`, and in FHIR's format. The day comes before the month.
enum TypedDate {
  /// - Throws: ``ReadingFault`` `notOfKind`, or `noSuchDay` if it is not in the calendar.
  static func read(_ text: String) throws(ReadingFault) -> PartialDate {
    if let date = PartialDate(text) { return date }
    var words = words(in: text)
    words.removeAll { word in
      days.contains { isShort(word, of: $0) } || Words.typedOf.contains(word)
    }
    guard let parts = parts(of: words) else { throw .notOfKind }
    guard let date = PartialDate(year: parts.year, month: parts.month, day: parts.day) else {
      throw .noSuchDay
    }
    return date
  }

  /// Parses a date, optionally followed by a time, usually with "at" in between.
  /// - Throws: ``ReadingFault`` `notOfKind`, or `noSuchDay`.
  static func readMoment(_ text: String) throws(ReadingFault) -> Moment {
    if let moment = Moment(text) { return moment }
    let words = text.words
    for count in words.indices.dropFirst() {
      let behind = words[count...].drop { Words.typedAt.contains($0.lowercased()) }
      let before = words[..<count].joined(separator: " ")
      let spoken = behind.joined(separator: " ")
      guard let time = try? readTime(spoken), let date = try? read(before) else { continue }
      guard let moment = Moment(date, time) else { throw .notOfKind }
      return moment
    }
    return Moment(try read(text))
  }

  /// Splits a date into words and numbers: three for both `3rd May, 2026` and `3/5/2026`.
  private static func words(in text: String) -> [String] {
    text.lowercased().split { $0.isWhitespace || "/.,-\u{2013}".contains($0) }.map { word in
      let digits = word.prefix(while: \.isNumber)
      let isOrdinal = Words.typedDayEndings.contains(String(word.dropFirst(digits.count)))
      return String(isOrdinal && !digits.isEmpty ? digits : word)
    }
  }

  private static func parts(of words: [String]) -> (year: Int, month: Int?, day: Int?)? {
    var numbers = words
    let named = words.firstIndex { monthNumber($0) != nil }
    let month = named.flatMap { monthNumber(numbers.remove(at: $0)) }
    // A year has four digits, since `26` could be a day.
    guard let yearIndex = numbers.firstIndex(where: { $0.count == 4 }),
      let year = Int(digits: numbers.remove(at: yearIndex))
    else { return nil }
    let rest = numbers.compactMap { Int(digits: $0) }
    guard rest.count == numbers.count, rest.count < (month == nil ? 3 : 2) else { return nil }
    if month != nil { return (year, month, rest.first) }
    // A year at the start is followed by the month.
    return yearIndex == 0
      ? (year, rest.first, rest.dropFirst().first) : (year, rest.last, rest.dropLast().first)
  }

  /// Whether a word in lower case names or abbreviates a day of the week or a month.
  static func isDayOrMonth(_ word: String) -> Bool {
    monthNumber(word) != nil || days.contains { isShort(word, of: $0) }
  }

  private static func monthNumber(_ word: String) -> Int? {
    months.firstIndex { isShort(word, of: $0) }.map { $0 + 1 }
  }

  /// Whether a word is a name or abbreviates it with three letters or more, such as `sept`.
  private static func isShort(_ word: String, of name: String) -> Bool {
    word.count >= 3 && name.hasPrefix(word)
  }

  private static let months = CalendarNames.months.map { $0.lowercased() }
  private static let days = CalendarNames.days.map { $0.lowercased() }

  /// - Throws: ``ReadingFault`` `notOfKind`.
  static func readTime(_ text: String) throws(ReadingFault) -> TimeOfDay {
    let typed = text.lowercased().filter { !$0.isWhitespace }
    if Words.typedNoon.contains(typed), let noon = TimeOfDay(hour: 12, minute: 0) { return noon }
    let (half, digits) = splitHalf(of: typed)
    let parts = digits.split(omittingEmptySubsequences: false) { ":.h".contains($0) }
    let numbers = parts.compactMap { (1...2).contains($0.count) ? Int(digits: $0) : nil }
    guard numbers.count == parts.count, parts.dropFirst().allSatisfy({ $0.count == 2 }),
      parts.count <= 3, parts.count > 1 || half != nil,
      half == nil || (1...12).contains(numbers[0]),
      let time = TimeOfDay(
        hour: half.map { numbers[0] % 12 + $0 } ?? numbers[0],
        minute: numbers.count > 1 ? numbers[1] : 0, second: numbers.count > 2 ? numbers[2] : 0)
    else { throw .notOfKind }
    return time
  }

  /// Splits a time into the hours to add for am or pm and the rest; `nil` hours if it says neither.
  private static func splitHalf(of typed: String) -> (hours: Int?, digits: Substring) {
    for (hours, words) in [(0, Words.typedBeforeNoon), (12, Words.typedAfterNoon)] {
      if let word = words.first(where: typed.hasSuffix) {
        return (hours, typed.dropLast(word.count))
      }
    }
    return (nil, typed[...])
  }
}
