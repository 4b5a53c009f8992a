// SPDX-License-Identifier: GPL-3.0-or-later

import CSodium

/// Seals successive versions of one file with a passphrase.
///
/// The slow derivation from the passphrase happens once, when the seal is created; sealing a
/// version then takes microseconds. The age specification forbids using one file key for several
/// files. Here it serves successive versions of one file, each of which replaces the one before.
/// Every version has a fresh random nonce, and so its own payload key. Create a new seal, with its
/// own salt and file key, for each file and each sitting. The key derived from the passphrase wraps
/// this one file key and is then dropped: its nonce is always zero, so wrapping a second file key
/// would expose both.
package struct Seal: Sendable {
  private let header: [UInt8]
  private let fileKey: FileKey

  /// Creates a seal with a random salt and a random file key.
  ///
  /// Takes the work factor's time and memory, 128 MiB by default.
  /// - Throws: ``AgeFault/noMemory``.
  package init(
    _ passphrase: Passphrase, workFactor: WorkFactor = .usual
  ) throws(AgeFault) {
    fileKey = try FileKey()
    let salt = randomBytes(Header.saltCount)
    let wrapping = try passphrase.wrappingKey(salt: salt, workFactor)
    header = try Header.bytes(
      salt: salt, workFactor: workFactor, wrappedKey: fileKey.wrapped(by: wrapping),
      authenticatedBy: fileKey)
  }

  /// Returns a complete age file that contains the bytes, which may be none. O(bytes).
  ///
  /// The header is the same each time. Everything after it differs each time, even for the same
  /// bytes. The length reveals how many bytes were sealed.
  /// - Throws: ``AgeFault/noMemory``.
  package func seal(_ plaintext: [UInt8]) throws(AgeFault) -> [UInt8] {
    let nonce = randomBytes(Payload.nonceCount)
    return header + (try Payload.seal(plaintext, nonce: nonce, with: fileKey))
  }
}

/// Returns random bytes from the system, suitable for keys.
private func randomBytes(_ count: Int) -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: count)
  randombytes_buf(&bytes, count)
  return bytes
}
