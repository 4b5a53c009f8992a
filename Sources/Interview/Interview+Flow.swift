// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Moving through the questionnaire.
extension Interview {
  /// Continues after an item that was just answered or left.
  mutating func proceed(from asking: Asking) {
    rememberContinuing(from: asking.place)
    switch asking.purpose {
    case .onward: goOnward(after: asking.place)
    case .row(let row, let group, let outer):
      RowList(group: group, purpose: outer).goThrough(row, after: asking.place, in: &self)
    case .retracing(let goal, let purpose):
      retrace(to: goal, then: purpose, after: asking.place)
    case .reviewing: Review.goOn(after: asking.place, in: &self)
    }
  }

  /// Asks the next item without an answer, or goes to the end of the questions.
  ///
  /// At the end of a section, and of all sections, goes back to items that a later answer has
  /// enabled. Sections that were skipped over are listed at the end.
  mutating func goOnward(after place: Place?) {
    let sections = questionnaire.sections
    let first = place.flatMap(state.sectionIndex)
    for index in sections.indices.dropFirst(first ?? 0) {
      let after = index == first ? place : nil
      if advance(in: sections[index], after: after, .onward) { return }
      if goBack(toEnabledIn: sections[index]) { return }
    }
    if sections.contains(where: { goBack(toEnabledIn: $0) }) { return }
    QuestionsEnd().arrive(in: &self)
  }

  /// Asks the next item on the way to one of a section that is gone through again, or to the one from
  /// which the person went back.
  private mutating func retrace(to goal: Place, then purpose: Purpose, after place: Place) {
    let sections = questionnaire.sections
    let indices = [place, goal].compactMap(state.sectionIndex)
    let isOnTheWay = state.stop(at: goal).map(state.canBeAsked) ?? false
    if isOnTheWay, indices.count == 2, indices[0] <= indices[1] {
      for index in indices[0]...indices[1] {
        let after = index == indices[0] ? place : nil
        let retracing = Purpose.retracing(to: goal, then: purpose)
        if advance(in: sections[index], after: after, retracing) { return }
      }
    }
    goOnward(after: place)
  }

  /// Goes to a section: to its first unanswered item, or through all of them if every item is
  /// answered.
  mutating func goTo(_ section: Section) {
    if advance(in: section, after: nil, .onward) { return }
    let stops = questionnaire.stops(in: section, of: state.seen)
    let last = stops.last { state.canBeAsked($0) && !state.isSetAside($0.place) }
    if let last, advance(in: section, after: nil, .retracing(to: last.place, then: .onward)) {
      return
    }
    if state.hasSetAside(section) {
      say(Words.privateWaits(for: state.helper))
    } else if section.item.hasQuestions {
      say(Words.nothingAskedHere(section.title))
    }
    goOnward(after: stops.last?.place)
  }

  /// Goes to the next item of a section; when going onward, to the next without an answer.
  /// - Returns: `false` if there is none.
  private mutating func advance(
    in section: Section, after place: Place?, _ purpose: Purpose
  ) -> Bool {
    let onlyUnanswered = purpose == .onward
    if onlyUnanswered, state.seen.progress.postponed.contains(section.linkId) { return false }
    var texts: [String] = []
    let next = questionnaire.firstStop(in: section, after: place, of: state.seen) { stop in
      if state.isSetAside(stop.place) || stop.place == memory.keptWords { return false }
      if stop.item.isToRead {
        texts.append(Words.toRead(stop.item))
      } else if onlyUnanswered, state.isAnswered(stop.place) {
        texts = []
      } else {
        return state.canBeAsked(stop)
      }
      return false
    }
    if let next {
      Visit(next, purpose.arrived(at: next.place), texts: texts).arrive(in: &self)
    } else if place != nil {
      blocks += texts.map(Screen.Block.text)
    } else if onlyUnanswered, !texts.isEmpty, !section.item.hasQuestions {
      SectionOpening(section: section).show(in: &self)  // There is only something to read.
      blocks += texts.map(Screen.Block.text)
    }
    return next != nil
  }
}
