// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

/// A pack as one JSON document that can be read section by section.
///
/// The first line contains everything except the items and opens the list of sections; each further
/// line is one section; the last line closes the document. The document is ordinary JSON for other
/// tools, while the program decodes only the sections that the person reaches.
public enum CompiledPack {
  /// Why bytes are not a compiled pack.
  public enum Fault: Error, Equatable, Sendable {
    /// The first line is not that of a pack.
    case notAPack
    case newer(format: Int)
    /// This section, counted from 1, is malformed or invalid.
    case section(Int)
    case hiddenCharacter(UInt32)
  }

  /// A pack's first line, with everything except the items.
  struct Header: DescribedRecord {
    var beforehandPack = format
    var summary = Questionnaire.Summary()
    var urgentHelp = DatedFacts()
    var whatToExpect = DatedFacts()
    var index: [Section.Summary] = []

    static let properties: [Property<Self>] = [
      .content("beforehandPack", { $0.beforehandPack }, { $0.beforehandPack = $1 }).required,
      .list("index", { $0.index }, { $0.index = $1 }).required,
      .content("summary", { $0.summary }, { $0.summary = $1 }).required,
      .content("urgentHelp", { $0.urgentHelp }, { $0.urgentHelp = $1 }).required,
      .content(
        "whatToExpect", { $0.whatToExpect }, { $0.whatToExpect = $1 }, unless: DatedFacts()),
    ]
  }

  /// The version of the document format.
  public static let format = 1
  static let opening = #","sections":["#

  /// Returns a questionnaire as a compiled pack. O(items).
  public static func encode(_ questionnaire: Questionnaire) -> String {
    let header = Header(
      summary: questionnaire.summary, urgentHelp: questionnaire.urgentHelp,
      whatToExpect: questionnaire.whatToExpect, index: questionnaire.sections.map(\.summary))
    let sections = questionnaire.sections.map { json($0.item) }
    return json(header).dropLast() + opening + "\n" + sections.joined(separator: ",\n") + "\n]}\n"
  }

  /// Reads a pack from a file and decodes all its sections.
  ///
  /// Accepts only what the compiler produces: unique linkIds, conditions on earlier questions, and
  /// bounded sizes. Refuses anything else, since it could crash or block the interview. O(bytes).
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

  /// Reads a pack that ``decode(_:)`` has accepted before; `nil` if the hash doesn't match the
  /// bytes.
  ///
  /// Each section is decoded on first use. O(bytes), without decoding.
  public static func again(_ bytes: [UInt8], hash: String) -> Questionnaire? {
    guard self.hash(of: bytes) == hash else { return nil }
    let found: (Header, [Line])? = try? parts(bytes)
    return found.map { header, lines in
      lazily(header, lines, hash: hash) { item(bytes, $0) }
    }
  }

  /// Reads the pack built into a program. Each section is decoded on first use. O(bytes), without
  /// decoding.
  ///
  /// A section that can't be decoded would have no items. A test decodes every section of the
  /// built-in pack.
  /// - Throws: ``Fault`` if the first line can't be read.
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

  /// Returns a hash of the bytes: 64-bit FNV-1a in hexadecimal
  /// (<https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>).
  ///
  /// The hash distinguishes one wording from another. It is not cryptographic, so it doesn't prove
  /// who wrote the pack.
  public static func hash(of bytes: some Sequence<UInt8>) -> String {
    let value = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return value.digits(16, radix: 16)
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
