import FoundationEssentials
import Survey

extension Session {
  /// The most bytes that a session may have, read or saved: far above what anyone types.
  public static let byteLimit = 8 << 20

  private struct Document: Codable {
    var beforehandSession: Int
    var name: String
    var pack: Pack
    var response: Response
    var saved: Date
    var started: Date
  }

  private struct Version: Decodable {
    var beforehandSession: Int
    var sum: String?
  }

  /// The document's last line: a sum over all bytes before it, so that damage is noticed.
  ///
  /// Who changes a session by hand takes the line out, with the comma before it.
  private struct Ending {
    static let opening = ",\n  \"sum\" : \""
    static let closing = "\"\n}\n"
    static let digits = 16
    static var count: Int { opening.utf8.count + digits + closing.utf8.count }

    static func bytes(after body: some Sequence<UInt8>) -> [UInt8] {
      Array((opening + CompiledPack.hash(of: body) + closing).utf8)
    }
  }

  /// The session as one JSON document, readable by people too. O(bytes).
  /// - Throws: ``SessionFault/tooMuch(path:limit:)``.
  package func document(for path: String) throws(SessionFault) -> [UInt8] {
    let document = Document(
      beforehandSession: format, name: name.text, pack: pack, response: response,
      saved: saved, started: started)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    guard let encoded = try? encoder.encode(document) else { throw .damaged(path: path, .content) }
    let body = Array(encoded.dropLast(2))
    let bytes = body + Ending.bytes(after: body)
    guard bytes.count <= Self.byteLimit, scan(bytes) == nil else {
      throw .tooMuch(path: path, limit: Self.byteLimit)
    }
    return bytes
  }

  /// Reads a document. O(bytes).
  /// - Throws: ``SessionFault`` `foreign`, `newer` or `damaged`.
  package init(_ bytes: [UInt8], name: SessionName, path: String) throws(SessionFault) {
    let isOurs = Self.beginsLikeOurs(bytes)
    if let damage = scan(bytes) {
      throw isOurs ? .damaged(path: path, damage) : .foreign(path: path)
    }
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    guard let version = try? decoder.decode(Version.self, from: Data(bytes)) else {
      throw isOurs ? .damaged(path: path, .malformed) : .foreign(path: path)
    }
    guard version.beforehandSession <= Self.format else {
      throw .newer(path: path, format: version.beforehandSession)
    }
    guard version.sum == nil || Self.sumFits(bytes) else { throw .damaged(path: path, .changed) }
    guard (1...Self.format).contains(version.beforehandSession),
      let document = try? decoder.decode(Document.self, from: Data(bytes))
    else { throw .damaged(path: path, .content) }
    self.init(document, name: name)
  }

  private init(_ document: Document, name: SessionName) {
    self.init(
      name: name, pack: document.pack, response: document.response, started: document.started)
    saved = document.saved
  }

  private static func beginsLikeOurs(_ bytes: [UInt8]) -> Bool {
    let blank = Array(" \n\r\t".utf8)
    return bytes.prefix(64).filter { !blank.contains($0) }.starts(
      with: #"{"beforehandSession":"#.utf8)
  }

  private static func sumFits(_ bytes: [UInt8]) -> Bool {
    let body = bytes.dropLast(Ending.count)
    return bytes.suffix(Ending.count).elementsEqual(Ending.bytes(after: body))
  }
}
