// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Going through the questions of one row.
extension RowList {
  /// Asks the next item of a row. After the last, asks for another row.
  func goThrough(_ row: RowID, after place: Place?, in interview: inout Interview) {
    let stops = interview.questionnaire.stops(inRow: row, of: group.place, in: interview.state.seen)
    let start = place.flatMap { place in stops.firstIndex { $0.place == place } }.map { $0 + 1 }
    let rest = stops.dropFirst(start ?? 0)
    guard let next = rest.first(where: interview.state.canBeAsked) else {
      show(rest, in: &interview)
      return goOn(fromEndOf: row, stops, in: &interview)
    }
    show(rest.prefix { $0.place != next.place }, in: &interview)
    interview.askStop(next, .row(row, group: group, outer: purpose))
  }

  /// At the end of a row, goes back to a question that a later answer has enabled, or asks for
  /// another row. Doesn't add a row without answers.
  private func goOn(fromEndOf row: RowID, _ stops: [Stop], in interview: inout Interview) {
    guard interview.state.seen.rows(of: group.place).contains(row) else {
      return leaveUpcomingRow(as: .skipped, in: &interview)
    }
    guard let opened = stops.first(where: interview.state.isOpenedByLaterAnswer) else {
      return begin(in: &interview, hasJustAnsweredRow: true)
    }
    interview.say(Words.openedByLaterAnswer)
    interview.askStop(opened, purpose)
  }

  /// Shows the texts to read among these stops.
  func show(_ stops: some Sequence<Stop>, in interview: inout Interview) {
    for stop in stops where stop.item.isToRead {
      interview.blocks.append(.text(Words.toRead(stop.item)))
    }
  }

  /// Goes from an item of a row to the one before it.
  func goBack(from asking: Asking, of row: RowID, in interview: inout Interview) {
    let rows = interview.state.seen.rows(of: group.place)
    let stops = interview.questionnaire.stops(inRow: row, of: group.place, in: interview.state.seen)
    let index = stops.firstIndex { $0.place == asking.place } ?? 0
    if let before = stops[..<index].last(where: interview.state.canBeAsked) {
      interview.forgetGone(from: before.place)
      interview.askStop(before, asking.purpose)
    } else if rows.contains(row), let before = interview.state.stop(before: asking.place) {
      interview.arrive(backAt: before, asking.purpose.retracing(to: asking.place))
    } else if rows.isEmpty {
      goBack(in: &interview)
    } else {
      begin(in: &interview)
    }
  }
}
