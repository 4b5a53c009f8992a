// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Storing answers.
extension Interview {
  /// Stores an answer, requests a save, and continues.
  /// - Parameter next: A draft of the next answer; `nil` for none.
  mutating func accept(
    _ content: Answer.Content, at asking: Asking, beginning next: Draft? = nil
  ) {
    if let next { state.drafts.append(next) }
    memory.carriedOver = next?.place
    guard asking.item.sharing != .unsaved else {
      state.answeredUnsaved.insert(asking.place)
      return react(to: content, at: asking)
    }
    if asking.item.role == .leaveOutHow, content.code == Self.keptCode {
      return keepInNotes(asking)
    }
    let change = state.change(from: asking)
    let isChange = state.seen.answers[asking.place] != nil
    record(content, at: asking)
    save(openDrafts: [])
    sayChoice(content, at: asking)
    sayHowToKeepPrivate(content, at: asking)
    if !asking.item.isQuiet { tellOfDisabled(change) }
    if asking.purpose == .reviewing { Review.note(change, in: &self) }
    react(to: content, at: asking, isChange: isChange)
  }

  /// Stores the choices beside which the person's own words are stored next. Requests a save, since
  /// those words may still be refused.
  mutating func acceptChoices(_ values: [Value], beforeWordsOf asking: Asking) {
    let change = state.change(from: asking)
    record(.values(values), at: asking)
    save(openDrafts: [])
    if !asking.item.isQuiet { tellOfDisabled(change) }
    if asking.purpose == .reviewing { Review.note(change, in: &self) }
  }

  /// Requests a save, at most once for each event. It is performed after the event was handled.
  mutating func save() { if !effects.contains(.save) { effects.append(.save) } }

  /// Saves with these as the only drafts of the open dialogues.
  mutating func save(openDrafts now: [Draft]) {
    state.hold(now)
    save()
  }

  /// Stores an answer, and adds its row if that is new.
  mutating func record(_ content: Answer.Content, at asking: Asking) {
    state.addRows(for: asking.purpose, around: asking.place)
    questionnaire.store(content, at: asking.place, in: &state.seen)
    // Enter counts too: otherwise the notes would tell of an answer that is kept back.
    if state.isHelpedToAnswer(asking) { state.seen.progress.wasHelped = true }
    state.seen.progress.place = asking.place
    state.seen.progress.isDone = false  // Until the person finishes again.
    rememberContinuing(from: asking.place)
  }

  /// Remembers an answer from which the person continued. Keeps the last two.
  mutating func rememberContinuing(from place: Place) {
    guard memory.lastPlaces.last != place, state.seen.answers[place] != nil else { return }
    memory.lastPlaces = memory.lastPlaces.suffix(1) + [place]
  }

  /// Says how to keep an answer out of the notes, if its own words ask for that.
  private mutating func sayHowToKeepPrivate(_ content: Answer.Content, at asking: Asking) {
    guard case .values(let values) = content, state.canBePrivate(asking),
      values.contains(where: { $0.code == nil && $0.words.contains(oneOf: Words.typedKeepPrivate) })
    else { return }
    say(Words.howToKeepPrivate)
  }

  private mutating func sayChoice(_ content: Answer.Content, at asking: Asking) {
    guard case .values(let values) = content else { return }
    if let said = values.first.flatMap(Words.taken) { return say(said) }
    guard asking.item.isChoice, !asking.item.isQuiet,
      ![.pass, .typist].contains(asking.item.role)
    else { return }
    say(Words.chosen(state.listedWords(of: values, at: asking.stop)))
  }
}
