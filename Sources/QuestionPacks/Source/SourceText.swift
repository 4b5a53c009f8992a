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
    let mark = Array("\u{FEFF}".utf8)
    let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    guard let decoded = String(validating: content, as: UTF8.self) else { return nil }
    text = decoded.replacing("\r\n", with: "\n")
    self.file = file
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      Array($0)
    }
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
