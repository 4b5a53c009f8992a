// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

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
