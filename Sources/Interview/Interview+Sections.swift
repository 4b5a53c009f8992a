// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Interview {
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
    arrive(at: stop, .onward)
  }
}
