// SPDX-License-Identifier: GPL-3.0-or-later

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
