// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// The list of a group's rows, where rows can be added, changed or removed.
struct RowList: Dialogue {
  var group: Stop
  var purpose: Purpose
  /// The draft on the line; `nil` if there is none.
  var line: String?

  var isOverlay: Bool { false }
  var asking: Asking? { Asking(stop: group, purpose: purpose) }
  var standingLine: String { line ?? "" }

  func ask(in interview: inout Interview, line: String?) {
    (line ?? self.line).map { interview.askForRow(group, purpose, line: $0) }
      ?? interview.askRows(group, purpose)
  }

  func hear(_ line: String, in interview: inout Interview) {
    switch RowRequest(line) {
    case .close: interview.closeRows(group, purpose)
    case .another: interview.beginRow(of: group, purpose)
    case .list:
      interview.listRows(group)
      interview.askForRow(group, purpose)
    case .change(let number):
      withRow(number, in: &interview) {
        $0.goThroughRow($1, of: group, outer: purpose, after: nil)
      }
    case .remove(let number):
      withRow(number, in: &interview) {
        $0.open(Menu.removeRow($1, named: $0.state.name(of: $1, in: group), from: self))
      }
    case .named(let words): withNewRow(in: &interview) { $0.answer(words, at: $1) }
    case .unsure: ask(again: Words.yesOrNoToRow(group.item), in: &interview)
    case .whichRow: ask(again: Words.howToChangeRows, in: &interview)
    }
  }

  /// Handles a word that is also a command's name as if it were typed where the new row is named.
  func hear(_ word: String, or command: Command, in interview: inout Interview) {
    guard case .named = RowRequest(word) else { return hear(word, in: &interview) }
    withNewRow(in: &interview) { $1.hear(word, or: command, in: &$0) }
  }

  /// Passes the first item of a new row. A list that is full is closed.
  private func withNewRow(
    in interview: inout Interview, _ act: (inout Interview, Asking) -> Void
  ) {
    guard let asking = interview.upcomingRow(of: group, purpose) else {
      return interview.closeRows(group, purpose)
    }
    act(&interview, asking)
  }

  private func ask(again words: String, in interview: inout Interview) {
    interview.say(words)
    interview.askForRow(group, purpose)
  }

  private func withRow(
    _ number: Int, in interview: inout Interview, _ act: (inout Interview, RowID) -> Void
  ) {
    let rows = interview.state.seen.rows(of: group.place)
    guard rows.indices.contains(number - 1) else {
      interview.say(Words.noSuchRow(number, count: rows.count))
      return interview.askForRow(group, purpose)
    }
    act(&interview, rows[number - 1])
  }

  /// Removes a row and its drafts.
  func remove(_ row: RowID, in interview: inout Interview) {
    interview.state.seen.removeRow(row, from: group.place)
    interview.state.drafts.removeAll { $0.place.rows.contains(row) }
    let gate = interview.state.seen.rows(of: group.place).isEmpty ? group.item.gate : ""
    let stop = interview.state.stop(at: Place(gate, rows: group.place.rows))
    // Nobody is left, so the yes is no longer true.
    if let stop { interview.state.seen.answers[stop.place] = nil }
    interview.save()
    interview.say(Words.rowRemoved)
    if let stop { interview.askStop(stop, purpose) } else { interview.askRows(group, purpose) }
  }

  func resume(in interview: inout Interview) {
    asking?.resume(in: &interview)
  }

  func goBack(in interview: inout Interview) { interview.goBack(fromRows: group, purpose) }

  func leave(as leaving: Leaving, in interview: inout Interview) {
    guard leaving == .skipped else {
      interview.say(Words.onlyAtQuestions)
      return interview.repeatQuestion()
    }
    interview.closeRows(group, purpose)
  }

  func drafts(
    line: String, above below: ArraySlice<any Dialogue>, in interview: Interview
  ) -> [Draft] {
    [interview.state.rowDraft(in: group, line: line)].compactMap(\.self)
  }

  func withLine(_ line: String, in interview: Interview) -> any Dialogue {
    RowList(group: group, purpose: purpose, line: line.isEmpty ? nil : line)
  }

  func forgettingDeleted(_ typed: String) -> (any Dialogue)? {
    guard let line, !typed.hasPrefix(line) else { return nil }
    return RowList(group: group, purpose: purpose)
  }
}
