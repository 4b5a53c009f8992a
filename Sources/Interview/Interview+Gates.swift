// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The yes/no question before a list of rows.
extension Interview {
  /// Answers yes at a gate, and accepts words as the first answer in a new row. If the answer is
  /// private, so is the row.
  mutating func openRows(with words: String, at gate: Asking) {
    let isPrivate = state.seen.privatePlaces.contains(gate.place)
    record(.values([.boolean(true)]), at: gate)
    saveAnswer()
    guard let list = state.list(behind: gate),
      let stop = state.stop(at: Place(list.linkId, rows: gate.place.rows))
    else { return proceed(from: gate) }
    beginRow(of: stop, gate.purpose, named: words, isPrivate: isPrivate)
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
