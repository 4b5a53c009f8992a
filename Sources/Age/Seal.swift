// SPDX-License-Identifier: GPL-3.0-or-later

import CSodium

/// Seals the versions of one file with a passphrase, for as long as the file is worked on.
///
/// The passphrase's slow work is done once, when the seal is made; each version is then sealed in
/// microseconds. The age specification forbids one file key for several files. Here it serves the
/// versions of one file, of which each replaces the one before: every version has a fresh random
/// nonce, and so a payload key of its own. Make a new seal for each file and each sitting, with a
/// salt and a file key of its own. The key that comes from passphrase and salt wraps this one file
/// key and is dropped, since its nonce is always zero: a second file key under it would give both
/// away.
public struct Seal: Sendable {
  private let header: [UInt8]
  private let fileKey: FileKey

  /// A new seal, with a random salt and a random file key.
  ///
  /// It takes the work factor's time and memory: 128 MiB unless told otherwise.
  /// - Throws: ``AgeFault/noMemory``.
  public init(
    _ passphrase: Passphrase, workFactor: WorkFactor = .usual
  ) throws(AgeFault) {
    fileKey = try FileKey()
    let salt = randomBytes(Header.saltCount)
    let wrapping = try passphrase.wrappingKey(salt: salt, workFactor)
    header = try Header.bytes(
      salt: salt, workFactor: workFactor, wrappedKey: fileKey.wrapped(by: wrapping),
      authenticatedBy: fileKey)
  }

  /// A whole age file around some bytes, which may be none. O(bytes).
  ///
  /// Its header is the same each time; all that follows is new each time, for the same bytes too.
  /// Its length shows how many bytes were sealed.
  /// - Throws: ``AgeFault/noMemory``.
  public func seal(_ plaintext: [UInt8]) throws(AgeFault) -> [UInt8] {
    let nonce = randomBytes(Payload.nonceCount)
    return header + (try Payload.seal(plaintext, nonce: nonce, with: fileKey))
  }
}

/// Random bytes from the system, fit for keys.
private func randomBytes(_ count: Int) -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: count)
  randombytes_buf(&bytes, count)
  return bytes
}
