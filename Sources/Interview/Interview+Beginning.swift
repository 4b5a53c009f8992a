// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Beginning a sitting, and coming back to one.
extension Interview {
  mutating func beginAnew() {
    blocks += Words.welcome(questionnaire.summary.title)
    blocks += questionnaire.urgentHelp.short.blocks
    // The sections before the first numbered one have no titles, so that a small window shows the
    // whole beginning, and a screen reader that reads the window misses none of it.
    currentSection = questionnaire.sections.first { $0.number == 0 }?.linkId
    showInPages { $0.goOnward(after: nil) }
  }

  mutating func comeBack(lastWritten: String, questionsChanged: Bool) {
    let place = seen.progress.leftAtOnce ? nil : seen.progress.place
    let isAtEnd = lastDraftedStop == nil && place.map(hasReachedEnd) ?? false
    say(Words.welcomeBack(lastWritten, in: place.flatMap(section), isAtEnd: isAtEnd))
    if questionsChanged { say(Words.questionsChanged(openSections(before: place))) }
    guard !seen.progress.leftAtOnce else {
      seen.progress.leftAtOnce = false
      if !drafts.isEmpty { say(Words.draftIsKept) }
      return begin(SectionList())
    }
    if let stop = lastDraftedStop { return arrive(at: stop, .onward) }
    guard !seen.progress.isDone else { return arriveAtEnd() }
    goTo(seen.progress.place)
  }

  /// Whether no question is open any more. Looks at this place's section and those after it first,
  /// to avoid decoding the others.
  private func hasReachedEnd(from place: Place) -> Bool {
    let number = section(of: place)?.number ?? 0
    let rest = questionnaire.sections.filter { $0.number >= number }
    let before = questionnaire.sections.prefix { $0.number < number }
    return seen.progress.isDone || !(rest + before).contains { state(of: $0).isOpen }
  }

  /// Returns the titles of the sections before this place that have open questions.
  private func openSections(before place: Place?) -> [String] {
    guard let here = place.flatMap(section) else { return [] }
    return questionnaire.sections.filter { section in
      guard section.number < here.number, !questionnaire.stops(in: section, of: seen).isEmpty
      else { return false }
      return state(of: section).isOpen
    }.map(\.title)
  }

  /// Returns the section of a place. Looks first where the place's answer or the last answer was
  /// given, to avoid decoding other sections.
  private func section(of place: Place) -> Section? {
    let answer =
      seen.answers[place] ?? seen.answers.places.last.flatMap { seen.answers[$0] }
    return questionnaire.section(of: place.linkId, likely: answer?.section)
  }
}
