// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A row whose questions are being asked but that has no answers yet.
extension RowList {
  /// Asks the first item of a new row, or reads these words as its answer. Words after a yes may
  /// not be a name, so they are put on the line to be checked. A list that is full is closed.
  func beginRow(named words: String = "", isPrivate: Bool = false, in interview: inout Interview) {
    withNewRow(in: &interview) {
      if isPrivate { $0.state.seen.privateRows.formUnion($1.place.rows.suffix(1)) }
      // Words that are not a valid answer stay on the line, to be corrected.
      words.isEmpty ? $0.ask($1) : $1.acceptFirstInRow(words, in: &$0)
    }
  }

  /// Passes the first item of a new row. A list that is full is closed.
  func withNewRow(in interview: inout Interview, _ act: (inout Interview, Asking) -> Void) {
    guard let asking = upcomingRow(in: &interview) else { return close(in: &interview) }
    act(&interview, asking)
  }

  /// Returns the first item of a row to be added; `nil` if the list is full.
  private func upcomingRow(in interview: inout Interview) -> Asking? {
    let limit = group.item.maxOccurs ?? Item.rowLimit
    guard interview.state.seen.rows(of: group.place).count < limit else {
      interview.say(Words.noRoomForRows(limit))
      return nil
    }
    let row = interview.state.draftedRow(of: group) ?? interview.state.seen.reserveRow()
    let stops = interview.questionnaire.stops(inRow: row, of: group.place, in: interview.state.seen)
    guard let first = stops.first(where: interview.state.canBeAsked) else { return nil }
    show(stops.prefix { $0.place != first.place }, in: &interview)
    interview.state.seen.progress.place = group.place
    return Asking(stop: first, purpose: .row(row, group: group, outer: purpose))
  }

  /// Handles a row's name with a command in it as if it were typed at the new row's first question.
  /// - Returns: `false` for any other line.
  func handles(typed line: String, in interview: inout Interview) -> Bool {
    guard case .named = RowRequest(line),
      Mention(in: line) != nil || TypedLine.commandBehindWords(in: line) != nil,
      let asking = upcomingRow(in: &interview)
    else { return false }
    interview.replaceAboveReview(with: asking, for: asking.purpose)
    interview.hear(line, isPasted: false)
    return true
  }

  /// Leaves a question in a row without answers. In a pack, leaves or closes the list; in a
  /// repeating group of a form, goes to the next question.
  func leaveUpcomingRow(at asking: Asking, as leaving: Leaving, in interview: inout Interview) {
    guard group.item.isGroupOfForm else { return leaveUpcomingRow(as: leaving, in: &interview) }
    leaving == .skipped
      ? interview.proceed(from: asking) : interview.accept(.left(leaving), at: asking)
  }

  /// Abandons a row that has no answers, and ends its list: as left if it has no other rows,
  /// otherwise as complete.
  func leaveUpcomingRow(as leaving: Leaving, in interview: inout Interview) {
    let isEmpty = interview.state.seen.rows(of: group.place).isEmpty
    if isEmpty, leaving == .skipped, interview.state.isUpcoming(purpose) {
      return interview.proceed(from: whole)
    }
    interview.accept(isEmpty ? .left(leaving) : .rows, at: whole)
  }
}

extension Item {
  /// Whether this is a repeating group of a form with several questions in each row. Such a row has
  /// no name.
  fileprivate var isGroupOfForm: Bool {
    isRows && !isAnswers && rowName.isEmpty && questionCount > 1
  }

  private var questionCount: Int {
    let isAsked = isQuestion && !isToRead && !details.isHidden
    return item.reduce(isAsked ? 1 : 0) { $0 + $1.questionCount }
  }
}
