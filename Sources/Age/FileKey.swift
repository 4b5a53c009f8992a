import Crypto
import CryptoExtras
import FoundationEssentials

/// The random key of a file, from which all its other keys come.
///
/// The library wipes its keys when they go, though not each copy that it makes on the way.
struct FileKey: Sendable {
  private static let keyCount = 16
  /// How many bytes it has once it is wrapped.
  static let wrappedCount = keyCount + Payload.tagCount

  private let key: SymmetricKey

  /// A new key.
  init() { key = SymmetricKey(size: .bits128) }

  private init(_ bytes: Data) { key = SymmetricKey(data: bytes) }

  /// The key in a wrapped form, for the header.
  ///
  /// The nonce is always zero, so that a wrapping key may wrap one file key only.
  /// - Throws: ``AgeFault/noMemory``.
  func wrapped(by wrapping: SymmetricKey) throws(AgeFault) -> [UInt8] {
    do {
      let box = try key.withUnsafeBytes { bytes in
        try ChaChaPoly.seal(bytes, using: wrapping, nonce: ChaChaPoly.Nonce(data: zeros))
      }
      return Array(box.ciphertext + box.tag)
    } catch {
      throw .noMemory
    }
  }

  /// Takes a key out of its wrapped form.
  /// - Throws: ``AgeFault/wrongPassphrase``.
  static func unwrap(
    _ wrapped: [UInt8], by wrapping: SymmetricKey
  ) throws(AgeFault) -> FileKey {
    do {
      let box = try ChaChaPoly.SealedBox(
        nonce: ChaChaPoly.Nonce(data: zeros), ciphertext: wrapped.dropLast(Payload.tagCount),
        tag: wrapped.suffix(Payload.tagCount))
      return FileKey(try ChaChaPoly.open(box, using: wrapping))
    } catch {
      throw .wrongPassphrase
    }
  }

  /// The authentication code of a header.
  func code(for header: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: header, using: derived(for: "header")))
  }

  /// Whether a header is as it was when it was sealed. It takes as long for any two codes.
  func authenticates(_ header: Header) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(
      header.code, authenticating: header.authenticated, using: derived(for: "header"))
  }

  /// The key of the payload that begins with a nonce.
  func payloadKey(_ nonce: [UInt8]) -> SymmetricKey { derived(for: "payload", salt: nonce) }

  private func derived(for use: String, salt: [UInt8] = []) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key, salt: salt, info: Array(use.utf8), outputByteCount: 32)
  }
}

private let zeros = [UInt8](repeating: 0, count: 12)

extension Passphrase {
  /// The key that wraps a file's key: most of the time and the memory goes here.
  ///
  /// The library works the memory out by itself, for any work factor.
  /// - Throws: ``AgeFault/noMemory``, which is all that can fail with these parameters.
  func wrappingKey(salt: [UInt8], _ workFactor: WorkFactor) throws(AgeFault) -> SymmetricKey {
    do {
      return try withUnsafeBytes { bytes in
        try KDF.Scrypt.deriveKey(
          from: bytes, salt: Array("age-encryption.org/v1/scrypt".utf8) + salt,
          outputByteCount: 32, rounds: workFactor.rounds, blockSize: 8, parallelism: 1)
      }
    } catch {
      throw .noMemory
    }
  }
}

extension Header {
  /// The file's key, when this is the passphrase.
  /// - Throws: ``AgeFault/wrongPassphrase``, ``AgeFault/noMemory``.
  func fileKey(for passphrase: Passphrase) throws(AgeFault) -> FileKey {
    let wrapping = try passphrase.wrappingKey(salt: salt, workFactor)
    return try FileKey.unwrap(wrappedKey, by: wrapping)
  }
}
