// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// The yes/no question before a list of rows.
extension Interview {
  /// Returns the list that a yes to this item opens; `nil` for most items.
  func list(behind asking: Asking) -> Item? {
    guard asking.item.type == .boolean else { return nil }
    return questionnaire.parent(of: asking.item.linkId)?.item.first {
      $0.gate == asking.item.linkId
    }
  }

  /// Accepts words at a gate that are neither yes nor no as a yes, and as the first answer in a new
  /// row. If the answer is private, so is the row.
  /// - Returns: `false` at any other question, where the words are not accepted.
  mutating func openRows(with words: String, at gate: Asking) -> Bool {
    guard let list = list(behind: gate), !words.lettersAlone.isEmpty,
      !words.isOne(of: Words.typedUndecided), !words.isOk
    else { return false }
    let isPrivate = seen.privatePlaces.contains(gate.place)
    record(.values([.boolean(true)]), at: gate)
    saveAnswer()
    guard let stop = stop(at: Place(list.linkId, rows: gate.place.rows)) else {
      proceed(from: gate)
      return true
    }
    beginRow(of: stop, gate.purpose, named: words, isPrivate: isPrivate)
    return true
  }

  /// Accepts words without asking what they mean: as the first row where a list begins, and
  /// otherwise as the answer.
  mutating func takeWhole(_ words: String, at asking: Asking) {
    if !openRows(with: words, at: asking) { takeReading(of: words, at: asking) }
  }

  /// Before a visible row is added, makes the gate visible if it was private because all rows are.
  mutating func openGate(of group: Stop, for row: RowID) {
    let rows = seen.rows(of: group.place)
    guard !rows.contains(row), !seen.privateRows.contains(row) else { return }
    openGate(of: group.place)
  }

  /// Before a private row becomes visible, makes its gate visible if it was private because all
  /// rows are.
  mutating func openGate(for row: RowID) {
    seen.rows.places.first { seen.rows(of: $0).contains(row) }.map { openGate(of: $0) }
  }

  private mutating func openGate(of group: Place) {
    let rows = seen.rows(of: group)
    guard !rows.isEmpty, rows.allSatisfy(seen.privateRows.contains) else { return }
    let gate = Place(questionnaire.item(group.linkId)?.gate ?? "", rows: group.rows)
    seen.privatePlaces.remove(gate)
  }

  /// Answers no at a gate, or at the gate of a list whose first row is being named. Leaves a list
  /// without a gate.
  mutating func closeGate(of asking: Asking) {
    guard let (group, outer) = upcomingList(around: asking) else {
      return accept(.values([.boolean(false)]), at: asking)
    }
    guard seen.rows(of: group.place).isEmpty else { return closeRows(group, outer) }
    guard let gate = stop(at: Place(group.item.gate, rows: group.place.rows)) else {
      return closeRows(group, outer)
    }
    accept(.values([.boolean(false)]), at: Asking(stop: gate, purpose: outer))
  }
}
