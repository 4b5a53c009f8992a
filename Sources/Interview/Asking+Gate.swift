// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The yes/no question before a list of rows.
extension Asking {
  /// Answers yes at this gate, and accepts words as the first answer in a new row. If the answer is
  /// private, so is the row.
  func openRows(with words: String, in interview: inout Interview) {
    let isPrivate = interview.state.seen.privatePlaces.contains(place)
    interview.record(.values([.boolean(true)]), at: self)
    interview.saveAnswer()
    guard let list = interview.state.list(behind: self),
      let stop = interview.state.stop(at: Place(list.linkId, rows: place.rows))
    else { return interview.proceed(from: self) }
    RowList(group: stop, purpose: purpose)
      .beginRow(named: words, isPrivate: isPrivate, in: &interview)
  }

  /// Answers no at this gate, or at the gate of a list whose first row is being named. Leaves a list
  /// without a gate.
  func closeGate(in interview: inout Interview) {
    var gate = self
    if let list = interview.state.upcomingList(around: self) {
      let place = Place(list.group.item.gate, rows: list.group.place.rows)
      guard interview.state.seen.rows(of: list.group.place).isEmpty,
        let stop = interview.state.stop(at: place)
      else { return list.close(in: &interview) }
      gate = Asking(stop: stop, purpose: list.purpose)
    }
    interview.accept(.values([.boolean(false)]), at: gate)
  }
}
