// SPDX-License-Identifier: GPL-3.0-or-later

/// How easy a pack is to read: all its texts with their figures.
public struct ReadingReport: Sendable {
  /// A text with its figures.
  public struct Line: Sendable {
    /// The position of the text.
    public let position: SourcePosition
    /// The linkId of the text's item; empty for texts of the whole pack.
    public let linkId: String
    /// The text's words and syllables.
    public let readability: Readability
    /// The grade; `nil` for names and other short phrases, for urgent help, which is full of names
    /// and numbers, and for languages other than English.
    public let grade: Double?
    let part: ShownText.Part
    let text: String
  }

  /// All texts that people read, in the order of the pack.
  public internal(set) var lines: [Line] = []
  /// The number of exceptions in use.
  public internal(set) var exceptions = 0
}

extension ReadingReport.Line {
  init(_ shown: ShownText, _ readability: Readability, isGraded: Bool) {
    let hasSentences = [.text, .why, .hint].contains(shown.part)
    self.init(
      position: shown.text.position, linkId: shown.linkId, readability: readability,
      grade: isGraded && hasSentences ? readability.grade : nil, part: shown.part,
      text: shown.text.value)
  }
}

extension ReadingReport {
  /// Totals for the texts of one kind.
  struct Sum {
    var texts = 0
    var words = 0
    var meanGrade = 0.0
    var hardest: Line?
    var longest: Line?
  }

  func sum(of part: ShownText.Part?) -> Sum {
    let lines = lines.filter { part == nil || $0.part == part }
    let grades = lines.compactMap(\.grade)
    return Sum(
      texts: lines.count, words: lines.reduce(0) { $0 + $1.readability.words },
      meanGrade: grades.isEmpty ? 0 : grades.reduce(0, +) / Double(grades.count),
      hardest: lines.max { ($0.grade ?? -1) < ($1.grade ?? -1) },
      longest: lines.max { $0.readability.longestSentence < $1.readability.longestSentence })
  }

  /// A summary of a few lines, for authors.
  public var summary: String { ReportWords.reading(self) }

  /// All texts with their figures, one on each line, in the format of compiler messages.
  public var listing: String { lines.map(ReportWords.line).joined(separator: "\n") }
}
