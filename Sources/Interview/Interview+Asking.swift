// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Asking an item.
extension Interview {
  /// Asks an item on arrival. A saved draft is restored on the line.
  mutating func ask(_ asking: Asking) {
    let all = state.drafts.filter { $0.place == asking.place }
    let own = [all.last { !$0.isAside }, all.last(where: \.isAside)].compactMap(\.self)
    guard !own.isEmpty else { return askAgain(asking) }
    state.drafts.removeAll(where: own.contains)
    restore(own, at: asking)
  }

  /// Asks an item with its draft. If its private note has a draft, opens the note first. A draft
  /// that continues a saved answer is restored with that answer.
  private mutating func restore(_ own: [Draft], at asking: Asking) {
    if let draft = own.last(where: { !$0.isAside }), memory.carriedOver.remove(asking.place) != nil
    {
      return askAgain(state.proposing(draft.line, at: asking))
    }
    var restored = asking
    if let draft = own.last(where: { !$0.isAside }) {
      let saved = state.seen.answers[asking.place]?.values.first?.words
      restored.entry.lines = draft.isBehindAnswer ? saved?.paragraphLines ?? [] : draft.lines
      restored.entry.line = draft.line
    }
    if let note = own.last(where: \.isAside) {
      say(Words.draftIsBack)
      dialogues.replaceAll(with: restored, for: restored.purpose)
      return open(NoteToSelf(place: asking.place, line: note.line))
    }
    say(restored.entry.lines.isEmpty ? Words.draftIsBack : Words.draftLinesAreBack)
    askAgain(restored)
  }

  /// Shows an item's question, earlier answer and hints, and asks for a line.
  mutating func askAgain(_ asking: Asking) {
    if asking.item.isRows {
      return RowList(group: asking.stop, purpose: asking.purpose).begin(in: &self)
    }
    let screen = screen(of: asking)
    blocks += screen.blocks
    memory.taught.formUnion(screen.lessons)
    askForLine(asking)
  }

  func screen(of asking: Asking) -> QuestionScreen {
    QuestionScreen(asking: asking, state: state, settings: settings, taught: memory.taught)
  }

  /// Asks for a line for an item without repeating its question.
  mutating func askForLine(_ asking: Asking) {
    dialogues.replaceAll(with: asking, for: asking.purpose)
    memory.wordsFromList.remove(asking.place)
    let item = asking.item
    let words = item.type == .boolean ? Words.yesNoNotSure : state.ownWords.offered(at: asking.stop)
    ask(
      Prompt(
        text: state.list(behind: asking).map { Words.yesNoOrRow(Words.whatNames($0)) }
          ?? Words.prompt(asking, state.earlier(at: asking)),
        pretyped: state.earlier(at: asking).shownLine,
        completions: words + Command.allCases.map(\.typed),
        takesText: item.takesText))
  }

  /// Explains how to type something, once in a sitting. Help explains it each time.
  mutating func teach(_ lesson: Lesson, _ words: String) {
    if memory.taught.insert(lesson).inserted { blocks.append(.hint(words)) }
  }
}

/// The kind of the current question, for simulated interviews.
package enum Asked: Equatable {
  /// An item, or a further line of its answer after `lines` others.
  case item(Item, place: Place, lines: Int)
  /// Whether to add a row to a group, which has `rows` already.
  case anotherRow(Item, rows: Int)
  /// A question that the program itself asks, such as a menu.
  case ownQuestion
  /// What to do at the end of the questions, such as writing the notes.
  case whatNow
  /// Nothing: the sitting is over.
  case nothing
}

extension Interview {
  /// The current question.
  package var asked: Asked {
    switch dialogues.top {
    case _ where isOver: .nothing
    case let asking as Asking:
      .item(asking.item, place: asking.place, lines: asking.entry.entered.count)
    case let list as RowList:
      .anotherRow(list.group.item, rows: state.seen.rows(of: list.group.place).count)
    case let menu as Menu where menu.kind == .atEnd: .whatNow
    case nil: .nothing
    default: .ownQuestion
    }
  }

  /// Returns the group around a place and the number of its rows; `nil` outside rows.
  package func rows(around place: Place) -> (group: Item, count: Int)? {
    guard let group = questionnaire.rowsGroup(of: place.linkId) else { return nil }
    let outer = Place(group.linkId, rows: Array(place.rows.dropLast()))
    return (group, state.seen.rows(of: outer).count)
  }
}
