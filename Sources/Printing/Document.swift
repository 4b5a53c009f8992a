// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A printed document as a list of blocks, independent of any format.
///
/// Every format is rendered from this model, so headings, labels and order are the same in all of
/// them.
package struct Document: Equatable, Sendable {
  package var blocks: [Block]
  /// The language of the program's and the pack's words, as a BCP 47 tag.
  package var language: String

  /// Creates a document. One without blocks prints as nothing.
  package init(_ blocks: [Block] = [], language: String = "en-GB") {
    self.blocks = blocks
    self.language = language
  }

  package indirect enum Block: Equatable, Sendable {
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
  package var pageOne: Document {
    Document(Array(blocks.prefix { $0 != .pageBreak }), language: language)
  }

  /// The first heading on one line; empty if there is none.
  package var title: String {
    for case .heading(_, let text) in blocks { return text.onOneLine.plain }
    return ""
  }
}

extension Document {
  /// Text that distinguishes the program's words from the person's.
  ///
  /// A renderer may style the program's words. It must show the person's exactly as typed.
  package struct Text: Equatable, Sendable {
    /// A piece of text from one source.
    package struct Run: Equatable, Sendable {
      /// Words of the program or of the pack, perhaps naming the text that follows; the person's
      /// typed or chosen words; or space to write a few by hand.
      package enum Hand: Sendable { case program, label, person, blank }

      /// The words; empty for space to write some. The person's may contain newlines.
      package var words: String
      /// Whose words they are.
      package let hand: Hand
    }

    /// The pieces in reading order; empty for an empty cell.
    package var runs: [Run]

    package init(_ runs: [Run] = []) { self.runs = runs }

    private init(_ words: String, _ hand: Run.Hand) { runs = [Run(words: words, hand: hand)] }

    package static func program(_ words: String) -> Text { Text(words, .program) }
    package static func label(_ words: String) -> Text { Text(words, .label) }
    package static func person(_ words: String) -> Text { Text(words, .person) }
    /// Returns a one-line label, with a colon unless it already ends in punctuation.
    package static func naming(_ name: Text) -> Text {
      let words = name.onOneLine.plain
      return .label(words.last.map { ":?!.".contains($0) } ?? true ? words : words + ":")
    }
    package static func naming(_ label: String) -> Text { naming(.program(label)) }
    /// Space to write a few words by hand.
    package static let blank = Text("", .blank)

    /// The words, without their source.
    package var plain: String { runs.reduce(into: "") { $0 += $1.words } }

    /// Whether there are neither words nor space to write any.
    package var isEmpty: Bool { runs.allSatisfy { $0.hand != .blank && $0.words.isEmpty } }

    package static func + (one: Text, other: Text) -> Text { Text(one.runs + other.runs) }
  }
}

extension Document.Text {
  /// The text on one line, with a slash in place of each line end that has no mark before it.
  package var onOneLine: Self {
    runs.contains { $0.hand == .person } ? Self(runs.flatMap(\.onOneLine)) : self
  }
}

extension Document.Text.Run {
  fileprivate var onOneLine: [Self] {
    guard hand == .person else { return [self] }
    let lines = words.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    return lines.dropFirst().reduce(lines.prefix(1).map { Document.Text.person(String($0)) }) {
      $0 + [.program($0.last?.plain.endsInMark == true ? " " : " / "), .person(String($1))]
    }.flatMap(\.runs)
  }
}

extension [Document.Text] {
  /// Returns the texts joined, with the program's separator between them.
  package func joined(by separator: String) -> Document.Text {
    var runs: [Document.Text.Run] = []
    for (offset, text) in enumerated() {
      if offset > 0 { runs += Document.Text.program(separator).runs }
      runs += text.runs
    }
    return Document.Text(runs)
  }
}

extension DatedFacts {
  /// Returns the facts under a title, without those that the wording leaves empty; empty if there
  /// are none.
  package func blocks(
    under title: String, wording: (String) -> String = { $0 }
  ) -> [Document.Block] {
    guard !groups.isEmpty else { return [] }
    let told = groups.compactMap { group -> Document.Block? in
      let lines = group.lines.map { wording($0.text) }.filter { !$0.isEmpty }
      let list = Document.Block.list(lines.map { .program($0) })
      return lines.isEmpty ? nil : .together([.paragraph(.label(group.heading)), list])
    }
    let note: [Document.Block] = footnote.isEmpty ? [] : [.paragraph(.program(footnote))]
    return [.heading(level: 2, .program(title))] + told + note
  }
}

extension StringProtocol {
  /// Whether the last letter before any space is a mark after which a line may go on.
  package var endsInMark: Bool {
    last { !$0.isWhitespace }.map { ".,;:!?…".contains($0) } ?? false
  }
}
