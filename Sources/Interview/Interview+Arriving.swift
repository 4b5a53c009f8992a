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
    guard !state.seen.progress.isDone else { return QuestionsEnd().arrive(in: &self) }
    goTo(state.seen.progress.place)
  }

  /// Goes to the last section, which leads to the notes.
  mutating func goToLastSection() {
    state.seen.progress.comesBackForTheRest = false
    guard let last = questionnaire.sections.last else { return QuestionsEnd().arrive(in: &self) }
    let stops = questionnaire.stops(in: last, of: state.seen)
    if stops.contains(where: { $0.item.isQuestion && !state.isAnswered($0.place) }) {
      goTo(last)
    } else {
      goOnward(after: stops.last?.place)
    }
  }

  /// The answers that the notes to bring are made from. O(answers).
  var disclosedToAll: Response { questionnaire.disclosed(response, to: .toBring) }

  /// The notes and letters for others that were written in this sitting from other answers than there
  /// are now. O(answers).
  var outdatedNotes: [NotesOrder] {
    guard !memory.writtenForOthers.isEmpty else { return [] }
    let disclosed = disclosedToAll
    return memory.writtenForOthers.filter { $0.isOutdated(by: disclosed) }.map(\.order)
  }
}
