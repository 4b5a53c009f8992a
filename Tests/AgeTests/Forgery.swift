// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Age

/// A file put together from text, sealed as it should be, so that only its spelling can be wrong.
struct Forgery {
  /// Sixteen zeros.
  static let salt = "AAAAAAAAAAAAAAAAAAAAAA"
  static let words = "forged"

  /// The header up to its last line's mark.
  var header: String
  /// The rest of the last line; `nil` for the right authentication code of the header.
  var code: String?
  var plaintext = Array("sealed".utf8)
  private let fileKey: FileKey
  private let wrappedKey: [UInt8]

  init() throws {
    fileKey = try FileKey()
    let wrapping = try passphrase(Self.words)
      .wrappingKey(salt: [UInt8](repeating: 0, count: 16), cheap())
    wrappedKey = fileKey.wrapped(by: wrapping)
    header = ""
    header = "age-encryption.org/v1\n" + stanza + "---"
  }

  /// The key as the header has it.
  var key: String { text(wrappedKey) }
  /// The only stanza.
  var stanza: String { "-> scrypt \(Self.salt) 1\n\(key)\n" }
  /// The right authentication code of the header, as it stands now.
  var rightCode: String {
    get throws { try text(fileKey.code(for: Array(header.utf8))) }
  }

  /// The whole file.
  func bytes() throws -> [UInt8] {
    let nonce = pattern(16)
    let payload = try Payload.seal(plaintext, nonce: nonce, with: fileKey)
    return try Array((header + (code ?? " \(rightCode)\n")).utf8) + payload
  }

  /// A payload with an empty chunk behind a full one, each sealed for its place.
  func bytesWithEmptyEnd() throws -> [UInt8] {
    let nonce = pattern(16)
    let key = try fileKey.payloadKey(nonce)
    let full = pattern(65_536).withUnsafeBytes {
      key.seal($0, nonce: Payload.nonce(of: 0, isLast: false))
    }
    let empty = [UInt8]().withUnsafeBytes {
      key.seal($0, nonce: Payload.nonce(of: 1, isLast: true))
    }
    return try Array("\(header) \(rightCode)\n".utf8) + nonce + full + empty
  }

  private func text(_ bytes: [UInt8]) -> String {
    String(decoding: Base64.encode(bytes), as: UTF8.self)
  }
}

/// The same bytes in Base64, spelt with a spare bit set.
func respelt(_ text: String) throws -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  let last = try #require(text.last.flatMap { letters.firstIndex(of: $0) })
  return text.dropLast() + String(letters[last + 1])
}
