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
    let isEmpty = seen.rows(of: group.place).isEmpty
    let asking = Asking(stop: group, purpose: outer)
    if isEmpty, leaving == .skipped, isUpcoming(outer) { return proceed(from: asking) }
    accept(isEmpty ? .left(leaving) : .rows, at: asking)
  }

  private func isUpcoming(_ purpose: Purpose) -> Bool {
    guard case .row(let row, let group, _) = purpose else { return false }
    return !seen.rows(of: group.place).contains(row)
  }

  /// Adds the row in which an answer is about to be stored, and any rows around it.
  mutating func addRows(for purpose: Purpose, around place: Place) {
    guard case .row(let row, let group, let outer) = purpose else { return }
    addRows(for: outer, around: group.place)
    openGate(of: group, for: row)
    if isUpcoming(purpose) { passOver(before: place, of: group, in: row) }
    seen.add(row, to: group.place)
  }

  /// Records that the questions before the first answered one in a row were skipped. Those with an
  /// answer keep it: when a pack renames a list, a row can have answers before it is added again.
  private mutating func passOver(before place: Place, of group: Stop, in row: RowID) {
    let stops = questionnaire.stops(inRow: row, of: group.place, in: seen)
    for stop in stops.prefix(while: { $0.place != place })
    where canBeAsked(stop) && seen.answers[stop.place] == nil {
      seen.answers[stop.place] = questionnaire.answer(.left(.skipped), to: stop.place.linkId)
    }
  }

  /// At the end of a row, goes back to a question that a later answer has enabled, or asks for
  /// another row. Doesn't add a row without answers.
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

  /// Returns the first item of a row to be added; `nil` if the list is full.
  mutating func upcomingRow(of group: Stop, _ purpose: Purpose) -> Asking? {
    let limit = group.item.maxOccurs ?? Item.rowLimit
    guard seen.rows(of: group.place).count < limit else {
      say(Words.noRoomForRows(limit))
      return nil
    }
    let row = draftedRow(of: group) ?? seen.reserveRow()
    let stops = questionnaire.stops(inRow: row, of: group.place, in: seen)
    guard let first = stops.first(where: canBeAsked) else { return nil }
    showTexts(stops.prefix { $0.place != first.place })
    seen.progress.place = group.place
    return Asking(stop: first, purpose: .row(row, group: group, outer: purpose))
  }

  /// Returns the draft at a list of rows, if its line would begin a row.
  func rowDraft(in group: Stop, line: String) -> Draft? {
    guard case .named = RowRequest(line), let name = group.item.item.first(where: \.isQuestion),
      !TypedLine(line, isPasted: false).isCommandAlone
    else { return nil }
    let row = draftedRow(of: group) ?? seen.upcomingRow
    return Draft(
      place: Place(name.linkId, rows: group.place.rows + [row]), line: line,
      wasTypedAlone: isAlone(at: group.place))
  }

  /// Returns the row that a draft began and that has no answers yet; `nil` if there is none.
  func draftedRow(of group: Stop) -> RowID? {
    let depth = group.place.rows.count
    return drafts.lazy.filter { draft in
      questionnaire.rowsGroup(of: draft.place.linkId)?.linkId == group.place.linkId
    }.compactMap { $0.place.rows.dropFirst(depth).first }
      .first { !seen.rows(of: group.place).contains($0) }
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
