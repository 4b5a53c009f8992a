// SPDX-License-Identifier: GPL-3.0-or-later

/// Files in the age format, version 1, that one passphrase opens (<https://age-encryption.org/v1>).
///
/// Anyone who knows the passphrase can open them with `age -d`, without this program. Files for
/// keys instead of a passphrase, and armored files, are not read.
public enum Age {
  static let firstLine = Array("age-encryption.org/v1\n".utf8)

  /// Whether bytes begin as an age file: with the format's name and version, and the line's end.
  ///
  /// It says nothing of what follows. No bytes, and an armored file, begin as none.
  public static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: firstLine) }

  /// What is sealed in a file.
  ///
  /// Nothing is returned before all of it was found to be as it was sealed, up to its end. The work
  /// is scrypt's, at most for ``WorkFactor/most``; the rest is O(bytes). A file of no bytes is no
  /// age file; a file in which nothing was sealed opens as no bytes.
  /// - Throws: ``AgeFault/notAge``, ``AgeFault/notPassphrase``, ``AgeFault/tooCostly(logN:)`` and,
  ///   for what can be seen without the passphrase, ``AgeFault/damaged`` before any work is done;
  ///   then ``AgeFault/wrongPassphrase``, ``AgeFault/damaged`` or ``AgeFault/noMemory``.
  public static func open(
    _ bytes: [UInt8], with passphrase: Passphrase
  ) throws(AgeFault) -> [UInt8] {
    let (header, end) = try Header.read(bytes)
    let payload = try Payload(bytes[end...])
    let fileKey = try header.fileKey(for: passphrase)
    guard try fileKey.authenticates(header) else { throw .damaged }
    return try payload.open(with: fileKey)
  }
}
