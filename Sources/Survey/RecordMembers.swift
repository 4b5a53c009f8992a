// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

/// The JSON members for some content, in an object that also contains a place.
protocol RecordMembers {
  associatedtype Content

  /// Creates members without values.
  init()

  /// Reads a member's value if the member belongs to the content.
  /// - Returns: `false` for any other member, in which case nothing is read.
  mutating func take(
    _ name: JSONReader.Name, from reader: inout JSONReader
  ) throws -> Bool

  /// Returns the content that the members describe.
  func content() throws -> Content

  /// Writes the members.
  static func write(_ content: Content, to writer: inout JSONWriter)
}

/// The members of a place. `rows` is absent outside rows.
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

  /// - Throws: Also for a row number that is out of range.
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
  /// Reads a place. Without `rows`, it is outside rows.
  public init(from reader: inout JSONReader) throws {
    var members = PlaceMembers()
    try reader.object { reader, name in
      if try !members.take(name, from: &reader) { try reader.skip() }
    }
    self = try members.content()
  }

  /// Writes a place. Outside rows, `rows` is left out.
  public func write(to writer: inout JSONWriter) {
    writer.object { PlaceMembers.write(self, to: &$0) }
  }
}
