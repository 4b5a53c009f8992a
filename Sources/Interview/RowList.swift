// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The rows of a group: another one, change one, take one out.
struct RowList: Dialogue {
  var group: Stop
  var purpose: Purpose
  /// What is half-typed; `nil` for nothing.
  var line: String?

  var isOnTop: Bool { false }
  var asking: Asking? { Asking(stop: group, purpose: purpose) }
  var standingLine: String { line ?? "" }

  func ask(in interview: inout Interview, line: String?) {
    (line ?? self.line).map { interview.askForRow(group, purpose, line: $0) }
      ?? interview.askRows(group, purpose)
  }

  func hear(_ line: String, in interview: inout Interview) {
    interview.hearAtRows(line, group, purpose)
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
    [interview.rowDraft(in: group, line: line)].compactMap(\.self)
  }

  func withLine(_ line: String, in interview: Interview) -> any Dialogue {
    RowList(group: group, purpose: purpose, line: line.isEmpty ? nil : line)
  }

  func forgettingDeleted(_ typed: String) -> (any Dialogue)? {
    guard let line, !typed.hasPrefix(line) else { return nil }
    return RowList(group: group, purpose: purpose)
  }
}
