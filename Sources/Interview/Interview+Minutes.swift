// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// How long the rest takes.
extension Interview {
  /// Roughly how many minutes the sections from this one on still take, at the pace of this sitting;
  /// `nil` when nothing is open in them.
  ///
  /// O(answers, and the items of each section that has some).
  package func minutesLeft(from section: Section) -> Int? {
    let begun = begunSections
    let seconds = questionnaire.sections.filter { $0.number >= section.number }
      .reduce(0) { $0 + secondsLeft(in: $1, isBegun: begun.contains($1.linkId)) }
    guard seconds > 0 else { return nil }
    let factor = pace.factor { isBehind($0) }
    return max(1, Int((Double(seconds) * factor / 60).rounded()))
  }

  /// Whether a section that was begun has nothing open any more.
  private func isBehind(_ linkId: String) -> Bool {
    guard linkId != currentSection, !seen.progress.postponed.contains(linkId),
      let section = questionnaire.section(linkId)
    else { return false }
    return secondsLeft(in: section, isBegun: true) == 0
  }

  /// Notes that a section begins, unless something was answered in it before.
  mutating func beginPace(in section: Section) {
    guard settings.editsLines, !begunSections.contains(section.linkId) else { return }
    pace.begin(section.linkId, expected: estimate(of: section))
  }

  private func estimate(of section: Section) -> Int {
    let seconds = section.summary.seconds
    return seen.progress.pass == .short ? seconds.short : seconds.full
  }

  /// The sections with an answer in them, by linkId.
  private var begunSections: Set<String> {
    Set(seen.answers.places.compactMap { questionnaire.section(of: $0.linkId)?.linkId })
  }

  /// A section that nothing was said in takes what most people need. In another, what is open counts.
  private func secondsLeft(in section: Section, isBegun: Bool) -> Int {
    let pass = seen.progress.pass
    guard !seen.progress.postponed.contains(section.linkId) else { return 0 }
    guard isBegun else { return estimate(of: section) }
    return questionnaire.stops(in: section, of: seen).reduce(0) { sum, stop in
      guard canBeAsked(stop), !isAnswered(stop.place) else { return sum }
      return sum + stop.item.seconds(in: pass)
    }
  }
}
