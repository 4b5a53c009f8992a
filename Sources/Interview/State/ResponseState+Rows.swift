// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Lists of rows, and the yes/no question before them.
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

  /// Before a private row becomes visible, makes its gate visible if it was private because all
  /// rows are.
  mutating func openGate(for row: RowID) {
    seen.rows.places.first { seen.rows(of: $0).contains(row) }.map { openGate(of: $0) }
  }

  /// Makes the gate of a list visible if it was private because all rows are.
  mutating func openGate(of group: Place) {
    let rows = seen.rows(of: group)
    guard !rows.isEmpty, rows.allSatisfy(seen.privateRows.contains) else { return }
    let gate = Place(questionnaire.item(group.linkId)?.gate ?? "", rows: group.rows)
    seen.privatePlaces.remove(gate)
  }

  /// Returns the group of rows around an item and the number of the row, from 1.
  func row(of asking: Asking) -> (Stop, Int)? {
    guard let row = asking.place.rows.last,
      let group = questionnaire.rowsGroup(of: asking.place.linkId)
    else { return nil }
    let stop = Stop(Place(group.linkId, rows: Array(asking.place.rows.dropLast())), group)
    let rows = seen.rows(of: stop.place)
    return (stop, (rows.firstIndex(of: row) ?? rows.count) + 1)
  }

  /// Whether the item names the row that it is in.
  func isName(_ asking: Asking) -> Bool {
    questionnaire.namesRow(asking.item.linkId)
  }

  /// Returns whether an item would begin a row of a list that has others.
  func isFurtherRow(_ asking: Asking) -> Bool {
    upcomingList(around: asking).map { !seen.rows(of: $0.group.place).isEmpty } ?? false
  }

  /// Returns the list to which this item would add a row by naming it; `nil` for any other item.
  func upcomingList(around asking: Asking) -> RowList? {
    guard case .row(_, let group, let outer) = asking.purpose, isName(asking),
      asking.purpose.isUpcoming(in: seen)
    else { return nil }
    return RowList(group: group, purpose: outer)
  }
}
