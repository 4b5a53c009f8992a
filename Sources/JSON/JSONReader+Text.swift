// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

extension JSONReader {
  /// Reads a string (section 7). O(bytes).
  public mutating func text() throws -> String {
    try take("\"")
    let start = offset
    passPlain()
    guard next == UInt8(ascii: "\"") else { return try escapedText(from: start) }
    defer { offset += 1 }
    return try unicode(UnsafeBufferPointer(rebasing: bytes[start..<offset]), from: start)
  }

  /// Whether a byte needs no escape in a string.
  func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func passPlain() {
    while let next, isPlain(next) { offset += 1 }
  }

  /// Returns bytes as text if they are UTF-8. Compares the text with the bytes, because
  /// `String(validating:as:)` looks up types at each call, which takes longer than the comparison.
  private func unicode(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) throws -> String {
    let text = String(decoding: utf8, as: UTF8.self)
    let isSame = text.utf8.withContiguousStorageIfAvailable { Name.areEqual($0, utf8) }
    guard isSame == true else { throw JSONFault(kind: .notUnicode, offset: start) }
    return text
  }

  /// Reads the rest of a string that contains an escape, and returns the whole string.
  private mutating func escapedText(from start: Int) throws -> String {
    var text = Array(bytes[start..<offset])
    while next == UInt8(ascii: "\\") {
      text.append(contentsOf: Character(try escaped()).utf8)
      let plain = offset
      passPlain()
      text.append(contentsOf: bytes[plain..<offset])
    }
    try takeHere("\"")
    return try text.withUnsafeBufferPointer { try unicode($0, from: start) }
  }

  private mutating func escaped() throws -> Unicode.Scalar {
    let start = offset
    try takeHere("\\")
    guard let next else { throw fault(.endsEarly) }
    offset += 1
    switch Unicode.Scalar(next) {
    case "\"", "\\", "/": return Unicode.Scalar(next)
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u": return try escapedUnicode(from: start)
    default: throw JSONFault(kind: .unexpected, offset: start)
    }
  }

  /// Reads the character after `\u`, which may take two surrogates.
  private mutating func escapedUnicode(from start: Int) throws -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), next == UInt8(ascii: "\\") else {
      throw JSONFault(kind: .notUnicode, offset: start)
    }
    offset += 1
    try takeHere("u")
    let second = try unit()
    guard UTF16.isTrailSurrogate(second) else {
      throw JSONFault(kind: .notUnicode, offset: start)
    }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private mutating func unit() throws -> UInt16 {
    let start = offset
    guard bytes.count - offset >= 4 else { throw fault(.endsEarly) }
    offset += 4
    let digits = bytes[start..<offset]
    guard digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw JSONFault(kind: .unexpected, offset: start) }
    return unit
  }
}

extension JSONReader {
  /// The name of a member, compared byte by byte.
  public struct Name {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// The decoded name, if it is not plain ASCII.
    private let decoded: String?

    fileprivate init(_ bytes: UnsafeBufferPointer<UInt8>, decoded: String? = nil) {
      self.bytes = bytes
      self.decoded = decoded
    }

    var text: String { decoded ?? String(decoding: bytes, as: UTF8.self) }

    /// Whether both names have the same bytes. Swift strings can be equal under Unicode equivalence
    /// without having the same characters.
    func equals(_ other: Name) -> Bool {
      guard decoded == nil, other.decoded == nil else {
        return text.utf8.elementsEqual(other.text.utf8)
      }
      return Self.areEqual(bytes, other.bytes)
    }

    /// Whether the name read is this one.
    public static func ~= (name: StaticString, read: Name) -> Bool {
      let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
      guard let decoded = read.decoded else { return areEqual(wanted, read.bytes) }
      return decoded.utf8.elementsEqual(wanted)
    }

    fileprivate static func areEqual(
      _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
    ) -> Bool {
      guard one.count == other.count else { return false }
      guard let start = one.baseAddress, let otherStart = other.baseAddress else { return true }
      return memcmp(start, otherStart, one.count) == 0
    }
  }

  mutating func name() throws -> Name {
    let quotationMark = offset
    try take("\"")
    let start = offset
    offset = bytes.endOfPlainASCII(from: offset)
    let plain = UnsafeBufferPointer(rebasing: bytes[start..<offset])
    if takes("\"") { return Name(plain) }
    offset = quotationMark
    return Name(plain, decoded: try text())
  }
}
