// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Storing answers, and leaving questions without one.
extension Interview {
  /// Stores an answer, requests a save, and continues.
  mutating func accept(_ content: Answer.Content, at asking: Asking) {
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
    saveAnswer()
    sayChoice(content, at: asking)
    sayHowToKeepPrivate(content, at: asking)
    if !asking.item.isQuiet { tellOfDisabled(change) }
    if asking.purpose == .reviewing { Review.note(change, in: &self) }
    react(to: content, at: asking, isChange: isChange)
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
      saveAnswer()
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
    state.seen.progress.place = asking.place
    state.seen.progress.isDone = false  // Until the person says so again.
    noteGone(past: asking.place)
  }

  /// Remembers an answer from which the person continued. Keeps the last two.
  mutating func noteGone(past place: Place) {
    guard memory.lastPlaces.last != place, state.seen.answers[place] != nil else { return }
    memory.lastPlaces = memory.lastPlaces.suffix(1) + [place]
  }

  /// Says how to keep an answer out of the notes, if its own words ask for that.
  private mutating func sayHowToKeepPrivate(_ content: Answer.Content, at asking: Asking) {
    guard case .values(let values) = content, asking.item.sharing == .everyone,
      !asking.stop.isSensitive, !asking.item.isQuiet, !state.seen.isPrivate(asking.place),
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
    say(Words.chosen(values.map(\.words)))
  }

  /// Handles Enter on an empty line: skips the item, and never removes an answer without asking. At
  /// questions about the program itself, it chooses the first option.
  mutating func pressEnter(at asking: Asking) {
    let isOpen = state.seen.answers[asking.place] == nil
    if isOpen, asking.item.hasDefault, let first = asking.item.answerOption.first {
      return accept(.values([first.asValue]), at: asking)
    }
    if state.keepsChoice(asking) {
      return state.keepsMoreThanOffered(asking)
        ? proceed(from: asking) : answer(state.kept(asking), at: asking)
    }
    guard let answer = state.seen.answers[asking.place] else {
      if hasJustTypedOneLine { sayItWasSkipped() }
      return leave(asking, as: .skipped)
    }
    if answer.leaving != nil || state.pretyped(asking).isEmpty { return proceed(from: asking) }
    askToRemove(answer, at: asking)
  }

  /// Says that the question was skipped, and the first time in a sitting also how to go back.
  private mutating func sayItWasSkipped() {
    guard memory.taught.contains(.skipping) else { return teach(.skipping, Words.wasSkipped) }
    blocks.append(.hint(Words.wasSkippedToo))
  }

  /// Whether the previous answer was a single line of free text. After one, people may press Enter
  /// a second time out of habit and so skip a question unnoticed.
  private var hasJustTypedOneLine: Bool {
    guard let last = memory.lastPlaces.last, state.seen.answers[last]?.values.isEmpty == false
    else {
      return false
    }
    return questionnaire.item(last.linkId)?.type == .string
  }

  /// Leaves an item in one of the four ways. In a row without answers, this can leave or close the
  /// whole list.
  mutating func leave(_ asking: Asking, as leaving: Leaving) {
    if case .row(_, let group, let outer) = asking.purpose, state.isUpcoming(asking.purpose) {
      return RowList(group: group, purpose: outer)
        .leaveUpcomingRow(at: asking, as: leaving, in: &self)
    }
    guard let answer = state.seen.answers[asking.place], !answer.values.isEmpty else {
      return accept(.left(leaving), at: asking)
    }
    guard leaving == .skipped else { return open(asking.replaceAnswer(with: leaving)) }
    let isOffTheLine = state.keepsChoice(asking) || !state.severalGivenLines(at: asking).isEmpty
    isOffTheLine ? askToRemove(answer, at: asking) : proceed(from: asking)
  }

  /// Leaves a question in a way that the person stated in words, and says so.
  mutating func leaveAsSaid(_ leaving: Leaving, at asking: Asking) {
    if asking.item.role == .pass {
      say(Words.nowShort)
    } else if leaving != .skipped, !state.isQuiet(asking.item) {
      say(Words.chosen([Words.leaving(leaving)]))
    }
    state.isName(asking) ? leave(asking, as: leaving) : accept(.left(leaving), at: asking)
  }

  /// Handles a "none" where no option says so: asks whether to remove earlier choices, or skips the
  /// question.
  mutating func chooseNone(at asking: Asking) {
    guard let answer = state.seen.answers[asking.place], !answer.values.isEmpty else {
      return pressEnter(at: asking)
    }
    askToRemove(answer, at: asking)
  }

  private mutating func askToRemove(_ answer: Answer, at asking: Asking) {
    if let removal = state.removal(at: asking) { return open(removal) }
    let isClose =
      state.isQuiet(asking.item) || asking.item.isSensitive || state.seen.isPrivate(asking.place)
    let words = isClose ? nil : state.shownWords(of: answer, to: asking.item)
    open(asking.removeAnswer(words))
  }
}
