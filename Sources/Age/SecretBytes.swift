// SPDX-License-Identifier: GPL-3.0-or-later

import CSodium

/// Bytes on memory pages of their own, kept out of swap where the system allows it and wiped on
/// release.
final class SecretBytes: Sendable {
  // Written only in `init` and `deinit`, when no other thread can have a reference.
  nonisolated(unsafe) let start: UnsafeMutableRawPointer
  let count: Int

  /// Allocates memory and fills it with `fill`.
  ///
  /// If the system won't lock the pages in memory (`RLIMIT_MEMLOCK`), they are used unlocked.
  /// - Throws: ``AgeFault/noMemory``, and anything `fill` throws.
  init(
    count: Int, _ fill: (UnsafeMutableRawPointer) throws(AgeFault) -> Void
  ) throws(AgeFault) {
    guard sodium_init() >= 0, let start = sodium_malloc(count) else { throw .noMemory }
    self.start = start
    self.count = count
    try fill(start)
  }

  deinit { sodium_free(start) }

  /// Calls a closure with the bytes, which are valid only during the call.
  func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: start, count: count))
  }
}

extension SecretBytes: CustomReflectable {
  /// An empty mirror, which keeps the bytes out of dumps and debug output.
  var customMirror: Mirror { Mirror(self, children: []) }
}

/// Secret bytes used as a key for ChaCha20-Poly1305 (RFC 8439) and HMAC-SHA-256 (RFC 2104).
extension SecretBytes {
  /// The length of a ChaCha20-Poly1305 key, in bytes.
  static let keyCount = 32
  /// The number of bytes that sealing adds.
  static let tagCount = 16
  /// The length of an authentication code, in bytes.
  static let codeCount = 32

  /// Returns the sealed bytes. O(bytes).
  /// - Parameter nonce: 12 bytes never used before with this key.
  func seal(_ plaintext: UnsafeRawBufferPointer, nonce: [UInt8]) -> [UInt8] {
    var sealed = [UInt8](repeating: 0, count: plaintext.count + Self.tagCount)
    crypto_aead_chacha20poly1305_ietf_encrypt(
      &sealed, nil, plaintext.baseAddress, UInt64(plaintext.count), nil, 0, nil, nonce, start)
    return sealed
  }

  /// Opens sealed bytes into memory with room for all of them except the tag. O(bytes).
  /// - Returns: Whether the bytes are authentic for this key and this nonce.
  func open(
    _ sealed: [UInt8], nonce: [UInt8], into plaintext: UnsafeMutableRawPointer?
  ) -> Bool {
    crypto_aead_chacha20poly1305_ietf_decrypt(
      plaintext, nil, nil, sealed, UInt64(sealed.count), nil, 0, nonce, start) == 0
  }

  /// Derives a key for one use with HKDF-SHA-256 (RFC 5869).
  /// - Throws: ``AgeFault/noMemory``.
  func derived(for use: String, salt: [UInt8]) throws(AgeFault) -> SecretBytes {
    let extracted = try SecretBytes(count: Self.keyCount) { code in
      authenticate(start, count, key: salt, salt.count, into: code)
    }
    // The key is one HKDF block long; the input to a block ends with the block's number.
    let message = Array(use.utf8) + [1]
    return try SecretBytes(count: Self.keyCount) { code in
      authenticate(message, message.count, key: extracted.start, extracted.count, into: code)
    }
  }

  /// Returns the authentication code of a message under this key. O(bytes of the message).
  func code(of message: [UInt8]) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: Self.codeCount)
    authenticate(message, message.count, key: start, count, into: &code)
    return code
  }
}

/// Computes HMAC-SHA-256 with a key of any length.
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
