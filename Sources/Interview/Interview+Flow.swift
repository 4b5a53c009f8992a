// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Moving through the questionnaire.
extension Interview {
  /// Asks the next item without an answer, or goes to the end of the questions.
  ///
  /// At the end of a section, and of all sections, goes back to items that a later answer has
  /// enabled. Sections that were skipped over are listed at the end.
  mutating func goOnward(after place: Place?) {
    let sections = questionnaire.sections
    let first = place.flatMap(state.sectionIndex)
    for index in sections.indices.dropFirst(first ?? 0) {
      let rest = Stretch(section: sections[index], start: index == first ? place : nil)
      if rest.advance(in: &self) || rest.goBackToEnabled(in: &self) { return }
    }
    if sections.contains(where: { Stretch(section: $0).goBackToEnabled(in: &self) }) { return }
    QuestionsEnd().arrive(in: &self)
  }

  /// Goes to a place if it is still to be answered, and otherwise to the next one that is.
  mutating func goTo(_ place: Place?) {
    guard let place, let stop = state.stop(at: place), !state.isAnswered(place),
      state.canBeAsked(stop)
    else {
      return goOnward(after: place)
    }
    Visit(stop, .onward).arrive(in: &self)
  }
}
