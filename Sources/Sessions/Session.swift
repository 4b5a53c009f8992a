// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import Glibc
import JSON
import Survey

/// A person's saved answers with their metadata, the content of one file.
package struct Session: Equatable, Sendable {
  /// Identifies the questions that were asked, with a hash of their exact wording.
  package struct Pack: Equatable, Sendable {
    package var id: String
    /// The version that the author gave the pack, such as "1.0.0".
    package var version: String
    package var hash: String
  }

  /// The latest version of the document format.
  ///
  /// Version 2 adds numbers, dates and times as answers, and conditions on them. A session without
  /// these is saved as version 1, which older programs can read.
  package static let format = 2

  /// The version of the document format that the response needs. O(answers).
  var format: Int { response.isOfForm ? 2 : 1 }

  /// The session's name: always the file's name, even after the file was renamed.
  package internal(set) var name: SessionName
  package var pack: Pack
  /// When the session was started, to the second.
  package internal(set) var started: Date
  /// When the session was last saved, to the second.
  package internal(set) var saved: Date
  /// The answers so far, with the person's progress.
  package var response: Response
  /// Whether the file is as this program saved it. If not, someone edited it by hand and removed
  /// its checksum.
  package internal(set) var isAsSaved = true

  package init(name: SessionName, pack: Pack, response: Response = Response(), started: Date) {
    self.name = name
    self.pack = pack
    self.response = response
    self.started = started.inDocument
    saved = started.inDocument
  }
}

extension Session {
  /// Whether both have the same content. ``isAsSaved`` is ignored.
  package static func == (one: Session, other: Session) -> Bool {
    one.name == other.name && one.pack == other.pack && one.started == other.started
      && one.saved == other.saved && one.response == other.response
  }
}

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
