// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON value (<https://www.rfc-editor.org/rfc/rfc8259>).
///
/// Objects keep the order of their members, and numbers keep their digits: `72.50` stays `72.50`.
public indirect enum JSONValue: Equatable, Sendable {
  /// One member of an object.
  public struct Member: Equatable, Sendable {
    /// The member's name.
    public var name: String
    /// Its value.
    public var value: JSONValue

    /// Creates a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  case null
  case flag(Bool)
  /// A number, with its digits as written.
  case number(String)
  case text(String)
  case list([JSONValue])
  /// Members in order, with unique names.
  case object([Member])

  /// Returns a whole number.
  public static func number(_ number: Int) -> Self { .number(String(number)) }

  /// Returns an object with its members sorted by name. O(n log n).
  public static func object(_ members: [String: JSONValue]) -> Self {
    .object(members.sorted { $0.key < $1.key }.map { Member($0.key, $0.value) })
  }
}

extension JSONValue {
  /// The value of the member with this name; `nil` if there is none, or if the value is not an
  /// object. O(members).
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text; `nil` for anything else.
  public var text: String? { if case .text(let text) = self { text } else { nil } }

  /// True or false; `nil` for anything else.
  public var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }

  /// The digits of a number, as written; `nil` for anything else.
  public var digits: String? { if case .number(let digits) = self { digits } else { nil } }

  /// The values of a list; `nil` for anything else.
  public var list: [JSONValue]? { if case .list(let values) = self { values } else { nil } }

  /// The members of an object; `nil` for anything else.
  public var members: [Member]? { if case .object(let members) = self { members } else { nil } }
}

extension JSONValue: ExpressibleByStringLiteral {
  /// Creates a text value.
  public init(stringLiteral text: String) { self = .text(text) }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  /// Creates a value that is true or false.
  public init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension JSONValue: ExpressibleByArrayLiteral {
  /// Creates a list.
  public init(arrayLiteral values: JSONValue...) { self = .list(values) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// Creates an object with its members in the order of the literal.
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member($0, $1) })
  }
}

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
