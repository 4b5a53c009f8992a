// SPDX-License-Identifier: GPL-3.0-or-later

/// Encryption with a passphrase in the age format, version 1 (<https://age-encryption.org/v1>).
///
/// Anyone who knows the passphrase can open these files with `age -d`, without this program. Files
/// encrypted to keys, and armored files, are not supported.
package enum Age {
  static let firstLine = Array("age-encryption.org/v1\n".utf8)

  /// Whether the bytes begin with the first line of an age file: the format's name and version, and
  /// a line feed.
  ///
  /// The rest is not checked. Returns `false` for no bytes and for an armored file.
  package static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: firstLine) }

  /// Returns the decrypted contents of a file.
  ///
  /// Nothing is returned until the whole file has been authenticated, up to its end. Takes scrypt's
  /// time, limited by ``WorkFactor/most``, then O(bytes). A file of no bytes is not an age file; a
  /// file with an empty payload opens as no bytes.
  /// - Throws: ``AgeFault/notAge``, ``AgeFault/notPassphrase``, ``AgeFault/tooCostly(logN:)`` or
  ///   ``AgeFault/damaged`` before scrypt runs, for faults that show without the passphrase; then
  ///   ``AgeFault/wrongPassphrase``, ``AgeFault/damaged`` or ``AgeFault/noMemory``.
  package static func open(
    _ bytes: [UInt8], with passphrase: Passphrase
  ) throws(AgeFault) -> [UInt8] {
    let (header, end) = try Header.read(bytes)
    let payload = try Payload(bytes[end...])
    let fileKey = try header.fileKey(for: passphrase)
    guard try fileKey.authenticates(header) else { throw .damaged }
    return try payload.open(with: fileKey)
  }
}
