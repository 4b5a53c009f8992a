// SPDX-License-Identifier: GPL-3.0-or-later

/// How a pack reads: every text with its figures, and what they come to.
public struct ReadingReport: Sendable {
  /// One text.
  public struct Line: Sendable {
    /// Where it stands.
    public let position: SourcePosition
    /// The linkId of its item; empty for what belongs to the whole pack.
    public let linkId: String
    /// Its words and syllables.
    public let readability: Readability
    /// Its grade; `nil` where none is given: for names and other few words, for urgent help, which
    /// is full of names and numbers, and in other languages than English.
    public let grade: Double?
    let part: ShownText.Part
    let text: String
  }

  /// Every text that people read, in the order of the pack.
  public internal(set) var lines: [Line] = []
  /// How many exceptions are in use.
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
  /// What the texts of one part come to.
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

  /// A few lines for authors.
  public var summary: String { ReportWords.reading(self) }

  /// Every text on a line of its own, with its figures, as compilers and editors take them.
  public var listing: String { lines.map(ReportWords.line).joined(separator: "\n") }
}
