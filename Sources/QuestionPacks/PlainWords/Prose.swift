// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A text split into sentences and words.
struct Prose: Sendable {
  struct Sentence: Sendable {
    var words: [String] = []
    /// Whether the sentence ends in a question mark.
    var isQuestion = false
  }

  /// The sentences that contain a word.
  private(set) var sentences: [Sentence] = []

  /// Splits a text. O(characters).
  ///
  /// A sentence ends at `.`, `!`, `?` or `…` before white space, or at the end of the text. A word
  /// is a run of letters and digits. Apostrophes, hyphens and points join the parts around them, so
  /// `9.40`, `don't` and `one-to-one` are one word each.
  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var sentence = Sentence()
    var place = 0
    while place < scalars.count {
      if scalars[place].isLetterOrNumber {
        let end = Self.endOfWord(from: place, in: scalars)
        sentence.words.append(String(String.UnicodeScalarView(scalars[place..<end])))
        place = end
      } else {
        let end = scalars[place...].firstIndex { !Self.closing.contains($0) } ?? scalars.count
        let mark = scalars[place..<end].first { Self.ending.contains($0) }
        if let mark, end == scalars.count || scalars[end].properties.isWhitespace {
          sentence.isQuestion = mark == "?"
          close(&sentence)
        }
        place = max(end, place + 1)
      }
    }
    close(&sentence)
  }

  private mutating func close(_ sentence: inout Sentence) {
    if !sentence.words.isEmpty { sentences.append(sentence) }
    sentence = Sentence()
  }

  private static func endOfWord(from start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var end = start
    while end < scalars.count {
      if scalars[end].isLetterOrNumber || isMark(scalars[end]) {
        end += 1
      } else if joins(scalars[end]), end + 1 < scalars.count, scalars[end + 1].isLetterOrNumber {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// The characters that end a sentence, and those that may stand after it.
  private static let ending: Set<Unicode.Scalar> = [".", "!", "?", "…"]
  private static let closing = ending.union(["\"", "'", "”", "’", ")"])

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.generalCategory == .nonspacingMark
  }

  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    "'’-–.,".unicodeScalars.contains(scalar)
  }
}

extension Prose {
  /// All words, in order.
  var words: [String] { sentences.flatMap(\.words) }

  /// The number of words in the longest sentence; 0 for a text without words.
  var longestSentence: Int { sentences.map(\.words.count).max() ?? 0 }
}

extension Prose {
  /// The first words of a second question; `nil` if there is only one.
  ///
  /// Two question marks are two questions, and so are two questions in one sentence:
  /// `who and when`, `or do you`.
  var secondQuestion: String? {
    let questions = sentences.filter(\.isQuestion)
    if questions.count > 1 { return questions[1].words.prefix(3).joined(separator: " ") }
    return questions.first.flatMap { Self.secondQuestion(in: $0.words) }
  }

  private static func secondQuestion(in words: [String]) -> String? {
    let small = words.map { $0.lowercased() }
    for (place, word) in small.enumerated() where word == "and" || word == "or" {
      let after = small[(place + 1)...].prefix(2)
      let next = after.first ?? ""
      let asked = prepositions.contains(next) ? after.last ?? "" : next
      let isTurned =
        openings.contains(next) && after.count == 2 && persons.contains(after.last ?? "")
      guard place > 0, isTurned || interrogatives.contains(asked) else { continue }
      return words[place...].prefix(3).joined(separator: " ")
    }
    return nil
  }

  private static let interrogatives: Set<String> = [
    "who", "whom", "whose", "what", "when", "where", "why", "which", "how",
  ]
  private static let prepositions: Set<String> = [
    "with", "for", "to", "in", "from", "by", "at", "on", "of", "about",
  ]
  private static let openings: Set<String> = [
    "do", "does", "did", "is", "are", "was", "were", "can", "could", "will", "would", "have", "has",
    "had",
  ]
  private static let persons: Set<String> = [
    "you", "they", "it", "he", "she", "we", "i", "there", "the", "your", "this", "that", "someone",
    "anyone", "somebody", "anybody", "people",
  ]
}
