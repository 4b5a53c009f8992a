import Survey

/// What `question-packs check` says about how a pack reads.
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

  static func length(_ profile: Profile, _ walk: Walk) -> String {
    let whole = walk.whole
    let pass = profile.pass == .short ? "short pass" : "full pass"
    return "\(pass), \(profile.title): \(count(whole.prompts, "prompt")),"
      + " \(count(whole.wordsRead, "word")) to read, \(whole.wordsTyped) to type;"
      + " about \(count(whole.minutes, "minute"))\(walk.isCut ? ", and more" : "")"
  }

  static func length(_ section: String, _ length: PassLength) -> String {
    "  \(section): \(count(length.prompts, "prompt")), \(count(length.wordsRead, "word")) to read,"
      + " \(length.wordsTyped) to type; about \(count(length.minutes, "minute"))"
  }

  /// What the lengths take for granted.
  static let pace = """
      \(Pace.wordsReadPerMinute) words a minute are read and \(Pace.wordsTypedPerMinute) are typed: \
    \(typed(.boolean, "for a yes or no")), \(typed(.choice, "for choices")), \
    \(typed(.string, "for a line")),
      \(typed(.text, "for a long answer")). A long answer is one prompt, with the empty line that \
    ends it.
      Everyone answers all that they are asked, and says "not now" to safety where it isn't named.
    """

  private static func typed(_ kind: Item.Kind, _ name: String) -> String {
    "\(name) \(Pace.wordsTyped(to: kind))"
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
