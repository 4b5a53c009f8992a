// SPDX-License-Identifier: GPL-3.0-or-later

/// Renders a document as CommonMark (<https://spec.commonmark.org/0.31.2/>) with pipe tables.
///
/// The words appear exactly as in the document. Only characters that CommonMark would treat as
/// markup are escaped, so the file is also readable as plain text.
package enum Markdown {
  typealias Block = Document.Block
  typealias Text = Document.Text

  package static func render(_ document: Document) -> String {
    var written = ""
    var before: Block?
    var isSecond = false
    for block in document.blocks.separate {
      isSecond = !isSecond && block.isList(like: before)
      let text = markdown(of: block, isSecond: isSecond)
      guard !text.isEmpty else { continue }
      if before != nil { written += "\n\n" }
      written += text
      before = block
    }
    return before == nil ? "" : written + "\n"
  }

  private static func markdown(of block: Block, isSecond: Bool) -> String {
    switch block {
    case .heading(let level, let text):
      String(repeating: "#", count: min(max(level, 1), 6)) + " " + joined(text, isInHeading: true)
    case .paragraph(let text): paragraphs(text)
    case .lines(let texts): stacked(texts)
    case .list(let texts, let isNumbered):
      list(texts, isNumbered: isNumbered, isSecond: isSecond)
    case .boxes(let texts):
      list(texts.map { .program("☐ ") + $0 }, isNumbered: false, isSecond: isSecond)
    case .table(let header, let rows): table(header, rows)
    case .answer(let label, let words): answer(label, words)
    case .contents(let label, let titles): answer(label, titles.joined(by: "; "))
    case .writingLines(let count): writingLines(count)
    case .together(let blocks): render(Document(blocks))
    case .rule: "* * *"
    case .pageBreak: "---"
    }
  }

  /// Returns a question in bold, followed by its answer. An answer of several lines goes below.
  private static func answer(_ label: Text, _ words: Text) -> String {
    let lines = words.lines
    return joined(.naming(label)) + (lines.count > 1 ? "  \n" : " ") + paragraphs(lines)
  }

  /// Returns a list. Consecutive lists alternate their markers; otherwise they would be merged into
  /// one.
  private static func list(_ texts: [Text], isNumbered: Bool, isSecond: Bool) -> String {
    texts.enumerated().map { offset, text in
      let sign = isNumbered ? "\(offset + 1)\(isSecond ? ")" : ".")" : isSecond ? "*" : "-"
      let indent = String(repeating: " ", count: sign.count + 1)
      let lines = paragraphs(text).split(separator: "\n", omittingEmptySubsequences: false)
      return lines.enumerated().map { number, line in
        number == 0 ? "\(sign) \(line)" : line.isEmpty ? "" : indent + line
      }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private static func table(_ header: [Text], _ rows: [[Text]]) -> String {
    let cells = ([header] + rows).map { $0.map { joined($0, by: "<br>") } }
    let lines = [cells[0], header.map { _ in "---" }] + cells.dropFirst()
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  /// Returns rows of underscores, which are horizontal lines in Markdown and lines to write on in
  /// plain text.
  private static func writingLines(_ count: Int) -> String {
    let line = String(repeating: "_", count: 60)
    return Array(repeating: line, count: max(0, count)).joined(separator: "\n\n")
  }
}

extension Document.Block {
  /// Whether both are lists of the same kind.
  fileprivate func isList(like other: Self?) -> Bool {
    switch (self, other) {
    case (.list(_, let isNumbered), .list(_, let others)): isNumbered == others
    case (.boxes, .boxes), (.boxes, .list(_, false)), (.list(_, false), .boxes): true
    default: false
    }
  }
}

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
    let written = texts.map { (line: joined($0), hardBreak: $0.lines.last?.hardBreak ?? "") }
      .filter { !$0.line.isEmpty }
    return written.enumerated().map { offset, text in
      text.line + (offset == written.count - 1 ? "" : text.hardBreak)
    }.joined()
  }

  /// Returns text on one line, with a separator for each line end.
  private static func joined(
    _ text: Text, by separator: String = " ", isInHeading: Bool = false
  ) -> String {
    text.lines.map { $0.markdown(isInHeading: isInHeading) }.joined(separator: separator)
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
    let escaping = MarkdownEscaping(Array(plain.unicodeScalars), isInHeading: isInHeading)
    var (written, start) = ("", 0)
    for piece in pieces {
      let end = start + piece.words.unicodeScalars.count
      written += piece.inBoldIfLabel(escaping.escaped(start..<end))
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
