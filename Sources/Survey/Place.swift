// SPDX-License-Identifier: GPL-3.0-or-later

/// Identifies a row that the person added. Unique within a response and never reused, so that an
/// answer can't move from a removed row to a new one.
public typealias RowID = Int

/// The place of an answer: an item, and the rows that contain it, outermost first.
public struct Place: Hashable, Sendable {
  /// The item's linkId.
  public var linkId: String
  /// The rows from the outermost repeating group inwards; empty for an item outside rows.
  public var rows: [RowID]

  /// Creates the place of an item in the given rows.
  public init(_ linkId: String, rows: [RowID] = []) {
    self.linkId = linkId
    self.rows = rows
  }
}

/// Thrown if a saved row has a number below 1, or too high for further rows to be added.
public struct RowNumberOutOfRange: Error {}

/// Checks a saved row number. Numbers begin at 1. The limit is above any number of rows that a
/// person can add, and far below the maximum of `Int`.
/// - Throws: ``RowNumberOutOfRange``.
func checkRowNumber(_ row: RowID) throws {
  guard (1..<1 << 31).contains(row) else { throw RowNumberOutOfRange() }
}
