// SPDX-License-Identifier: GPL-3.0-or-later

/// A passphrase, in memory that is wiped on release.
///
/// The caller wipes the memory it copied the bytes from. The bytes are used without Unicode
/// normalisation, as in age.
package final class Passphrase: Sendable {
  let bytes: SecretBytes

  /// Copies the bytes.
  /// - Throws: ``AgeFault/emptyPassphrase``, ``AgeFault/noMemory``.
  package init(copying bytes: UnsafeRawBufferPointer) throws(AgeFault) {
    guard let source = bytes.baseAddress, !bytes.isEmpty else { throw .emptyPassphrase }
    self.bytes = try SecretBytes(count: bytes.count) {
      $0.copyMemory(from: source, byteCount: bytes.count)
    }
  }
}

extension Passphrase {
  /// Whether the passphrase is shorter than eight bytes, so short that others could try every
  /// possible one.
  package var isShort: Bool { bytes.count < 8 }
}

extension Passphrase: Equatable {
  /// Whether both have the same bytes, for example when a passphrase is typed twice. O(bytes).
  package static func == (one: Passphrase, other: Passphrase) -> Bool {
    one.bytes.withUnsafeBytes { one in
      other.bytes.withUnsafeBytes { other in one.elementsEqual(other) }
    }
  }
}

/// A passphrase while it is being typed, in memory like that of a ``Passphrase``.
package struct TypedPassphrase: ~Copyable {
  private(set) var bytes: SecretBytes?
  private var count = 0
  private var isWhole = true
  /// The maximum length in bytes, which is far longer than anyone types.
  static let limit = 1 << 20

  package init() {}

  /// Adds a byte. After one for which there is no room, the passphrase is not whole.
  package mutating func append(_ byte: UInt8) {
    isWhole = isWhole && count < Self.limit && (count < bytes?.count ?? 0 || grow())
    guard isWhole else { return }
    bytes?.start.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  /// Moves the bytes to twice as much memory. The old memory is wiped on release.
  private mutating func grow() -> Bool {
    let (old, room) = (typed, max(256, count * 2))
    let larger = try? SecretBytes(count: room) { start in
      UnsafeMutableRawBufferPointer(start: start, count: room).copyMemory(from: old)
    }
    guard let larger else { return false }
    bytes = larger
    return true
  }

  package func says(_ words: StaticString) -> Bool {
    words.withUTF8Buffer { $0.elementsEqual(typed) }
  }

  /// Returns the passphrase.
  /// - Throws: ``AgeFault/emptyPassphrase``; ``AgeFault/noMemory``, also if it is not whole.
  package func passphrase() throws(AgeFault) -> Passphrase {
    guard isWhole else { throw .noMemory }
    return try Passphrase(copying: typed)
  }

  private var typed: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: bytes?.start, count: count)
  }
}
