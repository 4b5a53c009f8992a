// SPDX-License-Identifier: GPL-3.0-or-later

/// Renders a document as plain text, for a phone or an email.
///
/// Lines end only where the person ended one or where something new begins: phones and mail
/// programs wrap long lines themselves, and lines wrapped beforehand would look ragged there.
/// Anything that belongs to the line above, such as further lines of an answer, is indented by two
/// spaces, so typed text can't look like a heading or the name of another answer.
package enum PlainText {
  typealias Block = Document.Block
  typealias Text = Document.Text

  package static func render(_ document: Document) -> String {
    var written = ""
    for block in document.blocks.separate {
      let lines = lines(of: block)
      guard !lines.isEmpty else { continue }
      let gap = written.isEmpty ? "" : block.isLargeHeading ? "\n\n" : "\n"
      written += gap + lines.map { $0 + "\n" }.joined()
    }
    return written
  }

  private static func lines(of block: Block) -> [String] {
    switch block {
    case .heading(let level, let text): heading(level, text)
    case .paragraph(let text): hanging("", text)
    case .lines(let texts): texts.flatMap { hanging("", $0) }
    case .list(let texts, let isNumbered):
      texts.enumerated().flatMap { hanging(isNumbered ? "\($0 + 1). " : "- ", $1) }
    case .boxes(let texts): texts.flatMap { hanging("[ ] ", $0) }
    case .table(let header, let rows): table(header, rows)
    case .answer(let label, let words): labelled(label, words)
    case .contents(let label, let titles): labelled(label, titles.joined(by: "; "))
    case .writingLines(let count): writingLines(count)
    case .together(let blocks): blocks.flatMap(lines)
    case .rule, .pageBreak: [line]
    }
  }

  /// Returns a heading. Large ones are underlined, small ones are between asterisks, which
  /// messengers show as bold.
  private static func heading(_ level: Int, _ text: Text) -> [String] {
    let words = text.onOneLine.lines.map(\.plain).joined(separator: " ")
    guard level <= 2 else { return words.isEmpty ? [] : ["*\(words)*"] }
    let line = String(repeating: level == 1 ? "=" : "-", count: min(words.count, 30))
    return words.isEmpty ? [] : [words, line]
  }

  /// Returns text after a marker, with its further lines indented.
  private static func hanging(_ sign: String, _ text: Text) -> [String] {
    text.lines.enumerated().map { offset, line in
      offset == 0 ? sign + line.plain : line.isEmpty ? "" : "  " + line.plain
    }
  }

  /// Returns a question followed by its answer. An answer of several lines goes below.
  private static func labelled(_ label: Text, _ words: Text) -> [String] {
    let name = Text.naming(label).plain
    let lines = words.lines
    guard lines.count > 1 else { return [([name] + lines.map(\.plain)).joined(separator: " ")] }
    return [name] + lines.map { $0.isEmpty ? "" : "  " + $0.plain }
  }

  /// Returns each row as an entry of a list, with each cell after its column's name. Empty cells
  /// are left out.
  private static func table(_ header: [Text], _ rows: [[Text]]) -> [String] {
    rows.flatMap { row in
      let cells = zip(header, row).filter { !$1.lines.isEmpty }
      let lines = cells.flatMap { labelled($0, $1) }
      return lines.enumerated().map { ($0 == 0 ? "- " : $1.isEmpty ? "" : "  ") + $1 }
    }
  }

  /// Returns lines to write on, for people who print the text.
  private static func writingLines(_ count: Int) -> [String] {
    Array(repeating: [line, ""], count: max(0, count)).flatMap(\.self).dropLast()
  }

  /// A row of underscores, short enough for a phone's screen.
  private static let line = String(repeating: "_", count: 30)
}

extension Document.Block {
  fileprivate var isLargeHeading: Bool {
    if case .heading(...2, _) = self { true } else { false }
  }
}
