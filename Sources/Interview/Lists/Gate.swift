// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The yes/no question before a list of rows.
struct Gate {
  let asking: Asking

  /// Answers yes, and accepts words as the first answer in a new row. If the answer is
  /// private, or for staff, so is the row.
  func openRows(with words: String, in interview: inout Interview) {
    let isPrivate = interview.state.seen.privatePlaces.contains(asking.place)
    let isForStaff = interview.memory.forStaff == asking.place
    interview.memory.forStaff = nil
    GivenAnswer(content: .values([.boolean(true)]), asking: asking).record(in: &interview)
    interview.save(openDrafts: [])
    guard let list = interview.state.list(behind: asking),
      let stop = interview.state.stop(at: Place(list.linkId, rows: asking.place.rows))
    else { return asking.proceed(in: &interview) }
    RowList(group: stop, purpose: asking.purpose)
      .beginRow(named: words, isPrivate: isPrivate, isForStaff: isForStaff, in: &interview)
  }

  /// Answers no, or does so at the gate of a list whose first row is being named instead. Leaves a list
  /// without a gate.
  func close(in interview: inout Interview) {
    var gate = asking
    if let list = interview.state.upcomingList(around: asking) {
      guard interview.state.seen.rows(of: list.group.place).isEmpty,
        let stop = interview.state.gate(of: list.group)
      else { return list.close(in: &interview) }
      gate = Asking(stop: stop, purpose: list.purpose)
    }
    interview.accept(.values([.boolean(false)]), at: gate)
  }
}

/// Lists and their gates.
extension ResponseState {
  /// Returns the list that a yes to this item opens; `nil` for most items.
  func list(behind asking: Asking) -> Item? {
    guard asking.item.type == .boolean else { return nil }
    return questionnaire.parent(of: asking.item.linkId)?.item.first {
      $0.gate == asking.item.linkId
    }
  }

  /// Returns the yes/no question before a list; `nil` if there is none.
  func gate(of group: Stop) -> Stop? {
    stop(at: Place(group.item.gate, rows: group.place.rows))
  }

  /// Makes the gate of a list visible if it was private because all rows are.
  mutating func openGate(of group: Place) {
    let rows = seen.rows(of: group)
    guard !rows.isEmpty, rows.allSatisfy(seen.privateRows.contains) else { return }
    let gate = Place(questionnaire.item(group.linkId)?.gate ?? "", rows: group.rows)
    seen.privatePlaces.remove(gate)
  }
}
