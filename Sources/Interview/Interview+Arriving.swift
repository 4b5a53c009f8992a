// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Beginning a sitting, and coming back to one.
extension Interview {
  mutating func beginAnew() {
    blocks += Words.welcome(questionnaire.summary.title)
    blocks += questionnaire.urgentHelp.short.blocks
    // The sections before the first numbered one have no titles, so that a small window shows the
    // whole beginning, and a screen reader that reads the window misses none of it.
    currentSection = questionnaire.sections.first { $0.number == 0 }?.linkId
    showInPages { $0.goOnward(after: nil) }
  }

  mutating func comeBack(lastWritten: String, questionsChanged: Bool) {
    let place = state.seen.progress.leftAtOnce ? nil : state.seen.progress.place
    let drafted = state.seen.progress.leftAtOnce ? nil : state.lastDraftedStop
    let isAtEnd = drafted == nil && place.map(state.hasReachedEnd) ?? false
    say(
      Words.welcomeBack(
        lastWritten, in: place.flatMap(state.section), isAtEnd: isAtEnd,
        drafted: drafted.flatMap { state.section(of: $0.place) }))
    if questionsChanged { say(Words.questionsChanged(state.openSections(before: place))) }
    guard !state.seen.progress.leftAtOnce else {
      state.seen.progress.leftAtOnce = false
      if !state.drafts.isEmpty { say(Words.draftIsKept) }
      return begin(SectionList())
    }
    if let stop = drafted { return Visit(stop, .onward).arrive(in: &self) }
    guard !state.seen.progress.isDone else { return arriveAtEnd() }
    goTo(state.seen.progress.place)
  }
}

/// The end of the questions, and the notes.
extension Interview {
  /// Asks what to do after the last question, or after notes were written.
  mutating func arriveAtEnd(after written: NotesOrder? = nil) {
    if Destination.end(after: written).pausesBefore(in: &self) { return }
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
    dialogues.replaceAll(with: Closing(isDone: true), for: .onward)
    save()
  }
}

/// After notes were written or refused.
extension Interview {
  /// Returns to the item being asked, or at the end of the questions asks what to do next.
  mutating func askWhatNext(after written: NotesOrder?) {
    dialogues.closeOverlays()
    guard dialogues.menu?.kind == .atEnd else { return resumeTop() }
    guard let written else { return open(Menu.whichNotes) }
    askWhatNow(after: written)
  }

  private mutating func askWhatNow(after written: NotesOrder) {
    let disclosed = disclosedToAll
    let outdated = memory.writtenForOthers.filter { $0.isOutdated(by: disclosed) }
    let pages = [written] + memory.written.filter { $0.paper != written.paper }
    begin(
      Menu.afterNotes(
        written, pages: pages.compactMap(\.alsoAsPage), outdated: outdated.map(\.order),
        offersLetter: written.paper != .letter && state.hasUseForLetter))
  }

  /// The answers that the notes to bring are made from. O(answers).
  var disclosedToAll: Response { questionnaire.disclosed(response, to: .toBring) }
}
