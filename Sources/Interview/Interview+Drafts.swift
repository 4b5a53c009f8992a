// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What is half-typed.
extension Interview {
  /// Holds drafts beside those of other items; the next save keeps them.
  mutating func hold(_ now: [Draft]) { seen.drafts = drafts + now }

  /// Has drafts kept, beside those of other items.
  mutating func keep(_ now: [Draft]) {
    hold(now)
    save()
  }

  /// What is half-typed at an item; `nil` when nothing is. A command alone is no one's words.
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

  /// Forgets a draft that is no longer part of the line, here and on the disk: the person has
  /// deleted it.
  mutating func forgetDeleted(_ line: String) {
    guard settings.editsLines, let dialogue = top?.forgettingDeleted(line) else { return }
    replaceTop(with: dialogue)
    let now = draftsNow(line: "")
    if seen.drafts != drafts + now { keep(now) }
  }

  /// What stands on the line although a command was typed behind it; empty for what was refused.
  var standingLine: String { top?.standingLine ?? "" }

  /// All that is half-typed now, with the given line.
  func draftsNow(line: String) -> [Draft] {
    top?.drafts(line: line, above: dialogues.dropLast(), in: self) ?? []
  }

  /// A note to oneself that is half-typed; `nil` when nothing is, or the note as it was kept.
  func noteDraft(at place: Place, line: String) -> Draft? {
    guard !line.isEmpty, line != seen.asides[place] else { return nil }
    return Draft(place: place, line: line, isAside: true, wasTypedAlone: isAlone(at: place))
  }

  /// Keeps a note to oneself that is half-typed before the person goes elsewhere.
  mutating func settleNote() {
    let notes = draftsNow(line: standingLine).filter(\.isAside)
    guard !notes.isEmpty else { return }
    drafts += notes
    keep([])
  }

  /// Where the latest draft can be gone on with now.
  var lastDraftedStop: Stop? {
    drafts.last.flatMap { stop(forDraftAt: $0.place) }
  }

  /// Asks an item with what was half-typed there; a note to oneself beside it comes first. A line
  /// that goes on behind a saved answer brings that answer back with it.
  mutating func restore(_ own: [Draft], at asking: Asking) {
    var restored = asking
    if let draft = own.last(where: { !$0.isAside }) {
      let saved = seen.answers[asking.place]?.values.first?.words
      restored.lines = draft.isBehindAnswer ? saved?.paragraphLines ?? [] : draft.lines
      restored.line = draft.line
    }
    if let note = own.last(where: \.isAside) {
      say(Words.draftIsBack)
      replaceAll(with: restored, for: restored.purpose)
      return open(NoteToSelf(place: asking.place, line: note.line))
    }
    say(restored.lines.isEmpty ? Words.draftIsBack : Words.draftLinesAreBack)
    askAgain(restored)
  }
}
