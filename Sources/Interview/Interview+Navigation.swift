// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Moving to a question or section that isn't the next one.
extension Interview {
  /// Goes back from a menu to the item before it.
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

/// Questions that a later answer enables, which only forms have.
extension Interview {
  /// Goes back to the first question in a section that a later answer has enabled, and says why.
  /// Ignores sections that were skipped over or postponed.
  /// - Returns: `false` if there is no such question.
  mutating func goBack(toEnabledIn section: Section) -> Bool {
    guard !questionnaire.lookingForward.isEmpty,
      !state.seen.progress.postponed.contains(section.linkId)
    else { return false }
    let stops = questionnaire.stops(in: section, of: state.seen)
    guard let index = stops.firstIndex(where: state.isEnabledByLaterAnswer),
      !state.isJumpedOver(stops)
    else {
      return false
    }
    let texts = stops[..<index].reversed().prefix { stop in
      stop.item.isToRead && questionnaire.lookingForward.contains(stop.place.linkId)
    }
    say(Words.enabledByLaterAnswer)
    Visit(stops[index], .onward, texts: texts.reversed().map { Words.toRead($0.item) })
      .arrive(in: &self)
    return true
  }
}
