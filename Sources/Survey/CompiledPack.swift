import FoundationEssentials

/// A pack as one JSON document that can be read a section at a time.
///
/// The first line holds everything but the items and opens the list of sections; each further
/// line is one section; the last line closes the document. So the document is plain JSON for
/// other tools, and the program decodes only the line of the section at which the person arrives.
public enum CompiledPack {
  /// Why bytes are not a compiled pack.
  public enum Fault: Error, Equatable, Sendable {
    /// The first line is not a pack's.
    case notAPack
    /// It was made by a newer version of this program.
    case newer(format: Int)
    /// A section, counted from 1, can't be read, or not what it says can be.
    case section(Int)
    /// It has a character that could steer a terminal, hide text or turn it round.
    case hiddenCharacter(UInt32)
  }

  /// The version of the document's shape.
  public static let format = 1
  private static let opening = #","sections":["#

  private struct Header: Codable {
    var beforehandPack: Int
    var summary: Questionnaire.Summary
    var urgentHelp: UrgentHelp
    var index: [Section.Summary]
  }

  /// Writes a questionnaire. O(items).
  /// - Throws: only what the encoder throws, which these types give no cause for.
  public static func encode(_ questionnaire: Questionnaire) throws -> String {
    let header = Header(
      beforehandPack: format, summary: questionnaire.summary,
      urgentHelp: questionnaire.urgentHelp, index: questionnaire.sections.map(\.summary))
    let first = try json(header).dropLast() + opening
    let sections = try questionnaire.sections.map { try json($0.item) }
    return first + "\n" + sections.joined(separator: ",\n") + "\n]}\n"
  }

  /// Reads a pack that comes from a file: every section is decoded, so that a fault is found now.
  ///
  /// What is taken is as the compiler makes it: linkIds stand for one item each, conditions look
  /// back, and nothing is without end. Anything else is refused, since it could trap the interview.
  /// O(bytes).
  /// - Throws: ``Fault``.
  public static func decode(_ bytes: [UInt8]) throws(Fault) -> Questionnaire {
    if let hidden = hiddenScalar(in: bytes) { throw .hiddenCharacter(hidden.value) }
    let newline = UInt8(ascii: "\n")
    let header = try header(bytes.drop { $0 == newline }.prefix { $0 != newline })
    let count = header.index.count + 2
    // No more lines are made than there can be, however many the bytes have.
    let lines = bytes.split(separator: newline, maxSplits: count)
    guard lines.count == count else { throw .notAPack }
    var items: [Item] = []
    var check = PackCheck()
    for (summary, line) in zip(header.index, lines.dropFirst()) {
      guard let item = try? item(line), check.take(item, as: summary) else {
        throw .section(items.count + 1)
      }
      items.append(item)
    }
    let sections = zip(header.index, items).map { summary, item in Section(summary) { item } }
    return questionnaire(header, sections: sections, hash: hash(of: bytes))
  }

  /// Reads the pack that is built into a program, a section when it is asked for. O(sections).
  ///
  /// A section that can't be decoded has no items: a test decodes each section of the pack that
  /// is built in, so none is found at a person's desk.
  /// - Throws: ``Fault`` when the first line can't be read.
  public static func builtIn(_ text: StaticString, hash: String) throws(Fault) -> Questionnaire {
    let lines = bytes(of: text).split(separator: UInt8(ascii: "\n"))
    let header = try header((lines.first.map(Array.init) ?? [])[...])
    let sections = zip(header.index, lines.dropFirst()).map { summary, line in
      let range = line.indices
      return Section(summary) {
        (try? item(Array(bytes(of: text)[range])[...]))
          ?? Item(linkId: summary.linkId, type: .group)
      }
    }
    return questionnaire(header, sections: sections, hash: hash)
  }

  private static func bytes(of text: StaticString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// A name for exact bytes: FNV-1a, 64 bits, in hexadecimal
  /// (<https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>).
  ///
  /// It tells one wording from another; it proves nothing about who wrote it.
  @inlinable public static func hash(of bytes: some Sequence<UInt8>) -> String {
    let value = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func header(_ line: ArraySlice<UInt8>) throws(Fault) -> Header {
    guard line.suffix(opening.utf8.count).elementsEqual(opening.utf8) else { throw .notAPack }
    let object = Data(line.dropLast(opening.utf8.count) + [UInt8(ascii: "}")])
    let decoder = JSONDecoder()
    guard let version = try? decoder.decode(Version.self, from: object) else { throw .notAPack }
    guard version.beforehandPack <= format else { throw .newer(format: version.beforehandPack) }
    guard let header = try? decoder.decode(Header.self, from: object),
      PackCheck.isSound(header.index)
    else { throw .notAPack }
    return header
  }

  private struct Version: Decodable {
    var beforehandPack: Int
  }

  private static func item(_ line: ArraySlice<UInt8>) throws -> Item {
    let comma = UInt8(ascii: ",")
    let object = Data(line.last == comma ? line.dropLast() : line)
    return try JSONDecoder().decode(Item.self, from: object)
  }

  private static func questionnaire(
    _ header: Header, sections: [Section], hash: String
  ) -> Questionnaire {
    Questionnaire(
      summary: header.summary, hash: hash, sections: sections, urgentHelp: header.urgentHelp)
  }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
