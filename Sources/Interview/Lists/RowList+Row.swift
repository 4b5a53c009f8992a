// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Going through the questions of one row.
extension RowList {
  /// Asks the next item of a row. After the last, asks for another row.
  func goThrough(_ row: RowID, after place: Place?, in interview: inout Interview) {
    let stops = interview.questionnaire.stops(inRow: row, of: group.place, in: interview.state.seen)
    let start = place.flatMap { place in stops.firstIndex { $0.place == place } }.map { $0 + 1 }
    let rest = stops.dropFirst(start ?? 0)
    let next = rest.first {
      interview.state.canBeAsked($0) && $0.place != interview.memory.keptWords
    }
    guard let next else {
      show(rest, in: &interview)
      return goOn(fromEndOf: row, stops, in: &interview)
    }
    show(rest.prefix { $0.place != next.place }, in: &interview)
    Visit(next, .row(row, group: group, outer: purpose)).ask(in: &interview)
  }

  /// At the end of a row, goes back to a question that a later answer has enabled, or asks for
  /// another row. Doesn't add a row without answers.
  private func goOn(fromEndOf row: RowID, _ stops: [Stop], in interview: inout Interview) {
    guard interview.state.seen.rows(of: group.place).contains(row) else {
      return leaveUpcomingRow(as: .skipped, in: &interview)
    }
    if let enabled = stops.first(where: interview.state.isEnabledByLaterAnswer) {
      interview.say(Words.enabledByLaterAnswer)
      return Visit(enabled, purpose).ask(in: &interview)
    }
    guard let named = namedRow(after: row, in: interview.state) else {
      return begin(in: &interview, hasJustAnsweredRow: true)
    }
    goThrough(named.row, after: named.name, in: &interview)
  }

  /// Returns the first row after this one that has a name but no other answers, with the place of its
  /// name; `nil` if there is none.
  private func namedRow(after row: RowID, in state: ResponseState) -> (row: RowID, name: Place)? {
    let rows = state.seen.rows(of: group.place).drop { $0 != row }.dropFirst()
    return rows.lazy.compactMap { row in
      let stops = state.questionnaire.stops(inRow: row, of: group.place, in: state.seen)
      guard let last = stops.last(where: { state.seen.answers[$0.place] != nil }),
        state.questionnaire.namesRow(last.item.linkId)
      else { return nil }
      return (row, last.place)
    }.first
  }

  /// Adds a row for each name, and asks the other questions of the first. What is said behind a name
  /// begins the answer to the next question about it.
  /// - Parameter asking: Where the first row is named. If that row is private or for staff, so are the
  ///   others.
  func add(_ names: [String], at asking: Asking, in interview: inout Interview) {
    let isPrivate = interview.state.seen.isPrivate(asking.place)
    let first = name(names[0], at: asking, in: &interview)
    let (questionnaire, seen) = (interview.questionnaire, interview.state.seen)
    let isForStaff = questionnaire.isForStaffByChoice(asking.place, in: seen)
    for name in names.dropFirst() {
      let row = interview.state.seen.reserveRow()
      if isPrivate { interview.state.seen.privateRows.insert(row) }
      let stop = Stop(Place(asking.item.linkId, rows: group.place.rows + [row]), asking.item)
      let purpose = Purpose.row(row, group: group, outer: purpose)
      let told = self.name(name, at: Asking(stop: stop, purpose: purpose), in: &interview)
      if isForStaff { interview.state.keep(stop.place, for: .staff) }
      told.next.map { interview.state.drafts.append($0) }
    }
    interview.accept(.values([.text(first.name)]), at: asking, beginning: first.next)
  }

  /// Records the name of a new row.
  /// - Returns: The name, and a draft of the next answer from the words after the name; `nil` for none.
  private func name(
    _ words: String, at asking: Asking, in interview: inout Interview
  ) -> (name: String, next: Draft?) {
    let told = NamingReader(asking, interview.state)?.nameAndRemark(in: words)
    let name = told?.name ?? words
    GivenAnswer(content: .values([.text(name)]), asking: asking).record(in: &interview)
    return (name, told?.next)
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
      let landing = Visit(before, asking.purpose).list(in: interview) ?? before
      interview.memory.forgetGone(from: landing.place)
      Visit(landing, asking.purpose).ask(in: &interview)
    } else if rows.contains(row), let before = interview.state.stop(before: asking.place) {
      Visit(before, asking.purpose.retracing(to: asking.place)).arriveBack(in: &interview)
    } else if rows.isEmpty {
      goBack(in: &interview)
    } else {
      begin(in: &interview)
    }
  }
}

/// A row whose questions are being asked but that has no answers yet.
extension RowList {
  /// Asks the first item of a new row, or reads these words as its answer. Words after a yes may
  /// not be a name, so they are put on the line to be checked. A list that is full is closed.
  func beginRow(
    named words: String = "", isPrivate: Bool = false, isForStaff: Bool = false,
    in interview: inout Interview
  ) {
    withNewRow(in: &interview) {
      if isPrivate { $0.state.seen.privateRows.formUnion($1.place.rows.suffix(1)) }
      if isForStaff { $0.memory.forStaff = $1.place }
      // Words that are not a valid answer stay on the line, to be corrected.
      words.isEmpty ? $0.ask($1) : $1.acceptFirstInRow(words, in: &$0)
    }
  }

  /// Goes to the first item of a new row, and passes it. A list that is full is closed.
  func withNewRow(in interview: inout Interview, _ act: (inout Interview, Asking) -> Void) {
    guard let asking = upcomingRow(in: &interview) else { return close(in: &interview) }
    interview.dialogues.replaceAll(with: asking, for: asking.purpose)
    act(&interview, asking)
  }

  /// Returns the first item of a row to be added; `nil` if the list is full.
  private func upcomingRow(in interview: inout Interview) -> Asking? {
    let limit = group.item.mostRows
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
    guard case .named = RowRequest(line), Mention(in: line) != nil else { return false }
    withNewRow(in: &interview) { interview, _ in
      EnteredLine(text: line, isPasted: false).hear(in: &interview)
    }
    return true
  }

  /// Leaves a question in a row without answers. In a pack, leaves or closes the list; in a
  /// repeating group of a form, goes to the next question.
  func leaveUpcomingRow(at asking: Asking, as leaving: Leaving, in interview: inout Interview) {
    guard group.item.isGroupOfForm else { return leaveUpcomingRow(as: leaving, in: &interview) }
    leaving == .skipped
      ? asking.proceed(in: &interview) : interview.accept(.left(leaving), at: asking)
  }

  /// Abandons a row that has no answers, and ends its list: as left if it has no other rows,
  /// otherwise as complete.
  func leaveUpcomingRow(as leaving: Leaving, in interview: inout Interview) {
    let isEmpty = interview.state.seen.rows(of: group.place).isEmpty
    if isEmpty, leaving == .skipped, purpose.isUpcoming(in: interview.state.seen) {
      return whole.proceed(in: &interview)
    }
    interview.accept(isEmpty ? .left(leaving) : .rows, at: whole)
  }
}

extension Item {
  /// Whether this is a repeating group of a form with several questions in each row. Such a row has
  /// no name.
  fileprivate var isGroupOfForm: Bool {
    isRows && !isAnswers && rowName.isEmpty
      && withAllWithin.count { $0.isQuestion && !$0.isToRead && !$0.details.isHidden } > 1
  }
}
