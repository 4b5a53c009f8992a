// SPDX-License-Identifier: GPL-3.0-or-later

/// Names a row that the person added. Unique within a response and never used again, so that an
/// answer can't slip from a removed row into a new one.
public typealias RowID = Int

/// Where an answer belongs: an item, and the rows in which it stands, outermost first.
public struct Place: Hashable, Sendable {
  /// The item's linkId.
  public var linkId: String
  /// The rows from the outermost repeating group inwards; empty for most items.
  public var rows: [RowID]

  /// The place of that item, in those rows.
  public init(_ linkId: String, rows: [RowID] = []) {
    self.linkId = linkId
    self.rows = rows
  }
}

/// A saved row has a number below 1, or so high that no further row could be added.
public struct RowNumberOutOfRange: Error {}

/// Row numbers begin at 1; the limit is above every number of rows that a person can add, and far
/// below where numbers end.
/// - Throws: ``RowNumberOutOfRange``.
func checkRowNumber(_ row: RowID) throws {
  guard (1..<1 << 31).contains(row) else { throw RowNumberOutOfRange() }
}
