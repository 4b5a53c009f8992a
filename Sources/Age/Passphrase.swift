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
