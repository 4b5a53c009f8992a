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
