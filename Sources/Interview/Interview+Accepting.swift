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
    save(keeping: [])
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
    save(keeping: [])
    if !asking.item.isQuiet { tellOfDisabled(change) }
    if asking.purpose == .reviewing { Review.note(change, in: &self) }
  }

  /// Applies an answer's effect on the interview, by its role, and continues.
  mutating func react(to content: Answer.Content, at asking: Asking, isChange: Bool = false) {
    let code = content.code
    switch asking.item.role {
    // Who can't say how much time they have is asked less.
    case .pass: state.seen.progress.pass = code == "full" ? .full : .short
    case .typist: return reactToTypist(code.flatMap(Typist.init), at: asking, isChange: isChange)
    case .privatePlace where content != .left(.skipped):
      return reactToPlace(isPrivate: content == .values([.boolean(true)]), at: asking)
    case .priority: if case .left = content { skipLesserPriorities(than: asking) }
    default: break
    }
    proceed(from: asking)
  }

  /// Skips the unanswered questions about lesser priorities, after one that was left.
  private mutating func skipLesserPriorities(than asking: Asking) {
    let siblings = questionnaire.parent(of: asking.item.linkId)?.item ?? []
    for item in siblings.drop(while: { $0.linkId != asking.item.linkId })
    where item.role == .priority {
      let place = Place(item.linkId, rows: asking.place.rows)
      guard state.seen.answers[place] == nil, state.stop(at: place) != nil else { continue }
      questionnaire.write(.left(.skipped), at: place, in: &state.seen)
    }
  }

  /// The code of the option to keep a section in the notes after all.
  private static var keptCode: String { "keep" }

  /// Takes a section off the list of those to leave out, and removes the answer about how. Continues
  /// after the list, since the question about how is no longer asked.
  private mutating func keepInNotes(_ asking: Asking) {
    let tests = asking.item.enableWhen?.tests ?? []
    for test in tests {
      guard case .equalsOption(let section) = test.operator,
        let item = questionnaire.item(test.question), item.role == .leaveOut
      else { continue }
      let list = Asking(stop: Stop(Place(test.question), item), purpose: asking.purpose)
      let change = state.change(from: list)
      let left = (state.seen.answers[list.place]?.values ?? []).filter { $0.code != section }
      state.seen.answers[asking.place] = nil
      record(left.isEmpty ? .left(.skipped) : .values(left), at: list)
      save(keeping: [])
      say(Words.isKeptInNotes)
      if asking.purpose == .reviewing { Review.note(change, in: &self) }
      return proceed(from: list)
    }
    proceed(from: asking)
  }

  /// Stores an answer, and adds its row if that is new.
  mutating func record(_ content: Answer.Content, at asking: Asking) {
    state.addRows(for: asking.purpose, around: asking.place)
    questionnaire.write(content, at: asking.place, in: &state.seen)
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
