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

extension Session {
  /// The maximum size of a session in bytes, for reading and saving.
  package static let byteLimit = 8 << 20

  /// The last line of the document, with a checksum of all bytes before it, to detect damage.
  ///
  /// To edit a session by hand, remove this line and the comma before it.
  private struct Ending {
    static let opening = ",\n  \"sum\" : \""
    static let closing = "\"\n}\n"
    static let digits = 16
    static var count: Int { opening.utf8.count + digits + closing.utf8.count }

    static func bytes(sum: String) -> [UInt8] { Array((opening + sum + closing).utf8) }
  }

  /// Returns the session as a human-readable JSON document. O(bytes).
  /// - Throws: ``SessionFault/tooMuch(path:limit:)``.
  /// - Parameter capacity: The expected number of bytes.
  package func document(
    for path: String, capacity: Int = 1 << 16
  ) throws(SessionFault) -> [UInt8] {
    var bytes = JSONWriter.write(isIndented: true, capacity: capacity) { writer in
      writer.object { writer in
        writer.member("beforehandSession", format)
        writer.member("name", name.text)
        writer.member("pack", pack)
        writer.member("started", started.documentText)
        writer.member("saved", saved.documentText)
        writer.member("response", response)
      }
    }
    bytes.removeLast(2)  // The checksum goes before the final line break and brace.
    bytes += Ending.bytes(sum: Self.sumText(of: bytes[...]))
    guard bytes.count <= Self.byteLimit else {
      throw .tooMuch(path: path, limit: Self.byteLimit)
    }
    return bytes
  }

  /// Reads a document. O(bytes).
  /// - Throws: ``SessionFault`` `foreign`, `newer` or `damaged`.
  package init(_ bytes: [UInt8], name: SessionName, path: String) throws(SessionFault) {
    let document: SessionDocument =
      if let whole = try? SessionDocument(bytes) { whole } else {
        try Self.version(bytes, path: path)
      }
    guard document.format <= Self.format else {
      throw .newer(path: path, format: document.format)
    }
    guard !document.hasSum || Self.sumFits(bytes) else { throw .damaged(path: path, .changed) }
    guard document.format >= 1, !document.hasUnknown, let pack = document.pack,
      let response = document.response,
      let started = document.started, let saved = document.saved
    else { throw .damaged(path: path, .content) }
    self.init(name: name, pack: pack, response: response, started: started)
    self.saved = saved
    isAsSaved = document.hasSum
  }

  /// Reads only the version of a document that can't be read as a session.
  private static func version(
    _ bytes: [UInt8], path: String
  ) throws(SessionFault) -> SessionDocument {
    do {
      return try SessionDocument(bytes, isVersionOnly: true)
    } catch {
      throw beginsLikeOurs(bytes)
        ? .damaged(path: path, SessionFault.Damage(error)) : .foreign(path: path)
    }
  }

  private static func beginsLikeOurs(_ bytes: [UInt8]) -> Bool {
    let blank = Array(" \n\r\t".utf8)
    return bytes.prefix(64).filter { !blank.contains($0) }.starts(
      with: #"{"beforehandSession":"#.utf8)
  }

  /// Whether the checksum matches. Also accepts the checksum of earlier versions, which was
  /// computed byte by byte.
  private static func sumFits(_ bytes: [UInt8]) -> Bool {
    let (body, ending) = (bytes.dropLast(Ending.count), bytes.suffix(Ending.count))
    guard ending.starts(with: Ending.opening.utf8) else { return false }
    return ending.elementsEqual(Ending.bytes(sum: sumText(of: body)))
      || ending.elementsEqual(Ending.bytes(sum: CompiledPack.hash(of: body)))
  }

  /// Computes FNV-1a over eight bytes at a time, in four parallel sums. Mixes the upper half of
  /// each sum into its lower half after each word.
  ///
  /// Part of the file format: every session file ends with this checksum, so it can't change.
  static func sum(of bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { bytes in
      let start: UInt64 = 0xcbf2_9ce4_8422_2325
      var (first, second, third, fourth) = (start, start, start, start)
      let whole = bytes.count / 32 * 32
      for offset in stride(from: 0, to: whole, by: 32) {
        add(word(of: bytes, at: offset), to: &first)
        add(word(of: bytes, at: offset + 8), to: &second)
        add(word(of: bytes, at: offset + 16), to: &third)
        add(word(of: bytes, at: offset + 24), to: &fourth)
      }
      for part in [second, third, fourth] { add(part, to: &first) }
      for byte in bytes[whole...] { add(UInt64(byte), to: &first) }
      return first
    }
  }

  private static func sumText(of bytes: ArraySlice<UInt8>) -> String {
    sum(of: bytes).digits(Ending.digits, radix: 16)
  }

  private static func add(_ word: UInt64, to sum: inout UInt64) {
    sum = (sum ^ word) &* 0x100_0000_01b3
    sum ^= sum >> 32
  }

  private static func word(of bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

extension SessionFault.Damage {
  /// Returns the damage of a document whose version can't be read.
  fileprivate init(_ error: any Error) {
    switch (error as? JSONFault)?.kind {
    case .tooDeep: self = .nested
    case .nameTwice: self = .repeatedKey
    case .tooManyMembers: self = .content
    default: self = .malformed
    }
  }
}
