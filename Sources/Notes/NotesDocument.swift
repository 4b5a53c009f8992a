/// What is printed, as blocks from top to bottom, in no format yet.
///
/// Every format is made from this one model, so that headings, labels and order are the same in
/// all of them. The blocks hold what the filter let through and nothing else.
public struct NotesDocument: Equatable, Sendable {
  /// The blocks, in reading order.
  public var blocks: [Block]

  /// A document of blocks. Without any it prints as nothing.
  public init(_ blocks: [Block] = []) { self.blocks = blocks }

  /// One block.
  public enum Block: Equatable, Sendable {
    /// A heading: 1 for the document and its parts, 2 for a section, 3 within one.
    case heading(level: Int, Text)
    /// A paragraph.
    case paragraph(Text)
    /// Short lines, one right under another.
    case lines([Text])
    /// Things listed, numbered when their order matters.
    case list([Text], isNumbered: Bool = false)
    /// A table. Each row has as many cells as the header; a cell may be empty.
    case table(header: [Text], rows: [[Text]])
    /// What was asked, in a few words, and what was answered.
    case answer(label: Text, words: Text)
    /// Empty lines to write on.
    case writingLines(Int)
    /// A line across the page.
    case rule
    /// What follows begins on a new page.
    case pageBreak
  }

  /// What stands before the first page break: for the notes to bring, page one.
  public var pageOne: NotesDocument {
    NotesDocument(Array(blocks.prefix { $0 != .pageBreak }))
  }

  /// How many words there are, headings and the numbers of lists included. O(characters).
  ///
  /// Writing without spaces counts by its signs, so that it can't fill more than its room.
  public var wordCount: Int { blocks.wordCount }
}

extension NotesDocument.Block {
  /// How many words the block prints.
  var wordCount: Int {
    switch self {
    case .heading(_, let text), .paragraph(let text): text.wordCount
    case .lines(let texts): texts.wordCount
    case .list(let texts, let isNumbered): texts.wordCount + (isNumbered ? texts.count : 0)
    case .table(let header, let rows): header.wordCount + rows.reduce(0) { $0 + $1.wordCount }
    case .answer(let label, let words): label.wordCount + words.wordCount
    case .writingLines, .rule, .pageBreak: 0
    }
  }
}

extension [NotesDocument.Text] {
  var wordCount: Int { reduce(0) { $0 + $1.wordCount } }
}

extension [NotesDocument.Block] {
  /// How many words the blocks print.
  var wordCount: Int { reduce(0) { $0 + $1.wordCount } }
}
