// SPDX-License-Identifier: GPL-3.0-or-later

/// How hard a text is to read, estimated from its sentences and syllables.
///
/// The grade is the Flesch–Kincaid grade of J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S.
/// Chissom, *Derivation of new readability formulas for Navy enlisted personnel*, 1975: a school
/// year in the United States. Add about five for a reading age. The formula was made for long
/// English texts, so it is only rough for a single question, and meaningless for a few words
/// without a verb.
public struct Readability: Equatable, Sendable {
  /// The number of words. A number counts as a word.
  public private(set) var words = 0
  /// The number of sentences.
  public private(set) var sentences = 0
  /// The estimated number of syllables.
  public private(set) var syllables = 0
  /// The number of words in the longest sentence.
  public private(set) var longestSentence = 0

  /// Creates an empty measurement.
  init() {}

  init(_ prose: Prose) {
    sentences = prose.sentences.count
    longestSentence = prose.longestSentence
    for word in prose.words {
      words += 1
      syllables += Syllables.count(in: word)
    }
  }

  /// Measures a text. O(characters).
  public init(_ text: String) { self.init(Prose(text)) }

  /// The grade, to one decimal place; 0 for a text without words, and where the formula is
  /// negative.
  public var grade: Double {
    guard words > 0, sentences > 0 else { return 0 }
    let perSentence = Double(words) / Double(sentences)
    let perWord = Double(syllables) / Double(words)
    let grade = 0.39 * perSentence + 11.8 * perWord - 15.59
    return max(0, (grade * 10).rounded() / 10)
  }
}
