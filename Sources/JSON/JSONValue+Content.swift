// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONValue {
  /// Reads a document (RFC 8259). A byte order mark at the start is skipped. O(bytes).
  /// - Throws: ``JSONFault``, also for repeated names, values nested deeper than 200 and objects
  ///   with more than 256 members, which limits the time for any input.
  public init(reading bytes: [UInt8]) throws(JSONFault) {
    do {
      try self.init(json: bytes)
    } catch {
      // Any JSON is a valid value, so no other error is possible.
      throw error as? JSONFault ?? JSONFault(kind: .unexpected, offset: 0)
    }
  }

  /// The value as a document with one member or value on each line, indented by two spaces, and a
  /// newline at the end. O(bytes).
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

  /// Writes the value.
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
