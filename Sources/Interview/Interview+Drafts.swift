// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Interview {
  /// Returns the draft of an item; `nil` if there is none. A command alone is not a draft.
  func draft(of asking: Asking, line: String) -> Draft? {
    guard asking.item.sharing != .unsaved else { return nil }
    let isCommand = TypedLine(line, isPasted: false).isCommandAlone
    let isAdded = !asking.following.isEmpty || asking.isCalledBack
    let added = isAdded ? [line].filter { !$0.isEmpty } + asking.following : []
    let given = line.isEmpty || isCommand ? [] : severalGivenLines(at: asking)
    let lines = given + asking.lines + added
    let draft = Draft(
      place: asking.place, lines: lines, line: isAdded || isCommand ? "" : line,
      wasTypedAlone: isAlone(at: asking.place))
    return draft.isEmpty ? nil : draft
  }

  /// Removes a draft that the person has deleted from the line, and saves if that changes the saved
  /// drafts.
  mutating func forgetDeleted(_ line: String) {
    guard settings.editsLines, let dialogue = top?.forgettingDeleted(line) else { return }
    replaceTop(with: dialogue)
    let now = draftsNow(line: "")
    if seen.drafts != drafts + now { keep(now) }
  }

  /// The text the person has typed on the prompt's line; empty if it was refused.
  var standingLine: String { top?.standingLine ?? "" }

  /// Returns all current drafts, with the given line.
  func draftsNow(line: String) -> [Draft] {
    top?.drafts(line: line, above: dialogues.dropLast(), in: self) ?? []
  }

  /// Returns the draft of a private note; `nil` if it is empty or unchanged.
  func asideDraft(at place: Place, line: String) -> Draft? {
    guard !line.isEmpty, line != seen.asides[place] else { return nil }
    return Draft(place: place, line: line, isAside: true, wasTypedAlone: isAlone(at: place))
  }

  /// Saves the draft of a private note before the person goes elsewhere.
  mutating func settleAside() {
    let notes = draftsNow(line: standingLine).filter(\.isAside)
    guard !notes.isEmpty else { return }
    drafts += notes
    keep([])
  }

  /// The stop at which the latest draft can be continued.
  var lastDraftedStop: Stop? {
    drafts.last.flatMap { stop(forDraftAt: $0.place) }
  }

  /// Asks an item with its draft. If its private note has a draft, opens the note first. A draft
  /// that continues a saved answer is restored with that answer.
  mutating func restore(_ own: [Draft], at asking: Asking) {
    var restored = asking
    if let draft = own.last(where: { !$0.isAside }) {
      let saved = seen.answers[asking.place]?.values.first?.words
      restored.lines = draft.isBehindAnswer ? saved?.paragraphLines ?? [] : draft.lines
      restored.line = draft.line
    }
    if let note = own.last(where: \.isAside) {
      say(Words.draftIsBack)
      replaceAboveReview(with: restored, for: restored.purpose)
      return open(NoteToSelf(place: asking.place, line: note.line))
    }
    say(restored.lines.isEmpty ? Words.draftIsBack : Words.draftLinesAreBack)
    askAgain(restored)
  }

  /// Returns the stop at which a draft can be continued: its item, or the list if the draft began a
  /// new row.
  func stop(forDraftAt place: Place) -> Stop? {
    if let stop = stop(at: place) { return stop }
    guard let group = questionnaire.rowsGroup(of: place.linkId) else { return nil }
    return stop(at: Place(group.linkId, rows: Array(place.rows.dropLast())))
  }
}
