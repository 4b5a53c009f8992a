// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

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

    /// The name as text.
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

    private static func areEqual(
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
