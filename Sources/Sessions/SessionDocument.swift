// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import JSON
import Survey

/// The contents of a session's file.
struct SessionDocument {
  /// The maximum nesting depth, above that of any session. Answers contain their conditions,
  /// combined in a list with those of each ancestor.
  private static let depthLimit = 8 + 2 * (PackCheck.depthLimit + 1)

  /// The version of the document format.
  private(set) var format = 0
  private(set) var hasSum = false
  /// Whether there is a member that this version doesn't know, such as a damaged `sum`.
  private(set) var hasUnknown = false
  private(set) var pack: Session.Pack?
  private(set) var response: Response?
  private(set) var started: Date?
  private(set) var saved: Date?

  /// Reads a document. O(bytes).
  /// - Parameter isVersionOnly: Whether to read only what every version has: the version, and
  ///   whether there is a checksum.
  /// - Throws: `JSONFault` for invalid JSON, any other error for JSON that is not a session.
  init(_ bytes: [UInt8], isVersionOnly: Bool = false) throws {
    self = try JSONReader.read(bytes, depthLimit: Self.depthLimit) { reader in
      try Self(from: &reader, isVersionOnly: isVersionOnly)
    }
  }

  private init(from reader: inout JSONReader, isVersionOnly: Bool) throws {
    var format: Int?
    try reader.object { reader, name in
      switch name {
      case "beforehandSession": format = try reader.integer()
      case "sum": (_, hasSum) = (try reader.text(), true)
      case _ where isVersionOnly: try reader.skip()
      case "pack": pack = try Session.Pack(from: &reader)
      case "started": started = Date(documentText: try reader.text())
      case "saved": saved = Date(documentText: try reader.text())
      case "response": response = try Response(from: &reader)
      case "name": try reader.skip()
      default: (_, hasUnknown) = (try reader.skip(), true)
      }
    }
    self.format = try required(format)
  }
}

extension Session.Pack: DescribedRecord {
  package init() { self.init(id: "", version: "", hash: "") }

  package init(_ questionnaire: Questionnaire) {
    self.init(
      id: questionnaire.summary.id, version: questionnaire.summary.version,
      hash: questionnaire.hash)
  }

  package static let properties: [Property<Self>] = [
    .text("id", { $0.id }, { $0.id = $1 }).required,
    .text("version", { $0.version }, { $0.version = $1 }).required,
    .text("hash", { $0.hash }, { $0.hash = $1 }).required,
  ]
}
