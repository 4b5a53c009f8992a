// SPDX-License-Identifier: GPL-3.0-or-later

/// A type that can be read from JSON and written as JSON.
public protocol JSONContent {
  /// Reads a value at the reader's position.
  /// - Throws: ``JSONFault`` for invalid JSON, ``UnfitContent`` for JSON that is not a value of
  ///   this type.
  init(from reader: inout JSONReader) throws

  /// Writes the value at the writer's position.
  func write(to writer: inout JSONWriter)
}

extension JSONContent {
  /// Reads a document that contains only this value. O(bytes).
  /// - Throws: The same errors as ``init(from:)``.
  public init(json bytes: [UInt8]) throws {
    self = try JSONReader.read(bytes, Self.init)
  }

  /// The value as a document on one line. O(bytes).
  public var json: [UInt8] {
    JSONWriter.write(isIndented: false) { write(to: &$0) }
  }
}

extension String: JSONContent {
  /// Reads a text.
  public init(from reader: inout JSONReader) throws { self = try reader.text() }

  /// Writes the text; see ``JSONWriter/text(_:)``.
  public func write(to writer: inout JSONWriter) { writer.text(self) }
}

extension Bool: JSONContent {
  /// Reads true or false.
  public init(from reader: inout JSONReader) throws { self = try reader.flag() }

  /// Writes true or false.
  public func write(to writer: inout JSONWriter) { writer.raw(self ? "true" : "false") }
}

extension Int: JSONContent {
  /// Reads a whole number.
  public init(from reader: inout JSONReader) throws { self = try reader.integer() }

  /// Writes the number.
  public func write(to writer: inout JSONWriter) { writer.raw(String(self)) }
}

/// Thrown for valid JSON that is not the expected content: a part is missing or out of bounds.
public struct UnfitContent: Error {
  /// Creates the error. The reader's caller describes the fault.
  public init() {}
}

/// Returns the value of a required member.
/// - Throws: ``UnfitContent`` if it is missing.
public func required<Content>(_ content: Content?) throws -> Content {
  guard let content else { throw UnfitContent() }
  return content
}

/// Why bytes can't be read as JSON, and where.
public struct JSONFault: Error, Equatable, Sendable {
  /// The kind of a fault.
  public enum Kind: Equatable, Sendable {
    case endsEarly
    case unexpected
    case goesOn
    case tooDeep
    /// An object has two members with the same name, so the intended value is ambiguous.
    case nameTwice
    case tooManyMembers
    /// Text that is not valid Unicode: half a surrogate pair, or bytes that are not UTF-8.
    case notUnicode
  }

  /// The kind of this fault.
  public var kind: Kind
  /// The offset of the byte at which the fault was found, from 0.
  public var offset: Int
}
