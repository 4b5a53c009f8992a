// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Text that was typed and is not an answer yet.
extension Draft {
  /// Creates a draft of one line.
  init(_ line: String, at place: Place, in state: ResponseState) {
    self.init(place: place, line: line, wasTypedAlone: state.isAlone(at: place))
  }

  /// Creates the draft of an item; `nil` if there is none. A command alone is not a draft.
  init?(of asking: Asking, line: String, in state: ResponseState) {
    guard asking.item.sharing != .unsaved else { return nil }
    let isCommand = TypedLine(line, isPasted: false).isCommandAlone
    let isAdded = !asking.entry.following.isEmpty || asking.entry.isRecalled
    let added = isAdded ? [line].filter { !$0.isEmpty } + asking.entry.following : []
    let given = line.isEmpty || isCommand ? [] : state.earlier(at: asking).severalLines
    self.init(isAdded || isCommand ? "" : line, at: asking.place, in: state)
    lines = given + asking.entry.lines + added
    if isEmpty { return nil }
  }

  /// Creates a draft of the follow-up question from words typed with an answer. `nil` if there are no
  /// words, or if the next question is already answered, takes no text or is about something else.
  init?(
    _ words: String, behind content: Answer.Content, at asking: Asking, in state: ResponseState
  ) {
    guard !words.isEmpty, asking.item.role != .typist, !state.isQuiet(asking.item),
      !state.seen.privatePlaces.contains(asking.place)
    else { return nil }
    var after = state
    state.questionnaire.store(content, at: asking.place, in: &after.seen)
    let siblings = state.questionnaire.parent(of: asking.item.linkId)?.item ?? []
    let next = siblings.drop { $0.linkId != asking.item.linkId }.dropFirst().lazy
      .compactMap { after.stop(at: asking.place.beside($0.linkId)) }
      .first(where: after.canBeAsked)
    guard let next, next.item.takesText, next.item.continues(asking.item),
      !state.isQuiet(next.item), state.seen.answers[next.place] == nil
    else { return nil }
    self.init(words, at: next.place, in: state)
  }

  /// Returns the draft with more words on its line.
  func adding(_ said: String) -> Draft {
    var longer = self
    longer.line = line.adding(said)
    return longer
  }
}

extension String {
  /// Returns the text with more words behind it, unless one of both has all words of the other.
  func adding(_ said: String) -> String {
    if isEmpty || echoes(said) { return said }
    return said.echoes(self) ? self : "\(self), \(said)"
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

/// The saved drafts of an item: of its answer, of its private note, or of both.
struct ItemDrafts {
  let asking: Asking
  private let answer: Draft?
  private let note: Draft?

  /// The latest drafts of the item; `nil` if there are none.
  init?(of asking: Asking, in state: ResponseState) {
    let all = state.drafts.filter { $0.place == asking.place }
    self.asking = asking
    (answer, note) = (all.last { !$0.isAside }, all.last(where: \.isAside))
    if answer == nil, note == nil { return nil }
  }

  /// Asks the item with its draft on the line. If its private note has a draft, opens the note first.
  /// A draft that continues a saved answer is restored with that answer.
  func restore(in interview: inout Interview) {
    interview.state.drafts.removeAll { $0 == answer || $0 == note }
    if let answer, interview.memory.carriedOver.remove(asking.place) != nil {
      return interview.askAgain(interview.state.proposing(answer.line, at: asking))
    }
    var restored = asking
    if let answer {
      let saved = interview.state.seen.answers[asking.place]?.values.first?.words
      restored.entry.lines = answer.isBehindAnswer ? saved?.paragraphLines ?? [] : answer.lines
      restored.entry.line = answer.line
    }
    interview.say(
      note != nil || restored.entry.lines.isEmpty ? Words.draftIsBack : Words.draftLinesAreBack)
    guard let note else { return interview.askAgain(restored) }
    interview.dialogues.replaceAll(with: restored, for: restored.purpose)
    interview.open(NoteToSelf(place: asking.place, line: note.line))
  }
}

/// Where text that is not an answer yet is kept and continued.
extension ResponseState {
  /// The stop at which the latest draft can be continued: its item, or the list if the draft began a
  /// new row.
  var lastDraftedStop: Stop? {
    guard let place = drafts.last?.place else { return nil }
    if let stop = stop(at: place) { return stop }
    guard let group = questionnaire.rowsGroup(of: place.linkId) else { return nil }
    return stop(at: Place(group.linkId, rows: Array(place.rows.dropLast())))
  }

  /// Makes these and the drafts of other items the ones that the next save includes.
  mutating func hold(_ now: [Draft]) { seen.drafts = drafts + now }

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
