// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Questions that a later answer enables, which only forms have.
extension Interview {
  /// Goes back to the first question in a section that a later answer has enabled, and says why.
  /// Ignores sections that were jumped over or postponed.
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
