// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Messages of `question-packs check` about how easy a pack is to read.
enum ReportWords {
  static func reading(_ report: ReadingReport) -> String {
    let whole = report.sum(of: nil)
    var lines = [
      "reading: \(count(whole.texts, "text")), \(count(whole.words, "word"));"
        + " \(count(report.exceptions, "exception"))"
    ]
    if let longest = whole.longest, longest.readability.longestSentence > 0 {
      lines.append(
        "  longest sentence: \(count(longest.readability.longestSentence, "word"))"
          + at(longest))
    }
    for (part, name) in [(ShownText.Part.text, "questions"), (.why, "reasons"), (.hint, "hints")] {
      let sum = report.sum(of: part)
      guard let hardest = sum.hardest, let grade = hardest.grade else { continue }
      lines.append(
        "  \(name): \(sum.texts); grade \(tenths(sum.meanGrade)) on average,"
          + " \(tenths(grade)) at most\(at(hardest))")
    }
    return lines.joined(separator: "\n")
  }

  static func line(_ line: ReadingReport.Line) -> String {
    let grade = line.grade.map { "grade \(tenths($0)), " } ?? ""
    let longest = count(line.readability.longestSentence, "word")
    return "\(line.position): \(line.part.rawValue): \(grade)\(longest) at a time: \(line.text)"
  }

  static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func at(_ line: ReadingReport.Line) -> String {
    line.linkId.isEmpty ? "" : " (\(line.linkId))"
  }
}
