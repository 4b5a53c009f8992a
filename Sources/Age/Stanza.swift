// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of an age file's header that keeps the file's key for one recipient.
struct Stanza: Equatable {
  /// What its lines begin with.
  static let mark = Array("-> ".utf8)
  /// How many characters of Base64 a full line of the body has.
  static let columns = 64

  /// The type, then what the type needs: each at least one visible ASCII character.
  var arguments: [ArraySlice<UInt8>]
  var body: [UInt8]

  /// Reads the lines of a stanza.
  ///
  /// The body ends with the first line that isn't full, an empty one if need be.
  /// - Throws: ``AgeFault/damaged``.
  static func read(_ lines: inout Lines) throws(AgeFault) -> Stanza {
    let line = try lines.next()
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
      last = try lines.next()
      guard last.count <= columns else { throw .damaged }
      text += last
    } while last.count == columns
    guard let body = Base64.decode(text[...]) else { throw .damaged }
    return Stanza(arguments: arguments, body: body)
  }
}

/// The lines at the beginning of some bytes, each ended by a line feed.
struct Lines {
  let bytes: [UInt8]
  /// Where the next line begins.
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether the next line begins with this.
  func begins(_ mark: [UInt8]) -> Bool { bytes[position...].starts(with: mark) }

  /// The next line, without its line feed. O(bytes of the line).
  /// - Throws: ``AgeFault/damaged`` when no line feed ends it.
  mutating func next() throws(AgeFault) -> ArraySlice<UInt8> {
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) else { throw .damaged }
    defer { position = end + 1 }
    return bytes[position..<end]
  }
}
