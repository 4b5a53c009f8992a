// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

extension Response: JSONContent {
  /// Reads a response. If the next row number is too low for the rows, it is corrected.
  /// - Throws: ``UnfitContent``, also for a place that is filled twice, a row number that is out of
  ///   range, and more rows than a person can add.
  public init(from reader: inout JSONReader) throws {
    self.init()
    var missing = 7
    try reader.object { reader, name in
      switch name {
      case "progress": progress = try Progress(from: &reader)
      case "nextRow": nextRow = try reader.row()
      case "rows":
        rows = try PlaceTable(from: &reader) { try $0.placed(&$1, "ids") { try $0.ids() } }
      case "answers": answers = try PlaceTable(from: &reader) { try $0.placedAnswer(&$1) }
      case "asides":
        asides = try PlaceTable(from: &reader) { try $0.placed(&$1, "aside") { try $0.text() } }
      case "privatePlaces": privatePlaces = Set(try reader.list())
      case "privateRows": privateRows = Set(try reader.list { try $0.row() })
      default: return try takeOptional(name, from: &reader)
      }
      missing -= 1
    }
    guard missing == 0 else { throw UnfitContent() }
    let highest = rows.values.compactMap { $0.max() }.max() ?? 0
    nextRow = max(nextRow, highest + 1)
  }

  private mutating func takeOptional(
    _ name: JSONReader.Name, from reader: inout JSONReader
  ) throws {
    switch name {
    case "drafts": drafts = try reader.list()
    case "earlier": earlier = try reader.list()
    default: try reader.skip()
    }
  }

  /// Writes a response, with its answers in the order in which they were first given. O(bytes).
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("progress", progress)
      writer.member("nextRow", nextRow)
      rows.write(under: "rows", to: &writer) { $0.member("ids", $1) }
      answers.write(under: "answers", to: &writer) { AnswerMembers.write($1, to: &$0) }
      asides.write(under: "asides", to: &writer) { $0.member("aside", $1) }
      writer.member("privatePlaces", privatePlaces.sorted(), lineByLine: true)
      writer.member("privateRows", privateRows.sorted())
      if !drafts.isEmpty { writer.member("drafts", drafts, lineByLine: true) }
      if !earlier.isEmpty { writer.member("earlier", earlier, lineByLine: true) }
    }
  }
}

extension PlaceTable {
  /// Reads a list of records, each with a place.
  fileprivate init(
    from reader: inout JSONReader, _ record: (inout JSONReader, inout Place) throws -> Element
  ) throws {
    self.init()
    try reader.elements { reader in
      var place = Place("")
      let element = try record(&reader, &place)
      guard self[place] == nil else { throw UnfitContent() }
      self[place] = element
    }
  }

  /// Writes a list of records, each with a place and the members that `members` writes.
  fileprivate func write(
    under name: StaticString, to writer: inout JSONWriter,
    _ members: (inout JSONWriter, Element) -> Void
  ) {
    writer.name(name)
    writer.list(filled, lineByLine: true) { writer, record in
      writer.object { writer in
        record.0.writeMembers(to: &writer)
        members(&writer, record.1)
      }
    }
  }
}

extension JSONReader {
  /// Reads a record of a place and one other member.
  fileprivate mutating func placed<Content>(
    _ place: inout Place, _ member: StaticString,
    _ content: (inout JSONReader) throws -> Content
  ) throws -> Content {
    var found: Content?
    place = try self.place { reader, name in
      if member ~= name { found = try content(&reader) } else { try reader.skip() }
    }
    return try required(found)
  }

  fileprivate mutating func placedAnswer(_ place: inout Place) throws -> Answer {
    var members = AnswerMembers()
    place = try self.place { try members.take($1, from: &$0) }
    return try members.content()
  }

  fileprivate mutating func ids() throws -> [RowID] {
    let ids = try list { try $0.row() }
    guard ids.count <= Item.rowLimit * 10 else { throw UnfitContent() }
    return ids
  }
}

/// The members of an answer: `values`, `left` or `rowsDone`, and the question as it was asked.
struct AnswerMembers {
  private var question: String?
  private var section: String?
  private var sharing = Sharing.everyone
  private var asked = AsAsked()
  private var values: [Value]?
  private var leaving: Leaving?
  private var areRowsDone = false

  /// Reads a member's value, or skips a member that an answer doesn't have.
  mutating func take(_ name: JSONReader.Name, from reader: inout JSONReader) throws {
    switch name {
    case "question": question = try reader.text()
    case "section": section = try reader.text()
    case "sharing": sharing = try reader.word()
    case "asked": asked = try AsAsked(from: &reader)
    case "values": values = try reader.list()
    case "left": leaving = try reader.word()
    // Not "rows", which is a member of the place in the same record.
    case "rowsDone":
      _ = try reader.flag()
      areRowsDone = true
    default: try reader.skip()
    }
  }

  func content() throws -> Answer {
    let content: Answer.Content =
      if let leaving { .left(leaving) } else { areRowsDone ? .rows : .values(try required(values)) }
    return Answer(
      content, question: try required(question), section: try required(section), sharing: sharing,
      asked: asked)
  }

  static func write(_ answer: Answer, to writer: inout JSONWriter) {
    writer.member("question", answer.question)
    writer.member("section", answer.section)
    if answer.sharing != .everyone { writer.member("sharing", answer.sharing) }
    if answer.asked != AsAsked() { writer.member("asked", answer.asked) }
    switch answer.content {
    case .values(let values): writer.member("values", values)
    case .left(let leaving): writer.member("left", leaving)
    case .rows: writer.member("rowsDone", true)
    }
  }
}

extension Answer: JSONContent {
  /// Reads an answer.
  public init(from reader: inout JSONReader) throws {
    var members = AnswerMembers()
    try reader.object { try members.take($1, from: &$0) }
    self = try members.content()
  }

  /// Writes an answer.
  public func write(to writer: inout JSONWriter) {
    writer.object { AnswerMembers.write(self, to: &$0) }
  }
}
