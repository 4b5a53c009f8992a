// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What a changed answer can affect, as it was before the change.
struct AnswerChange {
  /// The places with a visible answer to an enabled item that the changed answer can affect.
  let enabled: [Place]
  /// In a review, the stops of the item's section.
  let stops: Set<Place>

  /// What a new answer here could affect, as it is now. `nil` if that is nothing: there is no review,
  /// and the item has no answer on which others depend. In a form with conditions on later
  /// questions, a first answer counts too.
  init?(at asking: Asking, in state: ResponseState) {
    let (questionnaire, seen) = (state.questionnaire, state.seen)
    let isReviewing = asking.purpose == .reviewing
    guard
      isReviewing || seen.answers[asking.place] != nil || !questionnaire.lookingForward.isEmpty
    else { return nil }
    let enablement = Enablement(questionnaire, seen)
    let touched = questionnaire.dependents(of: [asking.place.linkId])
    enabled = questionnaire.answeredPlaces(of: touched, in: seen).filter(enablement.isEnabled)
    stops = isReviewing ? Set(state.stopsAround(asking.place).map(\.place)) : []
  }
}
