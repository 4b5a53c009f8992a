// SPDX-License-Identifier: GPL-3.0-or-later

import CSodium

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

/// How much work each guess at a passphrase costs: scrypt's rounds, as a power of 2.
///
/// Each round takes 1 KiB of memory (r = 8 and p = 1, as age specifies). Each step up doubles
/// memory and time.
package struct WorkFactor: Equatable, Sendable {
  /// The exponent: scrypt runs 2 to the power of `logN` rounds. From 1 to ``most``'s.
  package let logN: Int

  /// Creates a work factor; `nil` below 1, which scrypt doesn't allow (RFC 7914, section 2), and
  /// above ``most``.
  package init?(logN: Int) {
    guard (1...Self.most.logN).contains(logN) else { return nil }
    self.logN = logN
  }

  private init(known logN: Int) { self.logN = logN }

  /// The work factor for new files: 128 MiB, and well under a second on most computers.
  package static let usual = WorkFactor(known: 17)

  /// The highest work factor accepted when opening a file, so that a forged file can't stall the
  /// computer: 1 GiB, and a few seconds. Age itself seals with 18.
  package static let most = WorkFactor(known: 20)

  var rounds: Int { 1 << logN }
}

/// Why sealing or opening failed. Contains no byte of a passphrase or a file.
package enum AgeFault: Error, Equatable, Sendable {
  case emptyPassphrase
  /// The bytes don't begin with the header of an age file, version 1. Armored files don't either.
  case notAge
  /// The file is not sealed with exactly one passphrase, but to keys or to several recipients.
  case notPassphrase
  /// Opening the file would take 2 to the power of `logN` rounds, more than ``WorkFactor/most``.
  case tooCostly(logN: Int)
  /// The passphrase doesn't open the file. A file whose salt, work factor or wrapped key was
  /// changed gives the same result.
  case wrongPassphrase
  /// The file is malformed, or was changed, cut short or extended after it was sealed.
  case damaged
  /// There isn't enough memory for scrypt, which needs 1 KiB for each round.
  case noMemory
}
