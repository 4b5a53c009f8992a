// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// The list of a group's rows, where rows can be added, changed or removed.
struct RowList: WritingDialogue {
  var group: Stop
  var purpose: Purpose
  /// The draft on the line; `nil` if there is none.
  var line: String?

  var isOverlay: Bool { false }
  var asking: Asking? { whole }
  /// The group as an item, which is answered when there are no more rows.
  var whole: Asking { Asking(stop: group, purpose: purpose) }

  func ask(in interview: inout Interview, line: String?) {
    (line ?? self.line).map { askForRow(in: &interview, line: $0) } ?? begin(in: &interview)
  }

  /// Shows the rows and asks for another. Without rows, begins the first.
  func begin(in interview: inout Interview, hasJustAnsweredRow: Bool = false) {
    let rows = interview.state.seen.rows(of: group.place)
    guard !rows.isEmpty, interview.state.draftedRow(of: group) == nil else {
      return beginRow(in: &interview)
    }
    if isEnoughInShort(in: interview.state) { return close(in: &interview) }
    if interview.state.isAnswered(group.place) || rows.count > 1 && !hasJustAnsweredRow {
      showRows(in: &interview)
    }
    askForRow(in: &interview)
  }

  /// Whether the list has as many rows as the short pass asks for and wasn't finished before.
  private func isEnoughInShort(in state: ResponseState) -> Bool {
    guard state.seen.progress.pass == .short, !state.isAnswered(group.place) else { return false }
    return group.item.shortMaxOccurs.map { state.seen.rows(of: group.place).count >= $0 } ?? false
  }

  private func askForRow(in interview: inout Interview, line: String = "") {
    interview.dialogues.replaceAll(with: withLine(line, in: interview.state), for: purpose)
    if interview.settings.showsIds { interview.blocks.append(.text("[\(group.item.linkId)]")) }
    interview.blocks.append(.question(Words.anotherRow(group.item)))
    interview.ask(
      Prompt(
        text: Words.orAnotherName(group.item), pretyped: line,
        completions: [TypedWord.yes, TypedWord.no] + Words.typedList + Command.allCases.map(\.typed)
      ))
  }

  private func showRows(in interview: inout Interview) {
    let names = interview.state.names(of: group).listed
    interview.blocks.append(.text(Words.rowsSoFar(group: group.item.name, count: names.count)))
    interview.blocks.append(.choices(names))
    if interview.settings.showsHints { interview.blocks.append(.hint(Words.howToChangeRows)) }
  }

  func hear(_ line: String, in interview: inout Interview) {
    let rows = interview.state.seen.rows(of: group.place)
    switch RowRequest(line, names: interview.state.names(of: group).all) {
    case .close: close(in: &interview)
    case .named(let words) where saysOnly(words, in: interview): close(in: &interview)
    case .named(let words) where TypedLine.command(beginning: words) == .back:
      interview.open(Menu.means(.back) { askForRow(in: &$0) })
    case .another: beginRow(in: &interview)
    case .list:
      showRows(in: &interview)
      askForRow(in: &interview)
    case .change(let number) where !rows.indices.contains(number - 1),
      .remove(let number) where !rows.indices.contains(number - 1):
      ask(again: Words.noSuchNumber(number, of: rows.count), in: &interview)
    case .change(let number): goThrough(rows[number - 1], after: nil, in: &interview)
    case .remove(let number):
      interview.open(removal(of: rows[number - 1], in: interview.state))
    case .named(let words): withNewRow(in: &interview) { $1.hear(words, in: &$0) }
    case .unsure: ask(again: Words.yesOrNoToRow(group.item), in: &interview)
    case .whichRow: ask(again: Words.howToChangeRows, in: &interview)
    }
  }

  /// Whether a line says that there is nobody but the only row of the list, as "no just Ann" does.
  private func saysOnly(_ line: String, in interview: Interview) -> Bool {
    let rows = interview.state.seen.rows(of: group.place)
    guard rows.count == 1, let name = line.words(after: Words.typedOnly) else { return false }
    return name.folded == interview.state.names(of: group).name(of: rows[0]).folded
  }

  /// Handles a word that is also a command's name as if it were typed where the new row is named.
  func hear(_ word: String, or command: Command, in interview: inout Interview) {
    guard case .named = RowRequest(word), command != .back else {
      return hear(word, in: &interview)
    }
    withNewRow(in: &interview) { $1.hear(word, or: command, in: &$0) }
  }

  private func ask(again words: String, in interview: inout Interview) {
    interview.say(words)
    askForRow(in: &interview)
  }

  /// Records that there are no more rows, and continues.
  func close(in interview: inout Interview) {
    let isEmpty = interview.state.seen.rows(of: group.place).isEmpty
    interview.accept(isEmpty ? .left(.skipped) : .rows, at: whole)
  }

  func resume(in interview: inout Interview) { whole.resume(in: &interview) }

  func goBack(in interview: inout Interview) {
    if purpose == .reviewing { return interview.returnToReview() }
    guard let stop = interview.state.stop(before: group.place) else {
      interview.say(Words.nothingBefore)
      return begin(in: &interview)
    }
    Visit(stop, purpose.retracing(to: group.place)).arriveBack(in: &interview)
  }

  func leave(as leaving: Leaving, in interview: inout Interview) {
    guard leaving == .skipped else {
      return interview.repeatQuestion(saying: Words.onlyAtQuestions)
    }
    close(in: &interview)
  }

  /// Returns a draft, if the line would begin a row.
  func draft(line: String, in state: ResponseState) -> Draft? {
    guard case .named = RowRequest(line), let name = group.item.item.first(where: \.isQuestion),
      !TypedLine(line, isPasted: false).isCommandAlone
    else { return nil }
    let row = state.draftedRow(of: group) ?? state.seen.upcomingRow
    return Draft(line, at: Place(name.linkId, rows: group.place.rows + [row]), in: state)
  }
}
