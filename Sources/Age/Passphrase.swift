// SPDX-License-Identifier: GPL-3.0-or-later

/// A passphrase, in memory that is wiped at the end.
///
/// What held the bytes before is the caller's to wipe. The bytes count as they are, without
/// normalisation, as in age.
public final class Passphrase: Sendable {
  let bytes: SecretBytes

  /// Copies bytes, at least one.
  /// - Throws: ``AgeFault/emptyPassphrase``, ``AgeFault/noMemory``.
  public init(copying bytes: UnsafeRawBufferPointer) throws(AgeFault) {
    guard let source = bytes.baseAddress, !bytes.isEmpty else { throw .emptyPassphrase }
    self.bytes = try SecretBytes(count: bytes.count) {
      $0.copyMemory(from: source, byteCount: bytes.count)
    }
  }
}

extension Passphrase {
  /// Whether it is so short that others could try every one like it: fewer than eight bytes.
  public var isShort: Bool { bytes.count < 8 }
}

extension Passphrase: Equatable {
  /// Whether both have the same bytes, as when one is typed twice. O(bytes).
  public static func == (one: Passphrase, other: Passphrase) -> Bool {
    one.bytes.withUnsafeBytes { one in
      other.bytes.withUnsafeBytes { other in one.elementsEqual(other) }
    }
  }
}

extension Passphrase: CustomReflectable {
  /// Nothing to be seen, so that no dump or debug print of something that holds it leads to it.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
