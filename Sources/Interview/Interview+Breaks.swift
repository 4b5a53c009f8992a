// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Parts that can be hard: said on the way in, and a break on the way out.
extension Interview {
  /// On the way out of a section: what has to be said or offered first.
  /// - Returns: true when something is asked first; what comes next then follows.
  mutating func pausesBeforeLeaving(
    for section: Section?, _ purpose: Purpose,
    then goOn: @escaping (inout Interview) -> Void
  ) -> Bool {
    guard let current = currentSection.flatMap({ questionnaire.section($0) }),
      section?.linkId != current.linkId
    else { return false }
    if current.item.role == .safety { return leavesSafety(current, purpose, then: goOn) }
    return offersBreak(after: current, purpose, then: goOn)
  }

  /// Once a sitting after each hard part in which something was said, unless the person has set
  /// that aside for good. The short pass, which is to stay short, says so and asks nothing.
  private mutating func offersBreak(
    after section: Section, _ purpose: Purpose,
    then goOn: @escaping (inout Interview) -> Void
  ) -> Bool {
    guard section.item.isHard, settings.offersBreaks, hasValues(in: section),
      offeredBreaks.insert(section.linkId).inserted
    else { return false }
    guard seen.progress.pass == .full else {
      say(Words.breakIsFine)
      return false
    }
    currentSection = nil
    begin(Menu.afterHardPart(easier: nil, then: goOn), for: purpose)
    return true
  }

  func hasValues(in section: Section) -> Bool {
    questionnaire.stops(in: section, of: seen).contains { stop in
      seen.answers[stop.place]?.values.isEmpty == false
    }
  }
}
