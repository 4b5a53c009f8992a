// SPDX-License-Identifier: GPL-3.0-or-later

/// What is printed, as blocks from top to bottom, in no format yet.
///
/// Every format is made from this one model, so that headings, labels and order are the same in
/// all of them.
public struct Document: Equatable, Sendable {
  /// The blocks, in reading order.
  public var blocks: [Block]
  /// The language of the program's words and of the pack's, as in BCP 47.
  public var language: String

  /// A document of blocks. Without any it prints as nothing.
  public init(_ blocks: [Block] = [], language: String = "en-GB") {
    self.blocks = blocks
    self.language = language
  }

  /// One block.
  public indirect enum Block: Equatable, Sendable {
    /// A heading: 1 for the document and its parts, 2 for a section, 3 within one.
    case heading(level: Int, Text)
    /// A paragraph.
    case paragraph(Text)
    /// Short lines, one right under another.
    case lines([Text])
    /// Things listed, numbered when their order matters.
    case list([Text], isNumbered: Bool = false)
    /// A table. Each row has as many cells as the header; a cell may be empty. The first cell of
    /// a row names it.
    case table(header: [Text], rows: [[Text]])
    /// What was asked, in a few words, and what was answered.
    case answer(label: Text, words: Text)
    /// The titles of the sections that follow, in order. Where there are links, they lead there.
    case contents(label: Text, titles: [Text])
    /// Boxes to tick by hand, each before its words.
    case boxes([Text])
    /// Empty lines to write on.
    case writingLines(Int)
    /// Blocks that are not torn apart at the end of a page, where one page holds them.
    case together([Block])
    /// A line across the page. When a section follows, that is the foot of the document.
    case rule
    /// What follows begins on a new page.
    case pageBreak
  }

  /// What stands before the first page break: for the notes to bring, page one.
  public var pageOne: Document {
    Document(Array(blocks.prefix { $0 != .pageBreak }), language: language)
  }

  /// What it is called: its first heading in one line, empty for none.
  public var title: String {
    for case .heading(_, let text) in blocks { return text.onOneLine.plain }
    return ""
  }
}
