// SPDX-License-Identifier: GPL-3.0-or-later

import CSodium

/// The random key of one file, from which its other keys are derived.
struct FileKey: Sendable {
  private static let keyCount = 16
  /// The length of a wrapped key, in bytes.
  static let wrappedCount = keyCount + SecretBytes.tagCount

  private let key: SecretBytes

  /// Creates a random key.
  /// - Throws: ``AgeFault/noMemory``.
  init() throws(AgeFault) {
    key = try SecretBytes(count: Self.keyCount) { randombytes_buf($0, Self.keyCount) }
  }

  /// Unwraps a key.
  /// - Throws: ``AgeFault/wrongPassphrase``, ``AgeFault/noMemory``.
  init(_ wrapped: [UInt8], wrappedBy wrapping: SecretBytes) throws(AgeFault) {
    key = try SecretBytes(count: Self.keyCount) { key throws(AgeFault) in
      guard wrapping.open(wrapped, nonce: zeros, into: key) else { throw .wrongPassphrase }
    }
  }

  /// Returns the wrapped key, for the header.
  ///
  /// The nonce is always zero, so a wrapping key may wrap only one file key.
  func wrapped(by wrapping: SecretBytes) -> [UInt8] {
    key.withUnsafeBytes { wrapping.seal($0, nonce: zeros) }
  }

  /// Returns the authentication code of a header.
  /// - Throws: ``AgeFault/noMemory``.
  func code(for header: [UInt8]) throws(AgeFault) -> [UInt8] {
    try key.derived(for: "header", salt: []).code(of: header)
  }

  /// Whether a header is unchanged since it was sealed. Compares in constant time.
  /// - Throws: ``AgeFault/noMemory``.
  func authenticates(_ header: Header) throws(AgeFault) -> Bool {
    let code = try code(for: header.authenticated)
    return code.count == header.code.count && sodium_memcmp(code, header.code, code.count) == 0
  }

  /// Returns the key for the payload with this nonce.
  /// - Throws: ``AgeFault/noMemory``.
  func payloadKey(_ nonce: [UInt8]) throws(AgeFault) -> SecretBytes {
    try key.derived(for: "payload", salt: nonce)
  }
}

private let zeros = [UInt8](repeating: 0, count: 12)

extension Passphrase {
  /// Derives the key that wraps a file key. This is where most of the time and memory is spent.
  /// - Throws: ``AgeFault/noMemory``, the only failure possible with these parameters.
  func wrappingKey(salt: [UInt8], _ workFactor: WorkFactor) throws(AgeFault) -> SecretBytes {
    let salt = Array("age-encryption.org/v1/scrypt".utf8) + salt
    return try SecretBytes(count: SecretBytes.keyCount) { key throws(AgeFault) in
      let status = crypto_pwhash_scryptsalsa208sha256_ll(
        bytes.start, bytes.count, salt, salt.count, UInt64(workFactor.rounds), 8, 1, key,
        SecretBytes.keyCount)
      guard status == 0 else { throw .noMemory }
    }
  }
}

extension Header {
  /// Returns the file key.
  /// - Throws: ``AgeFault/wrongPassphrase``, ``AgeFault/noMemory``.
  func fileKey(for passphrase: Passphrase) throws(AgeFault) -> FileKey {
    try FileKey(wrappedKey, wrappedBy: passphrase.wrappingKey(salt: salt, workFactor))
  }
}

/// The part of an age file after the header: a nonce, then chunks sealed one by one.
///
/// No chunk can be dropped, repeated or moved unnoticed, because each chunk's nonce contains its
/// number and whether it is the last (STREAM, <https://eprint.iacr.org/2015/189>).
struct Payload {
  static let nonceCount = 16
  private static let tagCount = SecretBytes.tagCount
  /// The number of bytes of plaintext in every chunk except the last.
  static let chunkCount = 65_536

  var nonce: [UInt8]
  var chunks: [ArraySlice<UInt8>]

  /// Splits a payload into chunks. O(chunks).
  ///
  /// - Throws: ``AgeFault/damaged`` if no payload has this length. The last chunk may be empty only
  ///   if the plaintext is: otherwise one plaintext could have two payloads.
  init(_ bytes: ArraySlice<UInt8>) throws(AgeFault) {
    nonce = Array(bytes.prefix(Self.nonceCount))
    chunks = []
    var rest = bytes.dropFirst(Self.nonceCount)
    repeat {
      let chunk = rest.prefix(Self.chunkCount + Self.tagCount)
      let least = chunks.isEmpty ? Self.tagCount : Self.tagCount + 1
      guard chunk.count >= least else { throw .damaged }
      chunks.append(chunk)
      rest = rest.dropFirst(chunk.count)
    } while !rest.isEmpty
  }

  /// Returns the decrypted plaintext. O(bytes).
  /// - Throws: ``AgeFault/damaged`` if a chunk was changed or moved; ``AgeFault/noMemory``.
  func open(with fileKey: FileKey) throws(AgeFault) -> [UInt8] {
    let key = try fileKey.payloadKey(nonce)
    var plaintext: [UInt8] = []
    for (number, chunk) in chunks.enumerated() {
      let own = Self.nonce(of: number, isLast: number == chunks.count - 1)
      var part = [UInt8](repeating: 0, count: chunk.count - Self.tagCount)
      guard key.open(Array(chunk), nonce: own, into: &part) else { throw .damaged }
      plaintext += part
    }
    return plaintext
  }

  /// Returns a nonce and the sealed chunks of a plaintext. O(bytes).
  ///
  /// - Parameter nonce: Fresh random bytes, never used before with this file key.
  /// - Throws: ``AgeFault/noMemory``.
  static func seal(
    _ plaintext: [UInt8], nonce: [UInt8], with fileKey: FileKey
  ) throws(AgeFault) -> [UInt8] {
    let key = try fileKey.payloadKey(nonce)
    var bytes = nonce
    var rest = plaintext[...]
    var number = 0
    repeat {
      let chunk = rest.prefix(chunkCount)
      rest = rest.dropFirst(chunkCount)
      let own = Self.nonce(of: number, isLast: rest.isEmpty)
      bytes += chunk.withUnsafeBytes { key.seal($0, nonce: own) }
      number += 1
    } while !rest.isEmpty
    return bytes
  }

  /// Returns a chunk's nonce: its number, counted from 0, in eleven bytes, big-endian, then 1 for
  /// the last chunk or 0.
  static func nonce(of number: Int, isLast: Bool) -> [UInt8] {
    let low = (0..<8).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    return [0, 0, 0] + low + [isLast ? 1 : 0]
  }
}
