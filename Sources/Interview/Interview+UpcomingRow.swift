// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A row whose questions are being asked but that has no answers yet.
extension Interview {
  /// Leaves a question in a row without answers. In a pack, leaves or closes the list; in a
  /// repeating group of a form, goes to the next question.
  mutating func leaveInUpcomingRow(
    _ asking: Asking, of group: Stop, as leaving: Leaving, outer: Purpose
  ) {
    guard group.item.isGroupOfForm else {
      return leaveUpcomingRow(of: group, as: leaving, outer: outer)
    }
    leaving == .skipped ? proceed(from: asking) : accept(.left(leaving), at: asking)
  }

  /// Abandons a row that has no answers, and ends its list: as left if it has no other rows,
  /// otherwise as complete.
  mutating func leaveUpcomingRow(of group: Stop, as leaving: Leaving, outer: Purpose) {
    let isEmpty = state.seen.rows(of: group.place).isEmpty
    let asking = Asking(stop: group, purpose: outer)
    if isEmpty, leaving == .skipped, state.isUpcoming(outer) { return proceed(from: asking) }
    accept(isEmpty ? .left(leaving) : .rows, at: asking)
  }

  /// At the end of a row, goes back to a question that a later answer has enabled, or asks for
  /// another row. Doesn't add a row without answers.
  mutating func goOn(fromEndOf row: RowID, of group: Stop, outer: Purpose, _ stops: [Stop]) {
    guard state.seen.rows(of: group.place).contains(row) else {
      return leaveUpcomingRow(of: group, as: .skipped, outer: outer)
    }
    guard let opened = stops.first(where: state.isOpenedByLaterAnswer) else {
      return askRows(group, outer, hasJustAnsweredRow: true)
    }
    say(Words.openedByLaterAnswer)
    askStop(opened, outer)
  }

  /// Returns the first item of a row to be added; `nil` if the list is full.
  mutating func upcomingRow(of group: Stop, _ purpose: Purpose) -> Asking? {
    let limit = group.item.maxOccurs ?? Item.rowLimit
    guard state.seen.rows(of: group.place).count < limit else {
      say(Words.noRoomForRows(limit))
      return nil
    }
    let row = state.draftedRow(of: group) ?? state.seen.reserveRow()
    let stops = questionnaire.stops(inRow: row, of: group.place, in: state.seen)
    guard let first = stops.first(where: state.canBeAsked) else { return nil }
    showTexts(stops.prefix { $0.place != first.place })
    state.seen.progress.place = group.place
    return Asking(stop: first, purpose: .row(row, group: group, outer: purpose))
  }

  /// At a list of rows, handles a row's name with a command in it as if it were typed at the new
  /// row's first question.
  /// - Returns: `false` elsewhere, and for any other line.
  mutating func hearRowWithCommand(_ line: String) -> Bool {
    guard let list = top as? RowList, case .named = RowRequest(line),
      Mention(in: line) != nil || TypedLine.commandBehindWords(in: line) != nil,
      let asking = upcomingRow(of: list.group, list.purpose)
    else { return false }
    replaceAboveReview(with: asking, for: asking.purpose)
    hear(line, isPasted: false)
    return true
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
