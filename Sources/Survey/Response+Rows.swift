extension Response {
  /// The rows of the repeating group at a place, in the person's order; empty when it has none.
  public func rows(of group: Place) -> [RowID] { rows[group] ?? [] }

  /// A number for a row that is not added yet. Asked again it is the same, until a row is added.
  public var upcomingRow: RowID { nextRow }

  /// Adds a row at the end of the group's rows.
  /// - Returns: the new row, a number never used before in this response.
  @discardableResult
  public mutating func addRow(to group: Place) -> RowID {
    let row = nextRow
    nextRow += 1
    rows[group] = rows(of: group) + [row]
    return row
  }

  /// Takes out a row and all that was said in it. Does nothing when the group has no such row.
  public mutating func removeRow(_ row: RowID, from group: Place) {
    let left = rows(of: group).filter { $0 != row }
    rows[group] = left.isEmpty ? nil : left
    let isInRow: (Place) -> Bool = { $0.rows.contains(row) }
    answers.removeAll(where: isInRow)
    asides.removeAll(where: isInRow)
    rows.removeAll(where: isInRow)
    privatePlaces = privatePlaces.filter { !isInRow($0) }
    privateRows.remove(row)
  }
}
