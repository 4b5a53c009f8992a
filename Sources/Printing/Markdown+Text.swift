// SPDX-License-Identifier: GPL-3.0-or-later

extension Markdown {
  /// Returns text with line ends as hard breaks and blank lines between paragraphs. Blank lines at
  /// the start and end are dropped. Each further blank line within is a break of its own.
  static func paragraphs(_ text: Text) -> String { paragraphs(text.lines) }

  static func paragraphs(_ lines: [Line]) -> String {
    var written = ""
    for (offset, line) in lines.enumerated() {
      let isLast = offset == lines.count - 1
      if line.isEmpty {
        let isFirstOfGap = offset > 0 && !lines[offset - 1].isEmpty
        written += isFirstOfGap ? "\n" : "\\\n"
      } else {
        let endsParagraph = isLast || lines[offset + 1].isEmpty
        written += line.markdown() + (endsParagraph ? isLast ? "" : "\n" : line.hardBreak)
      }
    }
    return written
  }

  /// Returns texts one directly below another, each on one line.
  static func stacked(_ texts: [Text]) -> String {
    let written = texts.map { (line: inLine($0), hardBreak: $0.lines.last?.hardBreak ?? "") }
      .filter { !$0.line.isEmpty }
    return written.enumerated().map { offset, text in
      text.line + (offset == written.count - 1 ? "" : text.hardBreak)
    }.joined()
  }

  /// Returns text on one line, with a space for each line end.
  static func inLine(_ text: Text) -> String { joined(text, by: " ") }

  /// Returns text for a heading, without its marker.
  static func heading(_ text: Text) -> String {
    text.lines.map { $0.markdown(isInHeading: true) }.joined(separator: " ")
  }

  /// Returns text for a table's cell, with its line ends as `<br>`.
  static func cell(_ text: Text) -> String { joined(text, by: "<br>") }

  private static func joined(_ text: Text, by separator: String) -> String {
    var written = ""
    for (offset, line) in text.lines.enumerated() {
      written += (offset == 0 ? "" : separator) + line.markdown()
    }
    return written
  }
}

extension Line {
  /// The line end before another line: two spaces, or a backslash if the line itself ends in white
  /// space, which would be dropped.
  fileprivate var hardBreak: String {
    plain.last == " " || plain.last == "\t" ? "\\\n" : "  \n"
  }

  /// Returns the escaped line.
  fileprivate func markdown(isInHeading: Bool = false) -> String {
    if hasNoSigns { return pieces.reduce(into: "") { $0 += $1.inBoldIfLabel($1.words) } }
    let scalars = Array(plain.unicodeScalars)
    var written = ""
    var start = 0
    for piece in pieces {
      let end = start + piece.words.unicodeScalars.count
      let escaped = MarkdownEscaping(scalars, isInHeading: isInHeading).escaped(start..<end)
      written += piece.inBoldIfLabel(escaped)
      start = end
    }
    return written
  }
}

extension Line.Piece {
  fileprivate func inBoldIfLabel(_ escaped: String) -> String {
    hand == .label ? "**\(escaped)**" : escaped
  }
}
