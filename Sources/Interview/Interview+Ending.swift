// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The end of the questions, and the notes.
extension Interview {
  /// Asks what to do after the last question, or after notes were written.
  mutating func arriveAtEnd(after written: NotesOrder? = nil) {
    if pausesBeforeLeaving(for: nil, .onward, then: { $0.arriveAtEnd(after: written) }) { return }
    closeOpenedSections()
    currentSection = nil
    if let written { return askWhatNow(after: written) }
    let open = questionnaire.sections.filter { section in
      state.status(of: section).isOpen
    }
    if state.seen.progress.comesBackForTheRest {
      state.seen.progress.comesBackForTheRest = false
      // Postponed sections are only named.
      guard open.allSatisfy({ state.status(of: $0) == .leftForLater }) else {
        say(Words.nowTheRest)
        return goOnward(after: nil)
      }
    }
    begin(
      Menu.theEnd(
        open: open.map(\.title), pass: state.seen.progress.pass, helper: state.helper,
        privateWaits: state.seen.progress.setsSensitiveAside))
  }

  /// Goes to the last section, which leads to the notes.
  mutating func goToLastSection() {
    state.seen.progress.comesBackForTheRest = false
    guard let last = questionnaire.sections.last else { return arriveAtEnd() }
    let stops = questionnaire.stops(in: last, of: state.seen)
    if stops.contains(where: { $0.item.isQuestion && !state.isAnswered($0.place) }) {
      goTo(last)
    } else {
      goOnward(after: stops.last?.place)
    }
  }

  mutating func endAsDone() {
    state.seen.progress.isDone = true
    replaceAboveReview(with: Closing(isDone: true), for: .onward)
    save()
  }
}

/// After notes were written or refused.
extension Interview {
  /// Returns to the item being asked, or at the end of the questions asks what to do next.
  mutating func askWhatNext(after written: NotesOrder?) {
    closeOverlays()
    guard menuKind == .atEnd else { return resumeTop() }
    guard let written else { return open(Menu.whichNotes) }
    askWhatNow(after: written)
  }

  private mutating func askWhatNow(after written: NotesOrder) {
    let outdated = memory.notesToBring.flatMap { $0.isOutdated(by: disclosedToAll) ? $0 : nil }
    let pages = [written] + memory.written.filter { $0.paper != written.paper }
    begin(
      Menu.afterNotes(
        written, pages: pages.compactMap(\.alsoAsPage), outdated: outdated?.order,
        offersLetter: written.paper != .letter && state.hasUseForLetter))
  }

  /// The answers that the notes to bring are made from. O(answers).
  var disclosedToAll: Response { questionnaire.disclosed(response, to: .toBring) }
}
