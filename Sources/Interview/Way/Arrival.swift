// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Interview.Arrival {
  /// Greets the person, and asks the first question or shows the review.
  func begin(in interview: inout Interview) {
    switch self {
    case .new: beginAnew(in: &interview)
    case .back(let lastWritten, let questionsChanged):
      comeBack(lastWritten: lastWritten, questionsChanged: questionsChanged, in: &interview)
    case .review: interview.begin(Review())
    }
  }

  private func beginAnew(in interview: inout Interview) {
    let questionnaire = interview.questionnaire
    interview.blocks += [
      .title(questionnaire.summary.title), .text(Words.aboutThis), .text(Words.firstCommands),
    ]
    interview.blocks += questionnaire.urgentHelp.short.blocks
    // The sections before the first numbered one have no titles, so that a small window shows the
    // whole beginning, and a screen reader that reads the window misses none of it.
    interview.currentSection = questionnaire.sections.first { $0.number == 0 }?.linkId
    Pages.showPending(in: &interview) { $0.goOnward(after: nil) }
  }

  private func comeBack(
    lastWritten: String, questionsChanged: Bool, in interview: inout Interview
  ) {
    let (state, progress) = (interview.state, interview.state.seen.progress)
    let place = progress.leftAtOnce ? nil : progress.place
    let drafted = progress.leftAtOnce ? nil : state.lastDraftedStop
    interview.say(greeting(lastWritten, at: place, drafted: drafted?.place, in: state))
    if questionsChanged { interview.say(Self.questionsChanged(before: place, in: state)) }
    guard !progress.leftAtOnce else {
      interview.state.seen.progress.leftAtOnce = false
      if !state.drafts.isEmpty { interview.say(Words.draftIsKept) }
      return interview.begin(SectionList())
    }
    guard drafted != nil || !progress.isDone else { return QuestionsEnd().arrive(in: &interview) }
    interview.resumeWhereLeft()
  }

  /// Returns the greeting on coming back, with the section the person had reached and, if it is
  /// another, that of the unfinished answer that is asked first.
  private func greeting(
    _ lastWritten: String, at place: Place?, drafted: Place?, in state: ResponseState
  ) -> String {
    let section = place.flatMap(state.section)
    let isAtEnd = drafted == nil && place.map { Self.isAtEnd(from: $0, in: state) } ?? false
    let progress = isAtEnd ? Words.gotToTheEnd : section.map { Words.gotAsFarAs($0.title) }
    let next = drafted.flatMap(state.section)
    let first = next?.linkId == section?.linkId ? nil : next.map { Words.comesFirst($0.title) }
    let sentences = [Words.welcomeBack(lastWritten), progress, first, Words.allIsStillHere]
    return sentences.compactMap(\.self).joined(separator: " ")
  }

  /// Whether no question is open any more. Looks at this place's section and those after it first,
  /// to avoid decoding the others.
  private static func isAtEnd(from place: Place, in state: ResponseState) -> Bool {
    let number = state.section(of: place)?.number ?? 0
    let sections = state.questionnaire.sections
    let (rest, before) = (
      sections.filter { $0.number >= number }, sections.prefix { $0.number < number }
    )
    return state.seen.progress.isDone || !(rest + before).contains { state.isOpen($0) }
  }

  /// Returns that questions have changed, with the sections before this place that are open.
  private static func questionsChanged(before place: Place?, in state: ResponseState) -> String {
    let number = place.flatMap(state.section)?.number ?? 0
    let open = state.questionnaire.sections.filter { $0.number < number && state.isOpen($0) }
    guard !open.isEmpty else { return Words.someHaveChanged }
    return "\(Words.someHaveChanged) \(Words.newOrOpen(Words.joined(open.map(\.title))))"
  }
}
