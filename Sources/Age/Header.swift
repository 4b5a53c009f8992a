// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials

/// The header of an age file sealed with one passphrase.
struct Header: Equatable {
  static let type = Array("scrypt".utf8)
  static let saltCount = 16
  static let codeCount = SecretBytes.codeCount
  /// The start of the header's last line. The authentication code covers all bytes up to here.
  static let end = Array("---".utf8)

  var salt: [UInt8]
  var workFactor: WorkFactor
  var wrappedKey: [UInt8]
  /// Every byte from the file's first to ``end``.
  var authenticated: [UInt8]
  var code: [UInt8]

  /// Returns the bytes of a header for a wrapped file key.
  /// - Throws: ``AgeFault/noMemory``.
  static func bytes(
    salt: [UInt8], workFactor: WorkFactor, wrappedKey: [UInt8], authenticatedBy fileKey: FileKey
  ) throws(AgeFault) -> [UInt8] {
    let line: [UInt8] = [UInt8(ascii: "\n")]
    let space: [UInt8] = [UInt8(ascii: " ")]
    var bytes = Age.firstLine + Stanza.mark + type + space + Base64.encode(salt) + space
    bytes += Array(String(workFactor.logN).utf8) + line
    bytes += Base64.encode(wrappedKey) + line + end
    return try bytes + space + Base64.encode(fileKey.code(for: bytes)) + line
  }

  /// Reads a header and finds where the payload begins. O(bytes of the header).
  ///
  /// Accepts only the exact form that age writes.
  /// - Throws: ``AgeFault/notAge``, ``AgeFault/notPassphrase``, ``AgeFault/tooCostly(logN:)``,
  ///   ``AgeFault/damaged``.
  static func read(_ bytes: [UInt8]) throws(AgeFault) -> (Header, payload: Int) {
    guard Age.begins(bytes) else { throw .notAge }
    var rest = bytes.dropFirst(Age.firstLine.count)
    var stanzas: [Stanza] = []
    while !rest.starts(with: end) { stanzas.append(try Stanza.read(&rest)) }
    let authenticated = Array(bytes[..<(rest.startIndex + end.count)])
    let code = try code(in: rest.takeLine())
    guard let stanza = stanzas.first else { throw .damaged }
    guard stanzas.count == 1, stanza.arguments.first?.elementsEqual(type) == true
    else { throw .notPassphrase }
    let (salt, workFactor) = try parameters(of: stanza)
    let header = Header(
      salt: salt, workFactor: workFactor, wrappedKey: stanza.body, authenticated: authenticated,
      code: code)
    return (header, rest.startIndex)
  }

  private static func code(in line: ArraySlice<UInt8>) throws(AgeFault) -> [UInt8] {
    let rest = line.dropFirst(end.count)
    guard rest.first == UInt8(ascii: " "), let code = Base64.decode(rest.dropFirst()),
      code.count == codeCount
    else { throw .damaged }
    return code
  }

  private static func parameters(
    of stanza: Stanza
  ) throws(AgeFault) -> ([UInt8], WorkFactor) {
    guard stanza.arguments.count == 3, stanza.body.count == FileKey.wrappedCount,
      let salt = Base64.decode(stanza.arguments[1]), salt.count == saltCount
    else { throw .damaged }
    return (salt, try workFactor(in: stanza.arguments[2]))
  }

  /// Accepts only digits, without a leading zero. `Int` would also accept a sign.
  private static func workFactor(in word: ArraySlice<UInt8>) throws(AgeFault) -> WorkFactor {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard word.allSatisfy(digits.contains), word.first != UInt8(ascii: "0"),
      let logN = Int(String(decoding: word, as: UTF8.self))
    else { throw .damaged }
    guard let workFactor = WorkFactor(logN: logN) else { throw .tooCostly(logN: logN) }
    return workFactor
  }
}

/// A part of an age file's header that holds the file key, wrapped for one recipient.
struct Stanza: Equatable {
  /// The start of a stanza's first line.
  static let mark = Array("-> ".utf8)
  /// The length of a full line of the body, in Base64 characters.
  static let columns = 64

  /// The type, then its arguments. Each is one or more visible ASCII characters.
  var arguments: [ArraySlice<UInt8>]
  var body: [UInt8]

  /// Reads the lines of a stanza.
  ///
  /// The body ends with its first line that isn't full, which may be empty.
  /// - Throws: ``AgeFault/damaged``.
  static func read(_ bytes: inout ArraySlice<UInt8>) throws(AgeFault) -> Stanza {
    let line = try bytes.takeLine()
    guard line.starts(with: mark) else { throw .damaged }
    let arguments = line.dropFirst(mark.count)
      .split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    let isVisible = arguments.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { (0x21...0x7E).contains($0) }
    }
    guard isVisible else { throw .damaged }
    var text: [UInt8] = []
    var last: ArraySlice<UInt8>
    repeat {
      last = try bytes.takeLine()
      guard last.count <= columns else { throw .damaged }
      text += last
    } while last.count == columns
    guard let body = Base64.decode(text[...]) else { throw .damaged }
    return Stanza(arguments: arguments, body: body)
  }
}

extension ArraySlice<UInt8> {
  /// Removes and returns the first line, without its line feed. O(bytes of the line).
  /// - Throws: ``AgeFault/damaged`` if no line feed ends it.
  mutating func takeLine() throws(AgeFault) -> Self {
    guard let end = firstIndex(of: UInt8(ascii: "\n")) else { throw .damaged }
    defer { self = self[(end + 1)...] }
    return self[..<end]
  }
}

/// Base64 as age uses it: without padding (RFC 4648, section 3.2), and canonical only.
enum Base64 {
  private static let padding = UInt8(ascii: "=")

  /// Returns the canonical encoding of the bytes. O(bytes).
  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    Array(Data(bytes).base64EncodedData().prefix { $0 != padding })
  }

  /// Returns the decoded bytes; `nil` if the text is not their canonical encoding. O(bytes).
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let missing = (4 - text.count % 4) % 4
    let padded = Data(text) + Data(repeating: padding, count: missing)
    guard let bytes = Data(base64Encoded: padded).map(Array.init) else { return nil }
    // `Data` also accepts unused bits that are set, and padding within the text.
    return encode(bytes).elementsEqual(text) ? bytes : nil
  }
}
