// SPDX-License-Identifier: GPL-3.0-or-later

extension Response {
  /// Returns the rows of the repeating group at a place, in the order in which they were added;
  /// empty if there are none.
  public func rows(of group: Place) -> [RowID] { rows[group] ?? [] }

  /// The next number that no row or draft uses. O(drafts).
  public var upcomingRow: RowID {
    max(nextRow, (drafts.flatMap(\.place.rows).max() ?? 0) + 1)
  }

  /// Returns a number for a row that may be added later. No other row gets this number.
  public mutating func reserveRow() -> RowID {
    let row = upcomingRow
    nextRow = row + 1
    return row
  }

  /// Adds a row with a reserved number at the end of a group.
  ///
  /// Does nothing if the group already contains the row.
  public mutating func add(_ row: RowID, to group: Place) {
    guard !rows(of: group).contains(row) else { return }
    nextRow = max(nextRow, row + 1)
    rows[group] = rows(of: group) + [row]
  }

  /// Adds a new row at the end of a group, and returns its number.
  @discardableResult
  public mutating func addRow(to group: Place) -> RowID {
    let row = reserveRow()
    add(row, to: group)
    return row
  }

  /// Removes a row and all answers in it. Does nothing if the group doesn't contain the row.
  public mutating func removeRow(_ row: RowID, from group: Place) {
    guard rows(of: group).contains(row) else { return }
    removeRows([row])
  }

  /// Removes rows and all answers in them. O(rows and answers).
  mutating func removeRows(_ gone: Set<RowID>) {
    guard !gone.isEmpty else { return }
    for group in rows.places {
      let left = rows(of: group).filter { !gone.contains($0) }
      rows[group] = left.isEmpty ? nil : left
    }
    let isInRow: (Place) -> Bool = { !gone.isDisjoint(with: $0.rows) }
    answers.removeAll(where: isInRow)
    asides.removeAll(where: isInRow)
    rows.removeAll(where: isInRow)
    privatePlaces = privatePlaces.filter { !isInRow($0) }
    privateRows.subtract(gone)
    drafts.removeAll { isInRow($0.place) }
    earlier.removeAll { isInRow($0.place) }
  }
}
