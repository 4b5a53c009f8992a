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

  /// Goes to a section: to its first unanswered item, or through all of them if every item is
  /// answered.
  mutating func goTo(_ section: Section) {
    if Stretch(section: section).advance(in: &self) { return }
    let stops = questionnaire.stops(in: section, of: state.seen)
    let last = stops.last { state.canBeAsked($0) && !state.isSetAside($0.place) }
    if let last,
      Stretch(section: section, purpose: .retracing(to: last.place, then: .onward))
        .advance(in: &self)
    {
      return
    }
    if state.hasSetAside(section) {
      say(Words.privateWaits(for: state.helper))
    } else if section.item.hasQuestions {
      say(Words.nothingAskedHere(section.title))
    }
    goOnward(after: stops.last?.place)
  }

  mutating func goBack(fromMenuBefore next: Place?) {
    let before: Stop? =
      if let next {
        state.stop(before: next)
      } else {
        state.seen.progress.place.flatMap { state.stop(at: $0) }.flatMap {
          state.canBeAsked($0) ? $0 : nil
        }
          ?? state.lastStop
      }
    guard let stop = before else { return repeatQuestion(saying: Words.nothingBefore) }
    Visit(stop, .onward).arriveBack(in: &self)
  }

  /// Goes to a section, with or without its sensitive items. Only a person who says they are alone
  /// sees the sensitive items and their answers.
  mutating func goToSection(_ linkId: String, withSensitive: Bool) {
    guard let section = questionnaire.section(linkId) else { return }
    state.seen.progress.postponed.remove(linkId)
    if withSensitive {
      state.seen.progress.opened.insert(linkId)
      isRoomPrivate = true
      state.hideFromOthers()
      save()
    }
    currentSection = currentSection == linkId ? nil : currentSection
    goTo(section)
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
