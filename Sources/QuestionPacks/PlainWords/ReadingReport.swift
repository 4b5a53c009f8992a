// SPDX-License-Identifier: GPL-3.0-or-later

/// How easy a pack is to read: all its texts with their figures.
package struct ReadingReport: Sendable {
  /// A text with its figures.
  package struct Line: Sendable {
    let shown: ShownText
    let prose: Prose
    /// The grade; `nil` for names and other short phrases, for urgent help, which is full of names
    /// and numbers, and for languages other than English.
    let grade: Double?

    init(_ shown: ShownText, _ prose: Prose, isGraded: Bool) {
      let hasSentences = [.text, .why, .hint].contains(shown.part)
      self.shown = shown
      self.prose = prose
      grade = isGraded && hasSentences ? prose.grade : nil
    }
  }

  /// All texts that people read, in the order of the pack.
  package internal(set) var lines: [Line] = []
  /// The number of exceptions in use.
  package internal(set) var exceptions = 0
}

extension Prose {
  /// The grade, to one decimal place; 0 for a text without words, and where the formula is
  /// negative.
  ///
  /// This is the Flesch–Kincaid grade of J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S.
  /// Chissom, *Derivation of new readability formulas for Navy enlisted personnel*, 1975: a school
  /// year in the United States. Add about five for a reading age. The formula was made for long
  /// English texts, so it is only rough for a single question, and meaningless for a few words
  /// without a verb.
  var grade: Double {
    let words = words
    guard !words.isEmpty else { return 0 }
    let syllables = words.reduce(0) { $0 + Syllables.count(in: $1) }
    let perSentence = Double(words.count) / Double(sentences.count)
    let perWord = Double(syllables) / Double(words.count)
    let grade = 0.39 * perSentence + 11.8 * perWord - 15.59
    return max(0, (grade * 10).rounded() / 10)
  }
}
