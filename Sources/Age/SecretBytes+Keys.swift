// SPDX-License-Identifier: GPL-3.0-or-later

import CSodium

/// Secret bytes as a key of ChaCha20-Poly1305 (RFC 8439) and of HMAC with SHA-256 (RFC 2104).
extension SecretBytes {
  /// How many bytes a key of ChaCha20-Poly1305 has.
  static let keyCount = 32
  /// How many bytes longer sealed bytes are.
  static let tagCount = 16
  /// How many bytes an authentication code has.
  static let codeCount = 32

  /// Seals bytes. O(bytes).
  /// - Parameter nonce: 12 bytes that were never used with this key before.
  func seal(_ plaintext: UnsafeRawBufferPointer, nonce: [UInt8]) -> [UInt8] {
    var sealed = [UInt8](repeating: 0, count: plaintext.count + Self.tagCount)
    crypto_aead_chacha20poly1305_ietf_encrypt(
      &sealed, nil, plaintext.baseAddress, UInt64(plaintext.count), nil, 0, nil, nonce, start)
    return sealed
  }

  /// Opens sealed bytes into memory that has room for all of them but the tag. O(bytes).
  /// - Returns: Whether they are as they were sealed, with this key and this nonce.
  func open(
    _ sealed: [UInt8], nonce: [UInt8], into plaintext: UnsafeMutableRawPointer?
  ) -> Bool {
    crypto_aead_chacha20poly1305_ietf_decrypt(
      plaintext, nil, nil, sealed, UInt64(sealed.count), nil, 0, nonce, start) == 0
  }

  /// A key derived from this one for one use, by HKDF with SHA-256 (RFC 5869).
  /// - Throws: ``AgeFault/noMemory``.
  func derived(for use: String, salt: [UInt8]) throws(AgeFault) -> SecretBytes {
    let extracted = try SecretBytes(count: Self.keyCount) { code in
      authenticate(start, count, key: salt, salt.count, into: code)
    }
    // One block is as long as the key, and a message ends with its block's number.
    let message = Array(use.utf8) + [1]
    return try SecretBytes(count: Self.keyCount) { code in
      authenticate(message, message.count, key: extracted.start, extracted.count, into: code)
    }
  }

  /// The authentication code of a message, with this as the key. O(bytes of the message).
  func code(of message: [UInt8]) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: Self.codeCount)
    authenticate(message, message.count, key: start, count, into: &code)
    return code
  }
}

/// HMAC with SHA-256, with a key of any length.
private func authenticate(
  _ message: UnsafeRawPointer, _ messageCount: Int, key: UnsafeRawPointer, _ keyCount: Int,
  into code: UnsafeMutableRawPointer
) {
  var state = crypto_auth_hmacsha256_state()
  crypto_auth_hmacsha256_init(&state, key, keyCount)
  crypto_auth_hmacsha256_update(&state, message, UInt64(messageCount))
  crypto_auth_hmacsha256_final(&state, code)
  sodium_memzero(&state, MemoryLayout.size(ofValue: state))
}
