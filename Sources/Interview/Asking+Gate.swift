// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The yes/no question before a list of rows.
extension Asking {
  /// Answers yes at this gate, and accepts words as the first answer in a new row. If the answer is
  /// private, so is the row.
  func openRows(with words: String, in interview: inout Interview) {
    let isPrivate = interview.state.seen.privatePlaces.contains(place)
    interview.record(.values([.boolean(true)]), at: self)
    interview.save(with: [])
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
      guard interview.state.seen.rows(of: list.group.place).isEmpty,
        let stop = interview.state.gate(of: list.group)
      else { return list.close(in: &interview) }
      gate = Asking(stop: stop, purpose: list.purpose)
    }
    interview.accept(.values([.boolean(false)]), at: gate)
  }
}

extension Asking {
  /// Returns the question whether to remove the row that the item names; `nil` for any other item,
  /// and for a row that is not there yet.
  func removal(in state: ResponseState) -> Menu? {
    guard state.isName(self), let row = place.rows.last, let (group, _) = state.row(of: self),
      !group.item.rowName.isEmpty, state.seen.rows(of: group.place).contains(row)
    else { return nil }
    let list = RowList(group: group, purpose: purpose.outsideRow)
    return Menu.removeRow(row, named: state.name(of: row, in: group), from: list)
  }
}
