import JSON

extension EarlierAnswer: JSONContent {
  /// Reads an earlier answer.
  public init(from reader: inout JSONReader) throws {
    var (place, answer, isPrivate) = (Place?.none, Answer?.none, Bool?.none)
    try reader.object { reader, name in
      switch name {
      case "place": place = try Place(from: &reader)
      case "answer": answer = try Answer(from: &reader)
      case "isPrivate": isPrivate = try reader.flag()
      default: try reader.skip()
      }
    }
    self.init(
      try required(place), try required(answer), isPrivate: try required(isPrivate))
  }

  /// Writes an earlier answer.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("place", place)
      writer.member("answer", answer)
      writer.member("isPrivate", isPrivate)
    }
  }
}
