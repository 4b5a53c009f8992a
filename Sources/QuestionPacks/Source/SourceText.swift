// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The text of a file, with access by line and column.
struct SourceText: Sendable {
  let file: String
  let text: String
  private let lines: [[Unicode.Scalar]]

  /// Decodes bytes; `nil` if they aren't UTF-8. Windows line ends and a byte order mark are
  /// accepted. O(bytes).
  init?(_ bytes: [UInt8], file: String) {
    let plain = Self.withPlainLineEnds(bytes)
    guard let text = String(validating: plain, as: UTF8.self) else { return nil }
    self.file = file
    self.text = text
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      Array($0)
    }
  }

  private static func withPlainLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    for byte in text {
      if byte == 0x0A, plain.last == 0x0D { plain.removeLast() }
      plain.append(byte)
    }
    return plain
  }

  func position(line: Int, column: Int) -> SourcePosition {
    SourcePosition(file: file, line: line, column: column)
  }

  /// Returns the character at a position; `nil` at the end of a line and beyond the text.
  func scalar(at position: SourcePosition) -> Unicode.Scalar? {
    guard lines.indices.contains(position.line - 1) else { return nil }
    return lines[position.line - 1].dropFirst(position.column - 1).first
  }

  /// Returns the characters that match, with their positions. O(characters).
  func scalars(where isMeant: (Unicode.Scalar) -> Bool) -> [Located<Unicode.Scalar>] {
    lines.enumerated().flatMap { line, scalars in
      scalars.enumerated().filter { isMeant($0.element) }.map { column, scalar in
        Located(scalar, position(line: line + 1, column: column + 1))
      }
    }
  }
}
