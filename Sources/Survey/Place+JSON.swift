// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

extension Place: JSONContent {
  /// Reads a place. Without `rows`, it is outside rows.
  public init(from reader: inout JSONReader) throws {
    self = try reader.place { reader, _ in try reader.skip() }
  }

  /// Writes a place. Outside rows, `rows` is left out.
  public func write(to writer: inout JSONWriter) {
    writer.object { writeMembers(to: &$0) }
  }

  /// Writes the place's members into an object that may have others.
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("linkId", linkId)
    if !rows.isEmpty { writer.member("rows", numbers: rows) }
  }
}

extension JSONReader {
  /// Reads an object with a place. The closure gets each other name, and reads or skips its value.
  mutating func place(_ other: (inout JSONReader, Name) throws -> Void) throws -> Place {
    var (linkId, rows) = (String?.none, [RowID]())
    try object { reader, name in
      switch name {
      case "linkId": linkId = try reader.text()
      case "rows": rows = try reader.list { try $0.row() }
      default: try other(&reader, name)
      }
    }
    return Place(try required(linkId), rows: rows)
  }

  /// Reads a row's number, from 1 to far more rows than a person can add.
  mutating func row() throws -> RowID {
    let row = try integer()
    guard (1..<1 << 31).contains(row) else { throw UnfitContent() }
    return row
  }
}
