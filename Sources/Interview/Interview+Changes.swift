// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What a changed answer does to others.
extension Interview {
  /// What stood before an answer was changed.
  struct Change {
    /// Places with an answer that is shown, whose item was enabled, of those that the changed one can
    /// touch.
    var enabled: [Place]
    /// The stops of the item's section, in a review.
    var stops: Set<Place>
  }

  /// What stands now, to be held against what stands after the change; `nil` where the item had
  /// no answer, so nothing can have depended on it, and no review is going on. In a form with
  /// conditions that look forward, a first answer changes things too.
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

  /// Says once, in words that give nothing away, that some answers don't fit any more.
  mutating func tellOfDisabled(_ change: Change?) {
    guard let change, !hasToldOfDisabled else { return }
    let enablement = Enablement(questionnaire, seen)
    let answers = seen.answers
    let rests = change.enabled.contains { place in
      answers[place]?.values.isEmpty == false && !enablement.isEnabled(place)
    }
    guard rests else { return }
    hasToldOfDisabled = true
    say(Words.someAnswersRest)
  }

  /// In a review, the items that the change has opened are asked before the review comes back.
  mutating func noteOpened(by change: Change?, _ purpose: Purpose) {
    guard purpose == .reviewing, let change, let place = seen.progress.place else { return }
    let opened = stopsAround(place).filter { stop in
      canBeAsked(stop) && !change.stops.contains(stop.place) && !isAnswered(stop.place)
    }
    review(opened: opened.map(\.place))
  }

  private func stopsAround(_ place: Place) -> [Stop] {
    guard let section = questionnaire.section(of: place.linkId) else { return [] }
    return questionnaire.stops(in: section, of: seen)
  }
}
