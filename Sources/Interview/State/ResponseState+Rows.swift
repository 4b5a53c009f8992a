// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Rows and the items in them.
extension ResponseState {
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
