// SPDX-License-Identifier: GPL-3.0-or-later

extension Response {
  /// The rows of the repeating group at a place, in the person's order; empty when it has none.
  public func rows(of group: Place) -> [RowID] { rows[group] ?? [] }

  /// The group to which each row belongs: numbers of rows are never used twice. O(rows).
  var groupsOfRows: [RowID: Place] {
    let all = rows.places.flatMap { group in rows(of: group).map { ($0, group) } }
    return Dictionary(all) { first, _ in first }
  }

  /// The number that the next row gets: one that no row had, nor one that is half-typed. O(drafts).
  public var upcomingRow: RowID {
    max(nextRow, (drafts.flatMap(\.place.rows).max() ?? 0) + 1)
  }

  /// A number for a row that may be added, never used before in this response and never again.
  public mutating func reserveRow() -> RowID {
    let row = upcomingRow
    nextRow = row + 1
    return row
  }

  /// Adds a row at the end of the group's rows, by the number that was reserved for it.
  ///
  /// A row that is there already stays where it is.
  public mutating func add(_ row: RowID, to group: Place) {
    guard !rows(of: group).contains(row) else { return }
    nextRow = max(nextRow, row + 1)
    rows[group] = rows(of: group) + [row]
  }

  /// Adds a new row at the end of the group's rows.
  @discardableResult
  public mutating func addRow(to group: Place) -> RowID {
    let row = reserveRow()
    add(row, to: group)
    return row
  }

  /// Takes out a row and all that was said in it. Does nothing when the group has no such row.
  public mutating func removeRow(_ row: RowID, from group: Place) {
    guard rows(of: group).contains(row) else { return }
    removeRows([row])
  }

  /// Takes out rows and all that was said in them. O(rows and answers).
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
