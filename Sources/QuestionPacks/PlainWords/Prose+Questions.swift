// SPDX-License-Identifier: GPL-3.0-or-later

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
