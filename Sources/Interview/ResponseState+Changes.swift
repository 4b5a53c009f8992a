// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What a changed answer affects.
extension ResponseState {
  /// What a changed answer can affect, as it was before the change.
  struct Change {
    /// The places with a visible answer to an enabled item that the changed answer can affect.
    var enabled: [Place]
    /// In a review, the stops of the item's section.
    var stops: Set<Place>
  }

  /// Returns what a new answer here could affect, as it is now. `nil` if that is nothing: there is no
  /// review, and the item has no answer on which others depend. In a form with conditions on later
  /// questions, a first answer counts too.
  func change(from asking: Asking) -> Change? {
    let isReviewing = asking.purpose == .reviewing
    guard
      isReviewing || seen.answers[asking.place] != nil || !questionnaire.lookingForward.isEmpty
    else { return nil }
    let enablement = Enablement(questionnaire, seen)
    let touched = questionnaire.dependents(of: asking.place.linkId)
    let answered = questionnaire.answeredPlaces(of: touched, in: seen)
    return Change(
      enabled: answered.filter(enablement.isEnabled),
      stops: isReviewing ? Set(stopsAround(asking.place).map(\.place)) : [])
  }

  /// Returns the stops of the section around a place; empty for a place that is not in the questions.
  func stopsAround(_ place: Place) -> [Stop] {
    guard let section = questionnaire.section(of: place.linkId) else { return [] }
    return questionnaire.stops(in: section, of: seen)
  }
}
