// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import JSON

extension CompiledPack {
  /// The position of a line. Not a `Range`, because a list of ranges would look up the protocol
  /// conformance of `Int` at every start of the program.
  struct Line {
    var start: Int
    var end: Int
    var range: Range<Int> { start..<end }
  }

  /// Returns the first line, and the position of each section. O(bytes).
  static func parts(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(Fault) -> (Header, [Line]) {
    var lines = lines(bytes, most: 1)
    guard let first = lines.first else { throw .notAPack }
    let header = try header(bytes, first)
    // Limits the number of lines, however many the bytes contain.
    let count = header.index.count + 2
    lines = self.lines(bytes, most: count)
    guard lines.count == count, lines.last?.end == end(of: bytes) else { throw .notAPack }
    return (header, Array(lines[1..<count - 1]))
  }

  static func parts(_ bytes: [UInt8]) throws(Fault) -> (Header, [Line]) {
    try bytes.withUnsafeBufferPointer { bytes throws(Fault) -> (Header, [Line]) in
      try parts(bytes)
    }
  }

  private static func header(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Line
  ) throws(Fault) -> Header {
    let count = opening.utf8.count
    guard line.range.count > count, bytes[line.range].suffix(count).elementsEqual(opening.utf8)
    else {
      throw .notAPack
    }
    let object = bytes[line.range].dropLast(count) + [UInt8(ascii: "}")]
    return try object.withUnsafeBufferPointer { object throws(Fault) -> Header in
      let header = try? JSONReader.read(object, Header.init)
      guard let format = header?.beforehandPack ?? (try? JSONReader.read(object, formatAlone))
      else { throw .notAPack }
      guard format <= self.format else { throw .newer(format: format) }
      guard let header, PackCheck.isSound(header.index) else { throw .notAPack }
      return header
    }
  }

  /// Reads only the format's version, since a newer pack's first line may have different members.
  private static func formatAlone(_ reader: inout JSONReader) throws -> Int {
    var format: Int?
    try reader.object { reader, name in
      if case "beforehandPack" = name { format = try reader.integer() } else { try reader.skip() }
    }
    return try required(format)
  }

  static func item(_ bytes: [UInt8], _ line: Line) -> Item? {
    bytes.withUnsafeBufferPointer { item($0, line) }
  }

  static func item(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Line) -> Item? {
    let hasComma = bytes[line.range].last == UInt8(ascii: ",")
    let object = UnsafeBufferPointer(rebasing: bytes[line.range].dropLast(hasComma ? 1 : 0))
    return try? JSONReader.read(object, Item.init)
  }

  /// Returns the positions of at most `most` lines that are not empty. O(bytes of these).
  private static func lines(_ bytes: UnsafeBufferPointer<UInt8>, most: Int) -> [Line] {
    guard let start = bytes.baseAddress else { return [] }
    var lines: [Line] = []
    var index = 0
    while index < bytes.count, lines.count < most {
      let found = memchr(start + index, Int32(UInt8(ascii: "\n")), bytes.count - index)
      let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(start) } ?? bytes.count
      if end > index { lines.append(Line(start: index, end: end)) }
      index = end + 1
    }
    return lines
  }

  /// Returns the end of the last line that is not empty.
  private static func end(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    (bytes.lastIndex { $0 != UInt8(ascii: "\n") } ?? -1) + 1
  }
}

extension CompiledPack {
  /// Returns the first forbidden character in a part of a pack; `nil` if there is none. O(bytes).
  static func hiddenScalar(in content: some JSONContent) -> Unicode.Scalar? {
    // Encoding the content as JSON gives access to all its texts, whatever its type.
    (try? JSONValue(json: content.json))?.texts.lazy.compactMap(Survey.hiddenScalar).first
  }
}

extension JSONValue {
  /// All texts in the value, without names of members.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let values): values.flatMap(\.texts)
    case .object(let members): members.flatMap(\.value.texts)
    case .null, .flag, .number: []
    }
  }
}
