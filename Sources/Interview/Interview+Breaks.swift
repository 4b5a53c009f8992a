// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Sections that can be hard: a notice before them, and a break after them.
extension Interview {
  /// Shows or offers what is needed before leaving a section.
  /// - Returns: Whether a question is asked first. `goOn` is then called after it.
  mutating func pausesBeforeLeaving(
    for section: Section?, at next: Place? = nil, _ purpose: Purpose,
    then goOn: @escaping (inout Interview) -> Void
  ) -> Bool {
    guard let current = currentSection.flatMap({ questionnaire.section($0) }),
      section?.linkId != current.linkId
    else { return false }
    if current.item.role == .safety { return leavesSafety(current, for: next, purpose, then: goOn) }
    return offersBreak(after: current, before: next, purpose, then: goOn)
  }

  /// Offers a break after each hard section with answers, once in a sitting, unless the person has
  /// turned breaks off. In the short pass, mentions it without a question.
  private mutating func offersBreak(
    after section: Section, before next: Place?, _ purpose: Purpose,
    then goOn: @escaping (inout Interview) -> Void
  ) -> Bool {
    guard section.item.isHard, settings.offersBreaks, state.hasValues(in: section),
      memory.offeredBreaks.insert(section.linkId).inserted
    else { return false }
    guard state.seen.progress.pass == .full else {
      say(Words.breakIsFine)
      return false
    }
    currentSection = nil
    begin(Menu.afterHardPart(easier: nil, before: next, then: goOn), for: purpose)
    return true
  }
}
