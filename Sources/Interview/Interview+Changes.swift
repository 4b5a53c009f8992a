// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Effects of a changed answer on other answers.
extension Interview {
  /// Says once that some answers no longer apply, without saying which. That a helper's name goes
  /// with the helper is expected.
  mutating func tellOfDisabled(_ change: ResponseState.Change?) {
    guard let change, !memory.hasToldOfDisabled else { return }
    let enablement = Enablement(questionnaire, state.seen)
    let answers = state.seen.answers
    let rests = change.enabled.contains { place in
      answers[place]?.values.isEmpty == false && !enablement.isEnabled(place)
        && questionnaire.item(place.linkId)?.role != .typistName
    }
    guard rests else { return }
    memory.hasToldOfDisabled = true
    say(Words.someAnswersRest)
  }
}

/// Questions that a later answer enables, which only forms have.
extension Interview {
  /// Goes back to the first question in a section that a later answer has enabled, and says why.
  /// Ignores sections that were skipped over or postponed.
  /// - Returns: `false` if there is no such question.
  mutating func goBack(toOpenedIn section: Section) -> Bool {
    guard !questionnaire.lookingForward.isEmpty,
      !state.seen.progress.postponed.contains(section.linkId)
    else { return false }
    let stops = questionnaire.stops(in: section, of: state.seen)
    guard let index = stops.firstIndex(where: state.isOpenedByLaterAnswer),
      !state.isJumpedOver(stops)
    else {
      return false
    }
    let texts = stops[..<index].reversed().prefix { stop in
      stop.item.isToRead && questionnaire.lookingForward.contains(stop.place.linkId)
    }
    say(Words.openedByLaterAnswer)
    arrive(at: stops[index], .onward, texts: texts.reversed().map { Words.toRead($0.item) })
    return true
  }
}
