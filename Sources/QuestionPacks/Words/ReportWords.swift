// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Messages of `question-packs check` about how easy a pack is to read.
enum ReportWords {
  static func reading(_ report: ReadingReport) -> String {
    let words = report.lines.reduce(0) { $0 + $1.readability.words }
    var lines = [
      "reading: \(count(report.lines.count, "text")), \(count(words, "word"));"
        + " \(count(report.exceptions, "exception"))"
    ]
    let longest = report.lines.max {
      $0.readability.longestSentence < $1.readability.longestSentence
    }
    if let longest, longest.readability.longestSentence > 0 {
      lines.append(
        "  longest sentence: \(count(longest.readability.longestSentence, "word"))"
          + at(longest))
    }
    for (part, name) in [(ShownText.Part.text, "questions"), (.why, "reasons"), (.hint, "hints")] {
      let texts = report.lines.filter { $0.shown.part == part }
      let grades = texts.compactMap(\.grade)
      let hardest = texts.max { ($0.grade ?? -1) < ($1.grade ?? -1) }
      guard let hardest, let grade = hardest.grade else { continue }
      lines.append(
        "  \(name): \(texts.count); grade \(tenths(grades.reduce(0, +) / Double(grades.count)))"
          + " on average, \(tenths(grade)) at most\(at(hardest))")
    }
    return lines.joined(separator: "\n")
  }

  static func line(_ line: ReadingReport.Line) -> String {
    let grade = line.grade.map { "grade \(tenths($0)), " } ?? ""
    let longest = count(line.readability.longestSentence, "word")
    let (text, part) = (line.shown.text, line.shown.part)
    return "\(text.position): \(part.rawValue): \(grade)\(longest) at a time: \(text.value)"
  }

  static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func at(_ line: ReadingReport.Line) -> String {
    line.shown.linkId.isEmpty ? "" : " (\(line.shown.linkId))"
  }
}
