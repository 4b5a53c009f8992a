// SPDX-License-Identifier: GPL-3.0-or-later

/// A printed document as a list of blocks, independent of any format.
///
/// Every format is rendered from this model, so headings, labels and order are the same in all of
/// them.
public struct Document: Equatable, Sendable {
  /// The blocks, in reading order.
  public var blocks: [Block]
  /// The language of the program's and the pack's words, as a BCP 47 tag.
  public var language: String

  /// Creates a document. One without blocks prints as nothing.
  public init(_ blocks: [Block] = [], language: String = "en-GB") {
    self.blocks = blocks
    self.language = language
  }

  /// A block of a document.
  public indirect enum Block: Equatable, Sendable {
    /// A heading: level 1 for the document and its parts, 2 for a section, 3 within a section.
    case heading(level: Int, Text)
    case paragraph(Text)
    /// Short lines, one directly below another.
    case lines([Text])
    case list([Text], isNumbered: Bool = false)
    /// A table. Each row has as many cells as the header. A cell may be empty; the first cell names
    /// the row.
    case table(header: [Text], rows: [[Text]])
    /// A question in a few words, with its answer.
    case answer(label: Text, words: Text)
    /// The titles of the sections that follow, in order, as links where the format has them.
    case contents(label: Text, titles: [Text])
    /// Boxes to tick by hand, each followed by its words.
    case boxes([Text])
    case writingLines(Int)
    /// Blocks kept together on one page, if they fit.
    case together([Block])
    /// A horizontal line. The last one that is followed by a heading begins the document's footer.
    case rule
    case pageBreak
  }

  /// The part before the first page break. In the notes to bring, this is page one.
  public var pageOne: Document {
    Document(Array(blocks.prefix { $0 != .pageBreak }), language: language)
  }

  /// The first heading on one line; empty if there is none.
  public var title: String {
    for case .heading(_, let text) in blocks { return text.onOneLine.plain }
    return ""
  }
}
