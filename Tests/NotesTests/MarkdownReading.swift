// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// What an independent reader of Markdown made of a document.
struct MarkdownReading: Equatable {
  var text: String
  var elements: [String]
}

/// Independent readers of CommonMark and of GitHub's additions, in one process for many documents.
struct MarkdownReaders {
  /// Each document as each reader takes it, by the reader's name.
  static func read(_ documents: [String]) throws -> [[String: MarkdownReading]] {
    let list =
      try Script(
        "read_markdown.py",
        needs: "readers of Markdown: apt-get install"
          + " cmark cmark-gfm pandoc python3-markdown-it python3-linkify-it"
      ).run(documents) as? [[String: [Any]]] ?? []
    #expect(list.count == documents.count)
    return list.map { $0.mapValues(reading) }
  }

  private static func reading(_ record: [Any]) -> MarkdownReading {
    MarkdownReading(
      text: record.first as? String ?? "", elements: record.last as? [String] ?? ["nothing read"])
  }
}
