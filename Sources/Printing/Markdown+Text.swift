// SPDX-License-Identifier: GPL-3.0-or-later

extension Markdown {
  /// Text with its line ends as hard breaks and its blank lines between paragraphs. Blank lines
  /// around it are left out; each further one within is a break by itself.
  static func paragraphs(_ text: Text) -> String { paragraphs(text.lines) }

  /// The same for lines.
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

  /// Texts one right under another, each on one line.
  static func stacked(_ texts: [Text]) -> String {
    let written = texts.map { (line: inLine($0), hardBreak: $0.lines.last?.hardBreak ?? "") }
      .filter { !$0.line.isEmpty }
    return written.enumerated().map { offset, text in
      text.line + (offset == written.count - 1 ? "" : text.hardBreak)
    }.joined()
  }

  /// Text on one line, each line end a space.
  static func inLine(_ text: Text) -> String { joined(text, by: " ") }

  /// Text behind the sign of a heading.
  static func heading(_ text: Text) -> String {
    text.lines.map { $0.markdown(isInHeading: true) }.joined(separator: " ")
  }

  /// Text in a cell, its line ends as breaks.
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
  /// The end of a line that another follows: two spaces, or a backslash where they would take
  /// the line's own with them.
  fileprivate var hardBreak: String {
    plain.last == " " || plain.last == "\t" ? "\\\n" : "  \n"
  }

  /// The line, escaped.
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
