// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Effects of a changed answer on other answers.
extension Interview {
  /// The state before an answer is changed.
  struct Change {
    /// The places with a visible answer to an enabled item that the changed answer can affect.
    var enabled: [Place]
    /// In a review, the stops of the item's section.
    var stops: Set<Place>
  }

  /// Returns the current state, to compare with the state after the change. `nil` if nothing can
  /// change: there is no review, and the item has no answer on which others depend. In a form with
  /// conditions on later questions, a first answer counts too.
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

  /// Says once that some answers no longer apply, without saying which.
  mutating func tellOfDisabled(_ change: Change?) {
    guard let change, !memory.hasToldOfDisabled else { return }
    let enablement = Enablement(questionnaire, seen)
    let answers = seen.answers
    let rests = change.enabled.contains { place in
      answers[place]?.values.isEmpty == false && !enablement.isEnabled(place)
    }
    guard rests else { return }
    memory.hasToldOfDisabled = true
    say(Words.someAnswersRest)
  }

  /// In a review, adds the items that the change has enabled to those asked before the review
  /// returns.
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

/// Questions that a later answer enables, which only forms have.
extension Interview {
  /// Goes back to the first question in a section that a later answer has enabled, and says why.
  /// Ignores sections that were skipped over or postponed.
  /// - Returns: `false` if there is no such question.
  mutating func goBack(toOpenedIn section: Section) -> Bool {
    guard !questionnaire.lookingForward.isEmpty,
      !seen.progress.postponed.contains(section.linkId)
    else { return false }
    let stops = questionnaire.stops(in: section, of: seen)
    guard let index = stops.firstIndex(where: isOpenedByLaterAnswer), !isJumpedOver(stops) else {
      return false
    }
    let texts = stops[..<index].reversed().prefix { stop in
      stop.item.isToRead && questionnaire.lookingForward.contains(stop.place.linkId)
    }
    say(Words.openedByLaterAnswer)
    arrive(at: stops[index], .onward, texts: texts.reversed().map { Words.toRead($0.item) })
    return true
  }

  private func isJumpedOver(_ stops: [Stop]) -> Bool {
    let asked = stops.filter(canBeAsked)
    return !asked.contains { isAnswered($0.place) } && !asked.allSatisfy(isOpenedByLaterAnswer)
  }

  /// Returns whether a later answer has enabled a question that couldn't be asked before.
  func isOpenedByLaterAnswer(_ stop: Stop) -> Bool {
    questionnaire.lookingForward.contains(stop.place.linkId) && canBeAsked(stop)
      && !isAnswered(stop.place)
  }
}
