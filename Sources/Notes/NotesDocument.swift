// SPDX-License-Identifier: GPL-3.0-or-later

import Printing

/// The notes, independent of any format. They contain only what their audience may see.
public typealias NotesDocument = Document

extension NotesDocument {
  /// The number of words, including headings and list numbers. O(characters).
  ///
  /// In scripts without spaces, counts characters, so that such text can't exceed its space.
  public var wordCount: Int { blocks.wordCount }
}

extension NotesDocument.Block {
  /// The number of words that the block prints.
  var wordCount: Int {
    switch self {
    case .heading(_, let text), .paragraph(let text): text.wordCount
    case .lines(let texts), .boxes(let texts): texts.wordCount
    case .list(let texts, let isNumbered): texts.wordCount + (isNumbered ? texts.count : 0)
    case .table(let header, let rows): header.wordCount + rows.reduce(0) { $0 + $1.wordCount }
    case .answer(let label, let words): label.wordCount + words.wordCount
    case .contents(let label, let titles): label.wordCount + titles.wordCount
    case .together(let blocks): blocks.wordCount
    case .writingLines, .rule, .pageBreak: 0
    }
  }
}

extension [NotesDocument.Text] {
  var wordCount: Int { reduce(0) { $0 + $1.wordCount } }
}

extension [NotesDocument.Block] {
  /// The number of words that the blocks print.
  var wordCount: Int { reduce(0) { $0 + $1.wordCount } }
}
