// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

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

extension ReadingReport {
  /// A summary of a few lines, for authors.
  package var summary: String {
    let words = lines.reduce(0) { $0 + $1.prose.words.count }
    var said = [
      "reading: \(count(lines.count, "text")), \(count(words, "word"));"
        + " \(count(exceptions, "exception"))"
    ]
    let longest = lines.max { $0.prose.longestSentence < $1.prose.longestSentence }
    if let longest, longest.prose.longestSentence > 0 {
      said.append(
        "  longest sentence: \(count(longest.prose.longestSentence, "word"))\(longest.place)")
    }
    for (part, name) in [(ShownText.Part.text, "questions"), (.why, "reasons"), (.hint, "hints")] {
      let texts = lines.filter { $0.shown.part == part }
      let grades = texts.compactMap(\.grade)
      let hardest = texts.max { ($0.grade ?? -1) < ($1.grade ?? -1) }
      guard let hardest, let grade = hardest.grade else { continue }
      said.append(
        "  \(name): \(texts.count); grade \(tenths(grades.reduce(0, +) / Double(grades.count)))"
          + " on average, \(tenths(grade)) at most\(hardest.place)")
    }
    return said.joined(separator: "\n")
  }

  /// All texts with their figures, one on each line, in the format of compiler messages.
  package var listing: String { lines.map(\.words).joined(separator: "\n") }
}

extension ReadingReport.Line {
  fileprivate var words: String {
    let grade = grade.map { "grade \(tenths($0)), " } ?? ""
    let longest = count(prose.longestSentence, "word")
    let (text, part) = (shown.text, shown.part)
    return "\(text.position): \(part.rawValue): \(grade)\(longest) at a time: \(text.value)"
  }

  fileprivate var place: String { shown.linkId.isEmpty ? "" : " (\(shown.linkId))" }
}

func count(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

func tenths(_ number: Double) -> String {
  let tenths = Int((number * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}
