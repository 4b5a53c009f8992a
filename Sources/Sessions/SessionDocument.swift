// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import JSON
import Survey

/// The contents of a session's file.
struct SessionDocument {
  /// The maximum nesting depth, above that of any session. Answers contain their conditions,
  /// combined in a list with those of each ancestor.
  static let depthLimit = 8 + 2 * (PackCheck.depthLimit + 1)

  /// The members that every version has.
  struct Version {
    var format: Int
    var hasSum: Bool
  }

  var version: Version
  var pack: Session.Pack
  var response: Response
  var started: Date
  var saved: Date

  /// Reads a document. O(bytes).
  /// - Throws: `JSONFault` for invalid JSON, any other error for JSON that is not a session.
  static func read(_ bytes: [UInt8]) throws -> SessionDocument {
    try JSONReader.read(bytes, depthLimit: depthLimit, SessionDocument.init)
  }

  private init(from reader: inout JSONReader) throws {
    var version = VersionMembers()
    var (pack, response) = (Session.Pack?.none, Response?.none)
    var (started, saved) = (Date?.none, Date?.none)
    try reader.object { reader, name in
      switch name {
      case "pack": pack = try Session.Pack(from: &reader)
      case "started": started = Date(documentText: try reader.text())
      case "saved": saved = Date(documentText: try reader.text())
      case "response": response = try Response(from: &reader)
      default: try version.take(name, from: &reader)
      }
    }
    self.version = try version.content()
    (self.pack, self.response) = (try required(pack), try required(response))
    (self.started, self.saved) = (try required(started), try required(saved))
  }
}

private struct VersionMembers {
  private var format: Int?
  private var hasSum = false

  mutating func take(_ name: JSONReader.Name, from reader: inout JSONReader) throws {
    switch name {
    case "beforehandSession": format = try reader.integer()
    case "sum": (_, hasSum) = (try reader.text(), true)
    default: try reader.skip()
    }
  }

  func content() throws -> SessionDocument.Version {
    SessionDocument.Version(format: try required(format), hasSum: hasSum)
  }
}

extension SessionDocument.Version {
  /// Reads only the version, from a document with any content. O(bytes).
  /// - Throws: The same errors as ``SessionDocument/read(_:)``.
  static func read(_ bytes: [UInt8]) throws -> Self {
    try JSONReader.read(bytes, depthLimit: SessionDocument.depthLimit) { reader in
      var members = VersionMembers()
      try reader.object { try members.take($1, from: &$0) }
      return try members.content()
    }
  }
}

extension Session.Pack: JSONContent {
  /// Reads a pack's identification.
  public init(from reader: inout JSONReader) throws {
    var (id, version, hash) = (String?.none, String?.none, String?.none)
    try reader.object { reader, name in
      switch name {
      case "id": id = try reader.text()
      case "version": version = try reader.text()
      case "hash": hash = try reader.text()
      default: try reader.skip()
      }
    }
    self.init(id: try required(id), version: try required(version), hash: try required(hash))
  }

  /// Writes a pack's identification.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", id)
      writer.member("version", version)
      writer.member("hash", hash)
    }
  }
}
