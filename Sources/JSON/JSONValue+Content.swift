// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONValue {
  /// Reads a document (RFC 8259). A byte order mark before it is passed over. O(bytes).
  /// - Throws: ``JSONFault``: also for names that stand twice, for values deeper than 200 and
  ///   objects of more than 256 members, so that reading ends soon whatever the bytes are.
  public init(reading bytes: [UInt8]) throws(JSONFault) {
    do {
      try self.init(json: bytes)
    } catch {
      // A value is content of any kind, so there is nothing else that can be wrong with it.
      throw error as? JSONFault ?? JSONFault(kind: .unexpected, offset: 0)
    }
  }

  /// The value as a document: a member or value a line, indented by two spaces, with a newline at
  /// its end. O(bytes).
  public var document: String {
    let bytes = JSONWriter.write(isIndented: true) { write(to: &$0) }
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }
}

extension JSONValue: JSONContent {
  /// Reads any value.
  public init(from reader: inout JSONReader) throws {
    reader.skipSpace()
    switch reader.next.map(Unicode.Scalar.init) {
    case "{": self = .object(try Self.members(from: &reader))
    case "[": self = .list(try reader.list())
    case "\"": self = .text(try reader.text())
    case "t", "f": self = .flag(try reader.flag())
    case "n":
      try reader.null()
      self = .null
    default: self = .number(try reader.number())
    }
  }

  private static func members(from reader: inout JSONReader) throws -> [Member] {
    var members: [Member] = []
    try reader.members { reader, name in
      members.append(Member(name.text, try JSONValue(from: &reader)))
    }
    return members
  }

  /// Writes any value.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.raw("null")
    case .flag(let flag): writer.raw(flag ? "true" : "false")
    case .number(let digits): writer.raw(digits)
    case .text(let words): writer.text(words)
    case .list(let values): writer.list(values) { $1.write(to: &$0) }
    case .object(let members):
      writer.object { writer in
        for member in members {
          writer.name(member.name)
          member.value.write(to: &writer)
        }
      }
    }
  }
}
