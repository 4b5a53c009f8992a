// SPDX-License-Identifier: GPL-3.0-or-later

/// What can be read from a JSON document and written into one.
public protocol JSONContent {
  /// Reads it from where the reader stands.
  /// - Throws: ``JSONFault`` for what is no JSON, ``UnfitContent`` for JSON that is not this.
  init(from reader: inout JSONReader) throws

  /// Writes it where the writer stands.
  func write(to writer: inout JSONWriter)
}

extension JSONContent {
  /// Reads it from a document that holds nothing else. O(bytes).
  /// - Throws: as ``init(from:)``.
  public init(json bytes: [UInt8]) throws {
    self = try JSONReader.read(bytes, Self.init)
  }

  /// It alone, as a document on one line. O(bytes).
  public var json: [UInt8] {
    JSONWriter.write(isIndented: false) { write(to: &$0) }
  }
}

/// JSON, but not the content that it should be: something is missing, or out of its bounds.
public struct UnfitContent: Error {
  /// What is wrong is said by whoever reads.
  public init() {}
}

/// What a required member holds.
/// - Throws: ``UnfitContent`` where there was none.
public func required<Content>(_ content: Content?) throws -> Content {
  guard let content else { throw UnfitContent() }
  return content
}
