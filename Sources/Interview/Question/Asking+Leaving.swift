// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Leaving a question without a new answer.
extension Asking {
  /// Handles Enter on an empty line: skips the item, and never removes an answer without asking. At
  /// questions about the program itself, it chooses the first option.
  func pressEnter(in interview: inout Interview) {
    let answer = interview.state.seen.answers[place]
    if answer == nil, item.hasDefault, let first = item.answerOption.first {
      return interview.accept(.values([first.asValue]), at: self)
    }
    let earlier = interview.state.earlier(at: self)
    if let kept = earlier.keptChoice {
      guard !earlier.hasMoreThanOffered else { return proceed(in: &interview) }
      interview.memory.keptWords = interview.state.ownWords.given(at: stop)?.place
      interview.accept(.values(kept), at: self)
      interview.memory.keptWords = nil
      return
    }
    guard let answer else {
      sayIfSkippedUnnoticed(in: &interview)
      return leaveHere(as: .skipped, in: &interview)
    }
    answer.leaving != nil || earlier.pretyped.isEmpty
      ? proceed(in: &interview) : AnswerRemoval(answer: answer, asking: self).ask(in: &interview)
  }

  /// Says that the question was skipped, and the first time in a sitting also how to go back. Only
  /// after a single line of free text, since people may press Enter a second time out of habit and
  /// so skip a question unnoticed. Leaving out no section is an answer.
  private func sayIfSkippedUnnoticed(in interview: inout Interview) {
    guard item.role != .leaveOut, let last = interview.memory.lastPlaces.last,
      interview.state.seen.answers[last]?.values.isEmpty == false,
      interview.questionnaire.item(last.linkId)?.type == .string
    else { return }
    interview.memory.taught.contains(.skipping)
      ? interview.blocks.append(.hint(Words.wasSkippedToo))
      : interview.teach(.skipping, Words.wasSkipped)
  }

  /// Leaves the item in one of the four ways. In a row without answers, this can leave or close the
  /// whole list.
  func leaveHere(as leaving: Leaving, in interview: inout Interview) {
    if case .row(_, let group, let outer) = purpose, purpose.isUpcoming(in: interview.state.seen) {
      return RowList(group: group, purpose: outer)
        .leaveUpcomingRow(at: self, as: leaving, in: &interview)
    }
    guard let answer = interview.state.seen.answers[place], !answer.values.isEmpty else {
      return interview.accept(.left(leaving), at: self)
    }
    guard leaving == .skipped else {
      return interview.open(
        Menu.yesNo(
          Words.putInPlace(Words.leaving(leaving)), isYesDefault: false,
          yes: { $0.accept(.left(leaving), at: self) }, no: { $0.askAgain(self) }))
    }
    let earlier = interview.state.earlier(at: self)
    let isOffTheLine = earlier.keptChoice != nil || !earlier.severalLines.isEmpty
    isOffTheLine
      ? AnswerRemoval(answer: answer, asking: self).ask(in: &interview) : proceed(in: &interview)
  }

  /// Leaves the item in a way that the person stated in words, and says so.
  /// - Parameter draft: Other words, for the question behind it; `nil` for none.
  func leaveAsSaid(
    _ leaving: Leaving, beginning draft: Draft? = nil, in interview: inout Interview
  ) {
    if item.role == .safetyPrinting, let first = item.answerOption.first {
      return interview.accept(.values([first.asValue]), at: self)
    }
    if item.role == .pass {
      interview.say(Words.nowShort)
    } else {
      say(leaving, in: &interview)
    }
    interview.state.isName(self)
      ? leaveHere(as: leaving, in: &interview)
      : interview.accept(.left(leaving), at: self, beginning: draft)
  }

  /// Says how the item is left, other than with Enter. Doesn't say it of a quiet one.
  func say(_ leaving: Leaving, in interview: inout Interview) {
    guard leaving != .skipped, !interview.state.isQuiet(item) else { return }
    let named = item.answerOption.first { $0.leaving == leaving }?.text
    interview.say(Words.chosen([named ?? Words.leaving(leaving)]))
  }

  /// Handles a "none" where no option says so: asks whether to remove earlier choices, or skips the
  /// question.
  func chooseNone(in interview: inout Interview) {
    guard let answer = interview.state.seen.answers[place] else {
      return leaveHere(as: .skipped, in: &interview)
    }
    guard !answer.values.isEmpty else { return proceed(in: &interview) }
    AnswerRemoval(answer: answer, asking: self).ask(in: &interview)
  }
}

/// Going elsewhere while something is typed.
extension Asking {
  /// Before the person goes elsewhere, stores the entered lines and keeps an unfinished one as a
  /// draft. Lines that would not be a valid answer stay a draft, too.
  /// - Returns: The item without the typed text.
  @discardableResult
  func settle(in interview: inout Interview) -> Asking {
    let entered = entry.entered
    let text = entered.joined(separator: "\n")
    guard entered.isEmpty || (try? item.checked(text)) != nil else {
      return settleAsDraft(in: &interview)
    }
    let values = [Value.text(text)]
    // An unchanged answer keeps the question as it was asked.
    if !entered.isEmpty, interview.state.seen.answers[place]?.values != values {
      GivenAnswer(content: .values(values), asking: self).record(in: &interview)
    }
    if !entered.isEmpty { interview.say(Words.linesAreKept) }
    let hasHalfALine = !entry.isRecalled && !standingLine.isEmpty && item.sharing != .unsaved
    if hasHalfALine {
      var half = Draft(standingLine, at: place, in: interview.state)
      half.isBehindAnswer = !entered.isEmpty
      interview.state.drafts.append(half)
    }
    if hasHalfALine || !entered.isEmpty { interview.save(openDrafts: []) }
    return plain
  }

  /// Keeps the entered lines and the unfinished one as a draft.
  private func settleAsDraft(in interview: inout Interview) -> Asking {
    Draft(of: self, line: standingLine, in: interview.state)
      .map { interview.state.drafts.append($0) }
    interview.say(Words.linesAreKept)
    interview.save(openDrafts: [])
    return plain
  }
}

extension Item {
  /// Whether Enter chooses the first option, because the question is about the program or the notes
  /// and not the person.
  fileprivate var hasDefault: Bool { role == .pass || role == .safetyPrinting }
}

extension AnswerSoFar {
  /// The number of the option that Enter chooses or keeps at a question about the program itself;
  /// `nil` for none.
  var numberOnEnter: Int? {
    guard asking.item.hasDefault else { return nil }
    guard let answer = saved else { return 1 }
    let kept = answer.values.first.flatMap(asking.item.option)
    return kept.flatMap(asking.item.answerOption.firstIndex).map { $0 + 1 }
  }
}
