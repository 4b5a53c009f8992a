// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import Glibc
import JSON

/// Dates in a session's document: `2026-11-24T17:31:22Z`
/// (<https://www.rfc-editor.org/rfc/rfc3339>).
///
/// Doesn't use Foundation's formatters, which set up calendars and time zones first and so would
/// delay resuming a session.
extension Date {
  /// The nearest date that the document can represent: whole seconds, years 1 to 9999. A session
  /// saved with a wrong clock can therefore be read back.
  var inDocument: Date {
    let seconds = timeIntervalSinceReferenceDate.rounded(.down)
    return Date(timeIntervalSinceReferenceDate: min(max(seconds, -63_113_904_000), 252_423_993_599))
  }

  /// The date as text. Only for a date that the document can represent.
  var documentText: String {
    var seconds = time_t(timeIntervalSince1970.rounded(.down))
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let date = [parts.tm_mon + 1, parts.tm_mday].map { "-" + $0.digits(2) }.joined()
    let time = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0.digits(2) }
    return (parts.tm_year + 1900).digits(4) + date + "T" + time.joined(separator: ":") + "Z"
  }

  /// Parses a date; `nil` for any other text, and for an impossible day or time.
  init?(documentText text: String) {
    let numbers = text.split { "-T:Z".contains($0) }.map { Int32($0) ?? 0 }
    guard numbers.count == 6, (0...9999).contains(numbers[0]) else { return nil }
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (numbers[0] - 1900, numbers[1] - 1, numbers[2])
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[3], numbers[4], numbers[5])
    let date = Date(timeIntervalSince1970: TimeInterval(timegm(&parts)))
    // Invalid text or an impossible day gives a date with a different text.
    guard date.documentText == text else { return nil }
    self = date
  }
}
