// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

extension Response: JSONContent {
  /// Reads a response. If the next row number is too low for the rows, it is corrected.
  /// - Throws: ``PlaceFilledTwice``, ``RowNumberOutOfRange``, ``TooManyRows`` or ``UnfitContent``.
  public init(from reader: inout JSONReader) throws {
    var members = ResponseMembers()
    try reader.object { try members.take($1, from: &$0) }
    self = try members.content()
  }

  /// Writes a response, with its answers in the order in which they were first given. O(bytes).
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("progress", progress)
      writer.member("nextRow", nextRow)
      rows.write(as: RowListMembers.self, under: "rows", to: &writer)
      answers.write(as: AnswerMembers.self, under: "answers", to: &writer)
      asides.write(as: AsideMembers.self, under: "asides", to: &writer)
      writer.member("privatePlaces", privatePlaces.sorted(), lineByLine: true)
      writer.member("privateRows", numbers: privateRows.sorted())
      if !drafts.isEmpty { writer.member("drafts", drafts, lineByLine: true) }
      if !earlier.isEmpty { writer.member("earlier", earlier, lineByLine: true) }
    }
  }
}

private struct ResponseMembers {
  private var progress: Progress?
  private var nextRow: RowID?
  private var rows: PlaceTable<[RowID]>?
  private var answers: PlaceTable<Answer>?
  private var asides: PlaceTable<String>?
  private var privatePlaces: [Place]?
  private var privateRows: [RowID]?
  private var drafts: [Draft] = []
  private var earlier: [EarlierAnswer] = []

  mutating func take(
    _ name: JSONReader.Name, from reader: inout JSONReader
  ) throws {
    switch name {
    case "progress": progress = try Progress(from: &reader)
    case "nextRow": nextRow = try reader.integer()
    case "rows": rows = try PlaceTable(reading: RowListMembers.self, from: &reader)
    case "answers": answers = try PlaceTable(reading: AnswerMembers.self, from: &reader)
    case "asides": asides = try PlaceTable(reading: AsideMembers.self, from: &reader)
    case "privatePlaces": privatePlaces = try reader.list()
    case "privateRows": privateRows = try reader.list { try $0.integer() }
    case "drafts": drafts = try reader.list()
    case "earlier": earlier = try reader.list()
    default: try reader.skip()
    }
  }

  func content() throws -> Response {
    var response = Response()
    response.progress = try required(progress)
    response.answers = try required(answers)
    response.rows = try required(rows)
    response.asides = try required(asides)
    response.privatePlaces = Set(try required(privatePlaces))
    response.privateRows = Set(try required(privateRows))
    response.drafts = drafts
    response.earlier = earlier
    try response.privateRows.forEach(checkRowNumber)
    let next = try required(nextRow)
    try checkRowNumber(next)
    let highest = response.rows.places.compactMap { response.rows[$0]?.max() }.max() ?? 0
    response.nextRow = max(next, highest + 1)
    return response
  }
}

private struct RowListMembers: RecordMembers {
  private var ids: [RowID]?

  mutating func take(
    _ name: JSONReader.Name, from reader: inout JSONReader
  ) throws -> Bool {
    guard case "ids" = name else { return false }
    ids = try reader.list { try $0.integer() }
    return true
  }

  func content() throws -> [RowID] {
    let ids = try required(ids)
    guard ids.count <= Item.rowLimit * 10 else { throw TooManyRows() }
    try ids.forEach(checkRowNumber)
    return ids
  }

  static func write(_ ids: [RowID], to writer: inout JSONWriter) {
    writer.member("ids", numbers: ids)
  }
}

private struct AsideMembers: RecordMembers {
  private var aside: String?

  mutating func take(
    _ name: JSONReader.Name, from reader: inout JSONReader
  ) throws -> Bool {
    guard case "aside" = name else { return false }
    aside = try reader.text()
    return true
  }

  func content() throws -> String { try required(aside) }

  static func write(_ aside: String, to writer: inout JSONWriter) {
    writer.member("aside", aside)
  }
}

extension PlaceTable {
  fileprivate init<Members: RecordMembers>(
    reading: Members.Type, from reader: inout JSONReader
  ) throws where Members.Content == Element {
    self.init()
    try reader.elements { reader in
      var (place, members) = (PlaceMembers(), Members())
      try reader.object { reader, name in
        let isKnown = try place.take(name, from: &reader) || members.take(name, from: &reader)
        if !isKnown { try reader.skip() }
      }
      let filled = try place.content()
      guard self[filled] == nil else { throw PlaceFilledTwice() }
      self[filled] = try members.content()
    }
  }

  fileprivate func write<Members: RecordMembers>(
    as _: Members.Type, under name: StaticString, to writer: inout JSONWriter
  ) where Members.Content == Element {
    writer.name(name)
    writer.list(filled, lineByLine: true) { writer, record in
      writer.object { writer in
        PlaceMembers.write(record.0, to: &writer)
        Members.write(record.1, to: &writer)
      }
    }
  }
}

/// Thrown if a saved response has far more rows in one group than a person can add.
public struct TooManyRows: Error {}

/// Thrown if a saved response contains a place twice, so that its answer is ambiguous.
public struct PlaceFilledTwice: Error {}

extension Place: Comparable {
  /// Orders places by linkId, then by rows, so that the order is the same for each save.
  public static func < (one: Place, other: Place) -> Bool {
    guard one.linkId == other.linkId else { return one.linkId < other.linkId }
    return one.rows.lexicographicallyPrecedes(other.rows)
  }
}
