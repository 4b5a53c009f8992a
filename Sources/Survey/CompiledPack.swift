// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

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
  static let opening = #","sections":["#

  /// Writes a questionnaire. O(items).
  public static func encode(_ questionnaire: Questionnaire) -> String {
    let header = Header(
      summary: questionnaire.summary, urgentHelp: questionnaire.urgentHelp,
      whatToExpect: questionnaire.whatToExpect, index: questionnaire.sections.map(\.summary))
    let sections = questionnaire.sections.map { json($0.item) }
    return json(header).dropLast() + opening + "\n" + sections.joined(separator: ",\n") + "\n]}\n"
  }

  /// Reads a pack that comes from a file: every section is decoded, so that a fault is found now.
  ///
  /// What is taken is as the compiler makes it: linkIds stand for one item each, conditions look
  /// back, and nothing is without end. Anything else is refused, since it could trap the interview.
  /// O(bytes).
  /// - Throws: ``Fault``.
  public static func decode(_ bytes: [UInt8]) throws(Fault) -> Questionnaire {
    let (header, lines) = try parts(bytes)
    if let hidden = hiddenScalar(in: header) { throw .hiddenCharacter(hidden.value) }
    var items: [Item] = []
    var check = PackCheck()
    for (summary, line) in zip(header.index, lines) {
      guard let item = item(bytes, line), check.take(item, as: summary) else {
        throw .section(items.count + 1)
      }
      if let hidden = hiddenScalar(in: item) { throw .hiddenCharacter(hidden.value) }
      items.append(item)
    }
    let sections = zip(header.index, items).map { summary, item in Section(summary) { item } }
    return questionnaire(header, sections: sections, hash: hash(of: bytes))
  }

  /// Reads a pack again that ``decode(_:)`` took before, a section when it is asked for.
  ///
  /// `nil` when the hash is not that of the bytes: then they are others. O(bytes), but nothing is
  /// decoded.
  public static func again(_ bytes: [UInt8], hash: String) -> Questionnaire? {
    guard self.hash(of: bytes) == hash else { return nil }
    let found: (Header, [Line])? = try? parts(bytes)
    return found.map { header, lines in
      lazily(header, lines, hash: hash) { item(bytes, $0) }
    }
  }

  /// Reads the pack that is built into a program, a section when it is asked for. O(bytes), but
  /// nothing is decoded.
  ///
  /// A section that can't be decoded has no items: a test decodes each section of the pack that
  /// is built in, so none is found at a person's desk.
  /// - Throws: ``Fault`` when the first line can't be read.
  public static func builtIn(_ text: StaticString, hash: String) throws(Fault) -> Questionnaire {
    let (header, lines) = try parts(bytes(of: text))
    return lazily(header, lines, hash: hash) { item(bytes(of: text), $0) }
  }

  private static func lazily(
    _ header: Header, _ lines: [Line], hash: String,
    _ item: @escaping @Sendable (Line) -> Item?
  ) -> Questionnaire {
    let sections = zip(header.index, lines).map { summary, line in
      Section(summary) { item(line) ?? Item(linkId: summary.linkId, type: .group) }
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

  private static func questionnaire(
    _ header: Header, sections: [Section], hash: String
  ) -> Questionnaire {
    Questionnaire(
      summary: header.summary, hash: hash, sections: sections, urgentHelp: header.urgentHelp,
      whatToExpect: header.whatToExpect)
  }

  private static func json(_ content: some JSONContent) -> String {
    String(decoding: content.json, as: UTF8.self)
  }
}
