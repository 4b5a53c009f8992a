// SPDX-License-Identifier: GPL-3.0-or-later

@testable import Age

/// A way of reading a file: the program's own, or one that forgets something.
struct Reader: Sendable {
  var open: @Sendable ([UInt8], Passphrase) throws -> [UInt8]

  /// The program's own.
  static let own = Reader { try Age.open($0, with: $1) }

  /// Forgets the header's authentication code.
  static let trusting = Reader { bytes, passphrase in
    let (header, end) = try Header.read(bytes)
    return try Payload(bytes[end...]).open(with: header.fileKey(for: passphrase))
  }

  /// Forgets whether a chunk is the last.
  static let endless = anyPlace { number, _ in
    [Payload.nonce(of: number, isLast: false), Payload.nonce(of: number, isLast: true)]
  }

  /// Forgets which chunk it is.
  static let shuffled = anyPlace { _, isLast in
    (0..<8).map { Payload.nonce(of: $0, isLast: isLast) }
  }

  /// Takes a chunk in any of the places that it may have, by their nonces.
  private static func anyPlace(_ nonces: @escaping @Sendable (Int, Bool) -> [[UInt8]]) -> Reader {
    Reader { bytes, passphrase in
      let (header, end) = try Header.read(bytes)
      let payload = try Payload(bytes[end...])
      let fileKey = try header.fileKey(for: passphrase)
      guard try fileKey.authenticates(header) else { throw AgeFault.damaged }
      let key = try fileKey.payloadKey(payload.nonce)
      return try payload.chunks.enumerated().flatMap { number, chunk in
        var opened = [UInt8](repeating: 0, count: chunk.count - SecretBytes.tagCount)
        let isAuthentic = nonces(number, number == payload.chunks.count - 1).contains {
          key.open(Array(chunk), nonce: $0, into: &opened)
        }
        guard isAuthentic else { throw AgeFault.damaged }
        return opened
      }
    }
  }
}
