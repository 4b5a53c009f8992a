// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// The yes/no question before a list of rows.
extension Interview {
  /// Accepts words at a gate that are neither yes nor no as a yes, and as the first answer in a new
  /// row. If the answer is private, so is the row.
  /// - Returns: `false` at any other question, where the words are not accepted.
  mutating func openRows(with words: String, at gate: Asking) -> Bool {
    guard let list = state.list(behind: gate), !words.lettersAlone.isEmpty,
      !words.isOne(of: Words.typedUndecided), !words.isOk
    else { return false }
    let isPrivate = state.seen.privatePlaces.contains(gate.place)
    record(.values([.boolean(true)]), at: gate)
    saveAnswer()
    guard let stop = state.stop(at: Place(list.linkId, rows: gate.place.rows)) else {
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

  /// Answers no at a gate, or at the gate of a list whose first row is being named. Leaves a list
  /// without a gate.
  mutating func closeGate(of asking: Asking) {
    guard let (group, outer) = state.upcomingList(around: asking) else {
      return accept(.values([.boolean(false)]), at: asking)
    }
    guard state.seen.rows(of: group.place).isEmpty else { return closeRows(group, outer) }
    guard let gate = state.stop(at: Place(group.item.gate, rows: group.place.rows)) else {
      return closeRows(group, outer)
    }
    accept(.values([.boolean(false)]), at: Asking(stop: gate, purpose: outer))
  }
}
