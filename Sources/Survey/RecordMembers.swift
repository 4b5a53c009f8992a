// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

/// The members of a record that belong to some content, beside those of the place where it stands.
protocol RecordMembers {
  associatedtype Content

  /// None of them was read yet.
  init()

  /// Reads a member's value if it is one of these.
  /// - Returns: `false` for any other member, of which nothing was read.
  mutating func take(
    _ name: JSONReader.Name, from reader: inout JSONReader
  ) throws -> Bool

  /// What the members hold together.
  func content() throws -> Content

  /// Writes the members.
  static func write(_ content: Content, to writer: inout JSONWriter)
}

/// The members of a place: `rows` is absent where it stands in none.
struct PlaceMembers: RecordMembers {
  private var linkId: String?
  private var rows: [RowID] = []

  mutating func take(
    _ name: JSONReader.Name, from reader: inout JSONReader
  ) throws -> Bool {
    switch name {
    case "linkId": linkId = try reader.text()
    case "rows": rows = try reader.list { try $0.integer() }
    default: return false
    }
    return true
  }

  /// - Throws: also for a row that can't be: a number like that could be the last one.
  func content() throws -> Place {
    try rows.forEach(checkRowNumber)
    return Place(try required(linkId), rows: rows)
  }

  static func write(_ place: Place, to writer: inout JSONWriter) {
    writer.member("linkId", place.linkId)
    if !place.rows.isEmpty { writer.member("rows", numbers: place.rows) }
  }
}

extension Place: JSONContent {
  /// Reads a place; without `rows` it stands in none.
  public init(from reader: inout JSONReader) throws {
    var members = PlaceMembers()
    try reader.object { reader, name in
      if try !members.take(name, from: &reader) { try reader.skip() }
    }
    self = try members.content()
  }

  /// Writes a place, without `rows` where it stands in none.
  public func write(to writer: inout JSONWriter) {
    writer.object { PlaceMembers.write(self, to: &$0) }
  }
}
