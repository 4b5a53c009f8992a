// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A row whose questions are being asked but that has no answers yet.
extension Interview {
  /// Leaves a question of a row without answers. In a pack, leaves or closes the list; in a
  /// repeating group of a form, asks the other questions.
  mutating func leaveInUpcomingRow(
    _ asking: Asking, of group: Stop, as leaving: Leaving, outer: Purpose
  ) {
    guard group.item.isGroupOfForm else {
      return leaveUpcomingRow(of: group, as: leaving, outer: outer)
    }
    leaving == .skipped ? proceed(from: asking) : accept(.left(leaving), at: asking)
  }

  /// Leaves a row that was not begun, together with the list if it has no rows.
  mutating func leaveUpcomingRow(of group: Stop, as leaving: Leaving, outer: Purpose) {
    let isEmpty = seen.rows(of: group.place).isEmpty
    let asking = Asking(stop: group, purpose: outer)
    if isEmpty, leaving == .skipped, isUpcoming(outer) { return proceed(from: asking) }
    accept(isEmpty ? .left(leaving) : .rows, at: asking)
  }

  private func isUpcoming(_ purpose: Purpose) -> Bool {
    guard case .row(let row, let group, _) = purpose else { return false }
    return !seen.rows(of: group.place).contains(row)
  }

  /// Adds new rows that contain an answer.
  mutating func addRows(for purpose: Purpose, around place: Place) {
    guard case .row(let row, let group, let outer) = purpose else { return }
    addRows(for: outer, around: group.place)
    openGate(of: group, for: row)
    if isUpcoming(purpose) { passOver(before: place, of: group, in: row) }
    seen.add(row, to: group.place)
  }

  /// Records the questions of a row that were skipped before the one that begins it.
  private mutating func passOver(before place: Place, of group: Stop, in row: RowID) {
    let stops = questionnaire.stops(inRow: row, of: group.place, in: seen)
    for stop in stops.prefix(while: { $0.place != place }) where canBeAsked(stop) {
      seen.answers[stop.place] = questionnaire.answer(.left(.skipped), to: stop.place.linkId)
    }
  }

  /// At the end of a row, goes back to a question that a later answer has enabled, or asks for
  /// another row. A row without answers isn't added.
  mutating func goOn(fromEndOf row: RowID, of group: Stop, outer: Purpose, _ stops: [Stop]) {
    guard seen.rows(of: group.place).contains(row) else {
      return leaveUpcomingRow(of: group, as: .skipped, outer: outer)
    }
    guard let opened = stops.first(where: isOpenedByLaterAnswer) else {
      return askRows(group, outer, hasJustAnsweredRow: true)
    }
    say(Words.openedByLaterAnswer)
    askStop(opened, outer)
  }
}

extension Item {
  /// Whether this is a repeating group of a form with several questions in each row: such a row has
  /// no name, and no question names it.
  fileprivate var isGroupOfForm: Bool {
    isRows && !isAnswers && rowName.isEmpty && questionCount > 1
  }

  private var questionCount: Int {
    let isAsked = isQuestion && !isToRead && !details.isHidden
    return item.reduce(isAsked ? 1 : 0) { $0 + $1.questionCount }
  }
}
