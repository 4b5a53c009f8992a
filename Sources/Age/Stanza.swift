// SPDX-License-Identifier: GPL-3.0-or-later

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
