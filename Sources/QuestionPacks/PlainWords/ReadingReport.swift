// SPDX-License-Identifier: GPL-3.0-or-later

/// How easy a pack is to read: all its texts with their figures.
package struct ReadingReport: Sendable {
  /// A text with its figures.
  package struct Line: Sendable {
    let shown: ShownText
    let readability: Readability
    /// The grade; `nil` for names and other short phrases, for urgent help, which is full of names
    /// and numbers, and for languages other than English.
    let grade: Double?

    init(_ shown: ShownText, _ readability: Readability, isGraded: Bool) {
      let hasSentences = [.text, .why, .hint].contains(shown.part)
      self.shown = shown
      self.readability = readability
      grade = isGraded && hasSentences ? readability.grade : nil
    }
  }

  /// All texts that people read, in the order of the pack.
  package internal(set) var lines: [Line] = []
  /// The number of exceptions in use.
  package internal(set) var exceptions = 0
}

extension ReadingReport {
  /// A summary of a few lines, for authors.
  package var summary: String { ReportWords.reading(self) }

  /// All texts with their figures, one on each line, in the format of compiler messages.
  package var listing: String { lines.map(ReportWords.line).joined(separator: "\n") }
}

/// How hard a text is to read, estimated from its sentences and syllables.
///
/// The grade is the Flesch–Kincaid grade of J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S.
/// Chissom, *Derivation of new readability formulas for Navy enlisted personnel*, 1975: a school
/// year in the United States. Add about five for a reading age. The formula was made for long
/// English texts, so it is only rough for a single question, and meaningless for a few words
/// without a verb.
package struct Readability: Equatable, Sendable {
  /// The number of words. A number counts as a word.
  package let words: Int
  package let sentences: Int
  /// The estimated number of syllables.
  package let syllables: Int
  /// The number of words in the longest sentence.
  package let longestSentence: Int

  init(_ prose: Prose) {
    let all = prose.words
    words = all.count
    sentences = prose.sentences.count
    syllables = all.reduce(0) { $0 + Syllables.count(in: $1) }
    longestSentence = prose.longestSentence
  }

  /// The grade, to one decimal place; 0 for a text without words, and where the formula is
  /// negative.
  package var grade: Double {
    guard words > 0, sentences > 0 else { return 0 }
    let perSentence = Double(words) / Double(sentences)
    let perWord = Double(syllables) / Double(words)
    let grade = 0.39 * perSentence + 11.8 * perWord - 15.59
    return max(0, (grade * 10).rounded() / 10)
  }
}
