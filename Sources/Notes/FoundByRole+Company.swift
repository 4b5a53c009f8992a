// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension FoundByRole {
  /// The people who come along, or that nobody does; empty if the person said neither.
  var company: [NotesDocument.Text] {
    let rows = rows(.companion)
    let saysNo = first(.comesWithSomeone)?.node.answer?.values.first == .boolean(false)
    return rows.isEmpty && saysNo ? [.program(Words.nobody)] : rows.map(companion)
  }

  /// Returns a companion's name, how the person knows them, and how much of the appointment they
  /// attend.
  private func companion(_ row: [VisibleNode]) -> NotesDocument.Text {
    let name = row.first(.companionName)
    let rest = row.filter { $0.place != name?.place }.flatMap { node -> [String] in
      guard !node.choices.isEmpty else { return node.words }
      let label = node.label.withSmallStart.beforeWords
      return node.choices.map { label + $0.wordsWithin }
    }
    return NotesDocument.Text.person(name?.words.first ?? "").explained(by: rest)
  }
}
