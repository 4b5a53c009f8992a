// SPDX-License-Identifier: GPL-3.0-or-later

import CSodium

/// The random key of a file, from which all its other keys come.
struct FileKey: Sendable {
  private static let keyCount = 16
  /// How many bytes it has once it is wrapped.
  static let wrappedCount = keyCount + SecretBytes.tagCount

  private let key: SecretBytes

  /// A new key.
  /// - Throws: ``AgeFault/noMemory``.
  init() throws(AgeFault) {
    key = try SecretBytes(count: Self.keyCount) { randombytes_buf($0, Self.keyCount) }
  }

  /// Takes a key out of its wrapped form.
  /// - Throws: ``AgeFault/wrongPassphrase``, ``AgeFault/noMemory``.
  init(_ wrapped: [UInt8], wrappedBy wrapping: SecretBytes) throws(AgeFault) {
    key = try SecretBytes(count: Self.keyCount) { key throws(AgeFault) in
      guard wrapping.open(wrapped, nonce: zeros, into: key) else { throw .wrongPassphrase }
    }
  }

  /// The key in a wrapped form, for the header.
  ///
  /// The nonce is always zero, so that a wrapping key may wrap one file key only.
  func wrapped(by wrapping: SecretBytes) -> [UInt8] {
    key.withUnsafeBytes { wrapping.seal($0, nonce: zeros) }
  }

  /// The authentication code of a header.
  /// - Throws: ``AgeFault/noMemory``.
  func code(for header: [UInt8]) throws(AgeFault) -> [UInt8] {
    try key.derived(for: "header", salt: []).code(of: header)
  }

  /// Whether a header is as it was when it was sealed. It takes as long for any two codes.
  /// - Throws: ``AgeFault/noMemory``.
  func authenticates(_ header: Header) throws(AgeFault) -> Bool {
    let code = try code(for: header.authenticated)
    return code.count == header.code.count && sodium_memcmp(code, header.code, code.count) == 0
  }

  /// The key of the payload that begins with a nonce.
  /// - Throws: ``AgeFault/noMemory``.
  func payloadKey(_ nonce: [UInt8]) throws(AgeFault) -> SecretBytes {
    try key.derived(for: "payload", salt: nonce)
  }
}

private let zeros = [UInt8](repeating: 0, count: 12)

extension Passphrase {
  /// The key that wraps a file's key: most of the time and the memory goes here.
  /// - Throws: ``AgeFault/noMemory``, which is all that can fail with these parameters.
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
  /// The file's key, when this is the passphrase.
  /// - Throws: ``AgeFault/wrongPassphrase``, ``AgeFault/noMemory``.
  func fileKey(for passphrase: Passphrase) throws(AgeFault) -> FileKey {
    try FileKey(wrappedKey, wrappedBy: passphrase.wrappingKey(salt: salt, workFactor))
  }
}
