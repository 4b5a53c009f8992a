import JSON

/// What was typed at an item and not entered as its answer yet.
public struct Draft: Equatable, Sendable {
  /// The item.
  public var place: Place
  /// The lines of a paragraph that were entered so far.
  public var lines: [String]
  /// What stood on the line.
  public var line: String
  /// It belongs to the note to oneself beside the item.
  public var isAside: Bool
  /// It goes on behind the answer that is saved there.
  public var isBehindAnswer: Bool

  /// A draft at an item.
  public init(
    place: Place, lines: [String] = [], line: String = "", isAside: Bool = false,
    isBehindAnswer: Bool = false
  ) {
    self.place = place
    self.lines = lines
    self.line = line
    self.isAside = isAside
    self.isBehindAnswer = isBehindAnswer
  }

  /// Nothing is half-typed.
  public var isEmpty: Bool { lines.isEmpty && line.isEmpty }
}

extension Draft: JSONContent {
  /// Reads a draft.
  public init(from reader: inout JSONReader) throws {
    var (place, lines, line) = (Place?.none, [String]?.none, String?.none)
    var (isAside, isBehindAnswer) = (Bool?.none, Bool?.none)
    try reader.object { reader, name in
      switch name {
      case "place": place = try Place(from: &reader)
      case "lines": lines = try reader.list { try $0.text() }
      case "line": line = try reader.text()
      case "isAside": isAside = try reader.flag()
      case "isBehindAnswer": isBehindAnswer = try reader.flag()
      default: try reader.skip()
      }
    }
    self.init(
      place: try required(place), lines: try required(lines), line: try required(line),
      isAside: try required(isAside), isBehindAnswer: try required(isBehindAnswer))
  }

  /// Writes a draft.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("place", place)
      writer.member("lines", texts: lines)
      writer.member("line", line)
      writer.member("isAside", isAside)
      writer.member("isBehindAnswer", isBehindAnswer)
    }
  }
}
