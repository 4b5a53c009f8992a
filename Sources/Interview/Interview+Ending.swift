// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The end of the questions, and the notes.
extension Interview {
  /// Asks what to do after the last question.
  mutating func arriveAtEnd() {
    if pausesBeforeLeaving(for: nil, .onward, then: { $0.arriveAtEnd() }) { return }
    closeOpenedSections()
    currentSection = nil
    let open = questionnaire.sections.filter { section in
      state(of: section).isOpen
    }
    if seen.progress.comesBackForTheRest {
      seen.progress.comesBackForTheRest = false
      // Postponed sections are only named.
      guard open.allSatisfy({ state(of: $0) == .leftForLater }) else {
        say(Words.nowTheRest)
        return goOnward(after: nil)
      }
    }
    begin(
      Menu.theEnd(
        open: open.map(\.title), pass: seen.progress.pass, helper: helper,
        privateWaits: seen.progress.setsSensitiveAside))
  }

  /// Goes to the last section, where the notes are made.
  mutating func goToLastSection() {
    seen.progress.comesBackForTheRest = false
    guard let last = questionnaire.sections.last else { return arriveAtEnd() }
    let stops = questionnaire.stops(in: last, of: seen)
    if stops.contains(where: { $0.item.isQuestion && !isAnswered($0.place) }) {
      goTo(last)
    } else {
      goOnward(after: stops.last?.place)
    }
  }

  /// Ends the sitting after the person says that the answers are done.
  mutating func endAsDone() {
    seen.progress.isDone = true
    replaceAboveReview(with: Closing(isDone: true), for: .onward)
    save()
  }
}
