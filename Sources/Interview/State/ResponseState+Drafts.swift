// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Text that was typed and is not an answer yet.
extension ResponseState {
  /// Returns the draft of an item; `nil` if there is none. A command alone is not a draft.
  func draft(of asking: Asking, line: String) -> Draft? {
    guard asking.item.sharing != .unsaved else { return nil }
    let isCommand = TypedLine(line, isPasted: false).isCommandAlone
    let isAdded = !asking.entry.following.isEmpty || asking.entry.isRecalled
    let added = isAdded ? [line].filter { !$0.isEmpty } + asking.entry.following : []
    let given = line.isEmpty || isCommand ? [] : earlier(at: asking).severalLines
    let lines = given + asking.entry.lines + added
    let draft = Draft(
      place: asking.place, lines: lines, line: isAdded || isCommand ? "" : line,
      wasTypedAlone: isAlone(at: asking.place))
    return draft.isEmpty ? nil : draft
  }

  /// Returns the draft of a private note; `nil` if it is empty or unchanged.
  func asideDraft(at place: Place, line: String) -> Draft? {
    guard !line.isEmpty, line != seen.asides[place] else { return nil }
    return Draft(place: place, line: line, isAside: true, wasTypedAlone: isAlone(at: place))
  }

  /// The stop at which the latest draft can be continued.
  var lastDraftedStop: Stop? {
    drafts.last.flatMap { stop(forDraftAt: $0.place) }
  }

  /// Returns the stop at which a draft can be continued: its item, or the list if the draft began a
  /// new row.
  func stop(forDraftAt place: Place) -> Stop? {
    if let stop = stop(at: place) { return stop }
    guard let group = questionnaire.rowsGroup(of: place.linkId) else { return nil }
    return stop(at: Place(group.linkId, rows: Array(place.rows.dropLast())))
  }

  /// Returns words typed with an answer as a draft for its follow-up question. Returns `nil` if there are
  /// no words, or if the next question is already answered, takes no text or is about something else.
  func draft(of words: String, behind content: Answer.Content, at asking: Asking) -> Draft? {
    guard !words.isEmpty, asking.item.role != .typist, !isQuiet(asking.item),
      !seen.privatePlaces.contains(asking.place)
    else { return nil }
    var after = self
    questionnaire.store(content, at: asking.place, in: &after.seen)
    let siblings = questionnaire.parent(of: asking.item.linkId)?.item ?? []
    let next = siblings.drop { $0.linkId != asking.item.linkId }.dropFirst().lazy
      .compactMap { after.stop(at: Place($0.linkId, rows: asking.place.rows)) }
      .first(where: after.canBeAsked)
    guard let next, next.item.takesText, next.item.continues(asking.item), !isQuiet(next.item),
      seen.answers[next.place] == nil
    else { return nil }
    return draft(words, at: next.place)
  }

  /// Returns a draft of one line.
  func draft(_ line: String, at place: Place) -> Draft {
    Draft(place: place, line: line, wasTypedAlone: isAlone(at: place))
  }

  /// Makes these and the drafts of other items the ones that the next save includes.
  mutating func hold(_ now: [Draft]) { seen.drafts = drafts + now }

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
}

/// Text that is put on the line.
extension ResponseState {
  /// Returns the item with this text on its line, below the lines of an earlier answer.
  func placing(_ line: String, at asking: Asking) -> Asking {
    var placed = asking
    placed.entry.lines += earlier(at: asking).severalLines
    placed.entry.line = line
    return placed
  }

  /// Returns the item with text on its line that the person may not have meant as the answer.
  func proposing(_ line: String, at asking: Asking) -> Asking {
    var proposing = placing(line, at: asking)
    proposing.entry.origin = .proposed
    return proposing
  }
}

extension Item {
  /// Whether this item is a follow-up to another: it is a remark, it depends on the other's answer, or
  /// both are asked under the same condition.
  fileprivate func continues(_ item: Item) -> Bool {
    guard let enableWhen else { return role == .remark }
    return enableWhen == item.enableWhen || enableWhen.tests.contains { $0.question == item.linkId }
  }
}
