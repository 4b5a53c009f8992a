// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Interview {
  /// Goes back to an item. Leaving a section backwards offers no break.
  mutating func arrive(backAt stop: Stop, _ purpose: Purpose) {
    forgetGone(from: stop.place)
    if questionnaire.section(of: stop.place.linkId)?.linkId != currentSection {
      currentSection = nil
    }
    arrive(at: stop, purpose)
  }

  /// Removes the answers from this place on from those the person has continued from.
  mutating func forgetGone(from place: Place) {
    memory.lastPlaces =
      memory.lastPlaces.contains(place) ? memory.lastPlaces.prefix { $0 != place } + [] : []
  }

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
    arrive(backAt: stop, .onward)
  }
}
