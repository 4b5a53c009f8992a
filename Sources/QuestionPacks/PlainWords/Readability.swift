// SPDX-License-Identifier: GPL-3.0-or-later

/// How hard a text is to read, by its sentences and syllables.
///
/// The grade is that of J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, *Derivation
/// of new readability formulas for Navy enlisted personnel*, 1975: the year at a school in the
/// United States; a reading age is about five years more. It was made for long texts in English,
/// so that of one question is rough, and that of a few words without a verb tells nothing.
public struct Readability: Equatable, Sendable {
  /// The words of the text; a number is one.
  public private(set) var words = 0
  /// Its sentences.
  public private(set) var sentences = 0
  /// The syllables of its words, estimated.
  public private(set) var syllables = 0
  /// The words of its longest sentence.
  public private(set) var longestSentence = 0

  /// Nothing read yet.
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

  /// The grade, to one decimal place; 0 where the formula goes below, and for no words.
  public var grade: Double {
    guard words > 0, sentences > 0 else { return 0 }
    let perSentence = Double(words) / Double(sentences)
    let perWord = Double(syllables) / Double(words)
    let grade = 0.39 * perSentence + 11.8 * perWord - 15.59
    return max(0, (grade * 10).rounded() / 10)
  }
}
