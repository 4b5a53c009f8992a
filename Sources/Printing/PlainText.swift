// SPDX-License-Identifier: GPL-3.0-or-later

/// A document as plain text, for a phone or an e-mail.
///
/// A line ends only where the person ended one or where something new begins: phones and mail
/// programs fold long lines themselves, and lines that were folded before read badly there. What
/// belongs under something, such as the further lines of an answer, is set in by two spaces, so
/// that nothing that was typed can pass for a heading or for another answer's name.
public enum PlainText {
  typealias Block = Document.Block
  typealias Text = Document.Text

  /// Writes a document. An empty one gives empty text. O(characters).
  public static func render(_ document: Document) -> String {
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

  /// Large headings have a line under them, as long as they are; small ones stand between stars,
  /// which messengers show as bold.
  private static func heading(_ level: Int, _ text: Text) -> [String] {
    let words = text.onOneLine.lines.map(\.plain).joined(separator: " ")
    guard level <= 2 else { return words.isEmpty ? [] : ["*\(words)*"] }
    let line = String(repeating: level == 1 ? "=" : "-", count: min(words.count, 30))
    return words.isEmpty ? [] : [words, line]
  }

  /// A text behind a sign, its further lines set in.
  private static func hanging(_ sign: String, _ text: Text) -> [String] {
    text.lines.enumerated().map { offset, line in
      offset == 0 ? sign + line.plain : line.isEmpty ? "" : "  " + line.plain
    }
  }

  /// What was asked, and the words behind it; words of several lines stand below it.
  private static func labelled(_ label: Text, _ words: Text) -> [String] {
    let name = Text.naming(label).plain
    let lines = words.lines
    guard lines.count > 1 else { return [([name] + lines.map(\.plain)).joined(separator: " ")] }
    return [name] + lines.map { $0.isEmpty ? "" : "  " + $0.plain }
  }

  /// Each row as an entry of a list, each cell behind its column's name; empty ones are left out.
  private static func table(_ header: [Text], _ rows: [[Text]]) -> [String] {
    rows.flatMap { row in
      let cells = zip(header, row).filter { !$1.lines.isEmpty }
      let lines = cells.flatMap { labelled($0, $1) }
      return lines.enumerated().map { ($0 == 0 ? "- " : $1.isEmpty ? "" : "  ") + $1 }
    }
  }

  /// Lines to write on, for whoever prints the text.
  private static func writingLines(_ count: Int) -> [String] {
    Array(repeating: [line, ""], count: max(0, count)).flatMap(\.self).dropLast()
  }

  /// Short enough for the screen of a phone.
  private static let line = String(repeating: "_", count: 30)
}

extension Document.Block {
  fileprivate var isLargeHeading: Bool {
    if case .heading(...2, _) = self { true } else { false }
  }
}
