// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// An answer that the person gives to an item, and what follows from it.
struct GivenAnswer {
  let content: Answer.Content
  let asking: Asking

  var item: Item { asking.item }

  /// Stores the answer, requests a save, and continues.
  func accept(in interview: inout Interview) {
    guard item.sharing != .unsaved else {
      interview.state.answeredUnsaved.insert(asking.place)
      return react(in: &interview)
    }
    if item.role == .leaveOutHow, content.code == "keep" {
      return keepInNotes(in: &interview)
    }
    let isChange = interview.state.seen.answers[asking.place] != nil
    store(in: &interview) {
      sayChoice(in: &$0)
      sayHowToKeepPrivate(in: &$0)
    }
    react(in: &interview, isChange: isChange)
  }

  /// Stores the answer without continuing. Requests a save, and says what follows for other answers.
  /// - Parameter say: Says what was stored.
  func store(in interview: inout Interview, saying say: (inout Interview) -> Void = { _ in }) {
    let change = AnswerChange(at: asking, in: interview.state)
    record(in: &interview)
    interview.save(openDrafts: [])
    say(&interview)
    if !item.isQuiet { tellOfDisabled(change, in: &interview) }
    if asking.purpose == .reviewing { Review.note(change, in: &interview) }
  }

  /// Stores the answer, and adds its row if that is new.
  func record(in interview: inout Interview) {
    asking.purpose.addRows(around: asking.place, in: &interview.state)
    interview.questionnaire.store(content, at: asking.place, in: &interview.state.seen)
    keepForStaff(in: &interview)
    // Enter counts too: otherwise the notes would tell of an answer that is kept back.
    if interview.state.isHelpedToAnswer(asking) { interview.state.seen.progress.wasHelped = true }
    interview.state.seen.progress.place = asking.place
    interview.state.seen.progress.isDone = false  // Until the person finishes again.
    interview.memory.rememberContinuing(from: asking.place, in: interview.state)
  }

  /// Shows the stored answer only to staff if `/staff` was typed behind it, or if it has the words for a
  /// choice that only they see.
  private func keepForStaff(in interview: inout Interview) {
    let (place, memory) = (asking.place, interview.memory)
    if memory.forStaff == place || memory.alsoForStaff.contains(place) {
      PrivacyChoices.showOnlyToStaff(place, in: &interview)
      interview.memory.alsoForStaff.remove(place)
    } else if let choice = interview.state.ownWords.choice(ofWordsAt: place),
      interview.questionnaire.isForStaffByChoice(choice, in: interview.state.seen)
    {
      interview.state.keep(place, for: .staff)
    }
    interview.memory.forStaff = nil
  }

  /// Says how to keep an answer out of the notes, or for staff, if its own words ask for that.
  private func sayHowToKeepPrivate(in interview: inout Interview) {
    let state = interview.state
    guard case .values(let values) = content, state.canBePrivate(asking),
      !state.questionnaire.isForStaffByChoice(asking.place, in: state.seen)
    else { return }
    let own = values.filter { $0.code == nil }.map(\.words)
    let keepsPrivate = own.contains { $0.contains(oneOf: Words.typedKeepPrivate) }
    if keepsPrivate { interview.say(Words.howToKeepPrivate) }
    if keepsPrivate || own.contains(where: { $0.contains(oneOf: Words.typedOnlyStaff) }) {
      interview.say(Words.howToShowOnlyStaff)
    }
  }

  private func sayChoice(in interview: inout Interview) {
    guard case .values(let values) = content else { return }
    if let said = values.first.flatMap(Words.taken) { return interview.say(said) }
    guard item.isChoice, !item.isQuiet, ![.pass, .typist].contains(item.role) else { return }
    interview.say(Words.chosen(interview.state.ownWords.listed(values, at: asking.stop)))
  }

  /// Says once that some answers no longer apply, without saying which. That a helper's name goes
  /// with the helper is expected, and that own words go with their choice.
  private func tellOfDisabled(_ change: AnswerChange?, in interview: inout Interview) {
    guard let change, !interview.memory.hasToldOfDisabled else { return }
    let state = interview.state
    let enablement = Enablement(state.questionnaire, state.seen)
    let rests = change.enabled.contains { place in
      state.seen.answers[place]?.values.isEmpty == false && !enablement.isEnabled(place)
        && state.questionnaire.item(place.linkId)?.role != .typistName
        && state.ownWords.choice(askingFor: place.linkId) == nil
    }
    guard rests else { return }
    interview.memory.hasToldOfDisabled = true
    interview.say(Words.someAnswersRest)
  }
}

extension Interview {
  /// Stores an answer, requests a save, and continues.
  /// - Parameter next: A draft of the next answer; `nil` for none.
  mutating func accept(
    _ content: Answer.Content, at asking: Asking, beginning next: Draft? = nil
  ) {
    carryOver([next].compactMap(\.self), from: asking)
    GivenAnswer(content: content, asking: asking).accept(in: &self)
  }

  /// Puts words that were typed at an item on the lines of later questions, and with them the wish that
  /// only staff read them.
  mutating func carryOver(_ drafts: [Draft], from asking: Asking) {
    state.drafts.removeAll { old in
      !old.isAside && drafts.contains { $0.place == old.place && !$0.isAside }
    }
    state.drafts += drafts
    memory.carriedOver.formUnion(drafts.map(\.place))
    if memory.forStaff == asking.place { memory.alsoForStaff.formUnion(drafts.map(\.place)) }
  }
}

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
