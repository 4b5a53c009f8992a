import JSON

/// The members of an object that belong to some content, where others stand beside them.
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

/// Content with the place at which it stands, as one record.
struct Placed<Members: RecordMembers>: JSONContent {
  var place: Place
  var content: Members.Content

  init(_ place: Place, _ content: Members.Content) {
    self.place = place
    self.content = content
  }

  init(from reader: inout JSONReader) throws {
    var (place, members) = (PlaceMembers(), Members())
    try reader.object { reader, name in
      let isKnown = try place.take(name, from: &reader) || members.take(name, from: &reader)
      if !isKnown { try reader.skip() }
    }
    self.init(try place.content(), try members.content())
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      PlaceMembers.write(place, to: &writer)
      Members.write(content, to: &writer)
    }
  }
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
  package init(from reader: inout JSONReader) throws {
    var members = PlaceMembers()
    try reader.object { reader, name in
      if try !members.take(name, from: &reader) { try reader.skip() }
    }
    self = try members.content()
  }

  /// Writes a place, without `rows` where it stands in none.
  package func write(to writer: inout JSONWriter) {
    writer.object { PlaceMembers.write(self, to: &$0) }
  }
}
