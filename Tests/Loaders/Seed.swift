// SPDX-License-Identifier: GPL-3.0-or-later

/// Bytes to begin with, made from real documents, and what must become of them.
package struct Seed: Sendable {
  /// The way by which they come in.
  package var loader: Loader
  /// What they are, in words that can name a file.
  package var name: String
  /// The bytes.
  package var bytes: [UInt8]
  /// They are taken; otherwise they must be refused.
  package var isTaken: Bool

  init(_ loader: Loader, _ name: String, _ text: String, isTaken: Bool) {
    self.init(loader, name, Array(text.utf8), isTaken: isTaken)
  }

  init(_ loader: Loader, _ name: String, _ bytes: [UInt8], isTaken: Bool) {
    self.loader = loader
    self.name = name
    self.bytes = bytes
    self.isTaken = isTaken
  }

  /// All of them, some dozens.
  /// - Throws: when a sample can't be written, for which there is no cause.
  package static func all() throws -> [Seed] {
    try sessions() + sealed() + packs() + forms() + yaml() + interviews()
  }

  /// The words in quotation marks in these bytes and those before colons, for libFuzzer to put
  /// together in other ways; each once, in the order of their bytes.
  package static func words(of seeds: [Seed]) -> [String] {
    let texts = seeds.map { String(decoding: $0.bytes, as: UTF8.self) }
    let quoted = texts.flatMap { text in
      text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { !$0.offset.isMultiple(of: 2) }.map { "\"\($0.element)\"" }
    }
    let keys = texts.flatMap { text in
      text.split { " \n{,-".contains($0) }.filter { $0.hasSuffix(":") }.map { "\($0) " }
    }
    return Set(quoted + keys).filter { $0.utf8.count <= 40 }.sorted()
  }
}

extension Seed {
  /// A text with something else in place of a part of it.
  ///
  /// - Throws: ``Complaint`` when the part is not there, so that no seed is the same as another.
  static func edit(
    _ text: String, _ part: String, _ other: String
  ) throws(Complaint) -> String {
    guard let range = text.firstRange(of: part) else { throw Complaint("no \(part) to change") }
    return text.replacingCharacters(in: range, with: other)
  }
}

extension String {
  func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
