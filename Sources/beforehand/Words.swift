// SPDX-License-Identifier: GPL-3.0-or-later

import CCommit
import FoundationEssentials
import Glibc
import Sessions
import Survey

/// The program's messages outside the interview.
extension Words {
  /// The version, with the commit if the build knew it.
  static var release: String {
    let commit = String(cString: built_commit())
    return commit.isEmpty ? "1.0.0" : "1.0.0 (\(commit))"
  }

  /// - Parameter command: The intended subcommand, if known.
  static func usageHint(_ command: String?) -> String {
    command.map(helpShows) ?? helpShowsAll
  }

  // MARK: Beginning

  /// A note above the built-in telephone numbers that says which country they are for.
  static var whereNumbersWork: DatedFacts.Group {
    let line = DatedFacts.Line(text: numbersElsewhere, source: "", checked: "", isShort: true)
    return DatedFacts.Group(heading: numbersAreBritish, lines: [line])
  }

  // MARK: Saving

  /// Returns a sentence that says what failed, with the reason and what may help.
  static func failure(
    _ fault: SessionFault, _ sentence: (_ fault: String, _ hint: String) -> String
  ) -> String {
    let reason = if case .system(let fault) = fault { fault.reason } else { fault.message }
    return sentence(reason, fault.hint.map(whatMayHelp) ?? "")
  }

  // MARK: Listing and forgetting

  static func noSessions(in folder: String?) -> String {
    folder.map { noNotesIn(shownPath($0)) } ?? noNotes
  }

  static func listed(_ summary: SessionSummary) -> String {
    let name = shownInLine(summary.words)
    switch summary.content {
    case .success(let details):
      let state = details.isDone ? finished : notFinished
      return listed(name: name, day: day(details.saved), state: state)
    case .failure(.locked): return listedLocked(name)
    case .failure(let fault): return listedUnread(name: name, fault: fault.message)
    }
  }

  // MARK: Dates

  /// Returns a date and time in words: "Monday 9 February 2026 at 10:15 am".
  static func moment(_ date: Date) -> String {
    let time = localTime(date)
    let clock = TimeOfDay(hour: Int(time.tm_hour), minute: Int(time.tm_min))
    let words = day(time).flatMap { day in clock.flatMap { Moment(day, $0) } }
      .map { Literal.dateTime($0).words }
    return "\(CalendarNames.days[Int(time.tm_wday)]) \(words ?? "")"
  }

  /// Returns a date in words: "9 February 2026".
  static func day(_ date: Date) -> String {
    day(localTime(date)).map { Literal.date($0).words } ?? ""
  }

  private static func day(_ time: tm) -> PartialDate? {
    PartialDate(
      year: Int(time.tm_year) + 1900, month: Int(time.tm_mon) + 1, day: Int(time.tm_mday))
  }

  private static func localTime(_ date: Date) -> tm {
    var seconds = time_t(date.timeIntervalSince1970)
    var time = tm()
    localtime_r(&seconds, &time)
    return time
  }
}

extension SessionName {
  /// The name, safe to show in a sentence.
  var shown: String { shownInLine(text) }
}
