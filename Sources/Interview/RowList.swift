// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The rows of a group: another one, change one, take one out.
struct RowList: Dialogue {
  var group: Stop
  var purpose: Purpose

  var isOnTop: Bool { false }
  var asking: Asking? { Asking(stop: group, purpose: purpose) }

  func ask(in interview: inout Interview, line: String?) {
    line.map { interview.askForRow(group, purpose, line: $0) }
      ?? interview.askRows(group, purpose)
  }

  func hear(_ line: String, in interview: inout Interview) {
    interview.hearAtRows(line, group, purpose)
  }

  func resume(in interview: inout Interview) {
    Asking(stop: group, purpose: purpose).resume(in: &interview)
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
    [interview.rowDraft(in: group, line: line)].compactMap(\.self)
  }
}
