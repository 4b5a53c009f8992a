// SPDX-License-Identifier: GPL-3.0-or-later

/// What follows the header: a nonce, then chunks that are each sealed with their place.
///
/// The places make it impossible to drop, repeat or move a chunk: each nonce is the chunk's number
/// and whether it is the last one (STREAM, <https://eprint.iacr.org/2015/189>).
struct Payload {
  static let nonceCount = 16
  private static let tagCount = SecretBytes.tagCount
  /// How many bytes of plaintext each chunk has, but the last one.
  static let chunkCount = 65_536

  var nonce: [UInt8]
  var chunks: [ArraySlice<UInt8>]

  /// Splits a payload. O(chunks).
  ///
  /// - Throws: ``AgeFault/damaged`` for lengths that no payload has. The last chunk is empty only
  ///   when nothing was sealed: else there would be two payloads for some plaintexts.
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

  /// What is sealed in it. O(bytes).
  /// - Throws: ``AgeFault/damaged`` when one chunk isn't as it was sealed, or isn't in its place;
  ///   ``AgeFault/noMemory``.
  func open(with fileKey: FileKey) throws(AgeFault) -> [UInt8] {
    let key = try fileKey.payloadKey(nonce)
    var plaintext: [UInt8] = []
    for (number, chunk) in chunks.enumerated() {
      let place = Place(number: number, isLast: number == chunks.count - 1)
      plaintext += try place.open(chunk, with: key)
    }
    return plaintext
  }

  /// A payload around some bytes. O(bytes).
  ///
  /// - Parameter nonce: fresh and random for each payload of a file's key.
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
      bytes += Place(number: number, isLast: rest.isEmpty).seal(chunk, with: key)
      number += 1
    } while !rest.isEmpty
    return bytes
  }
}

extension Payload {
  /// Where a chunk stands.
  struct Place {
    /// Counted from 0.
    var number: Int
    var isLast: Bool

    /// The number in eleven bytes, the highest first, then whether it is the last.
    private var nonce: [UInt8] {
      let low = (0..<8).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
      return [0, 0, 0] + low + [isLast ? 1 : 0]
    }

    func seal(_ chunk: ArraySlice<UInt8>, with key: SecretBytes) -> [UInt8] {
      chunk.withUnsafeBytes { key.seal($0, nonce: nonce) }
    }

    /// - Throws: ``AgeFault/damaged``.
    func open(_ chunk: ArraySlice<UInt8>, with key: SecretBytes) throws(AgeFault) -> [UInt8] {
      var plaintext = [UInt8](repeating: 0, count: chunk.count - Payload.tagCount)
      guard key.open(Array(chunk), nonce: nonce, into: &plaintext) else { throw .damaged }
      return plaintext
    }
  }
}
