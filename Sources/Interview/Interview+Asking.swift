// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Asking an item.
extension Interview {
  /// Asks an item on arrival. A saved draft is restored on the line.
  mutating func ask(_ asking: Asking) {
    let all = state.drafts.filter { $0.place == asking.place }
    let own = [all.last { !$0.isAside }, all.last(where: \.isAside)].compactMap(\.self)
    guard !own.isEmpty else { return askAgain(asking) }
    state.drafts.removeAll(where: own.contains)
    restore(own, at: asking)
  }

  /// Shows an item's question, earlier answer and hints, and asks for a line.
  mutating func askAgain(_ asking: Asking) {
    let item = asking.item
    if item.isRows {
      return RowList(group: asking.stop, purpose: asking.purpose).begin(in: &self)
    }
    if settings.showsIds { blocks.append(.text("[\(item.linkId)]")) }
    blocks.append(.question(state.question(of: asking)))
    if item.isChoice { blocks.append(choices(of: item)) }
    showEarlierAnswer(asking)
    showHints(asking)
    if !asking.lines.isEmpty { blocks.append(.text(asking.lines.joined(separator: "\n"))) }
    askForLine(asking)
  }

  private func choices(of item: Item) -> Screen.Block {
    let words = item.answerOption.map(\.text)
    return item.isNumbered ? .choices(words) : .list(words)
  }

  /// Asks for a line for an item without repeating its question.
  mutating func askForLine(_ asking: Asking) {
    replaceAboveReview(with: asking, for: asking.purpose)
    let item = asking.item
    let words = item.type == .boolean ? Words.yesNoNotSure : item.answerOption.map(\.text)
    ask(
      Prompt(
        text: state.list(behind: asking) == nil ? Words.prompt(asking) : Words.yesNoOrRow,
        pretyped: asking.line ?? state.pretyped(asking),
        completions: words + Command.allCases.map(\.typed),
        takesText: item.takesText))
  }

  /// Shows the earlier answer, and its question if that was worded differently. Shows the earlier
  /// question for a draft too, since Enter makes the draft an answer to the new wording.
  private mutating func showEarlierAnswer(_ asking: Asking) {
    let isHalfTyped = !asking.lines.isEmpty || asking.line != nil
    if let words = state.otherWords(asking, isHalfTyped: isHalfTyped) {
      let isQuiet = questionnaire.quietQuestion(behind: asking.item) != nil
      say(isQuiet ? Words.askedInOtherWords : Words.askedBefore(words))
    }
    if asking.isProposed, settings.showsHints { blocks.append(.hint(Words.enterTakes)) }
    guard !isHalfTyped else { return }
    guard let answer = state.seen.answers[asking.place] else {
      return showInitialAnswer(asking)
    }
    let lines = state.severalGivenLines(at: asking)
    if !lines.isEmpty {
      blocks.append(.text(lines.joined(separator: "\n")))
      say(Words.enterKeepsLines)
    } else if let leaving = answer.leaving {
      let tells = !asking.item.isQuiet && state.hidden == nil
      say(tells ? Words.leftBefore(leaving) : Words.enterLeavesIt)
    } else if !asking.item.isQuiet, state.pretyped(asking).isEmpty {
      say(Words.answeredBefore(answer.values.map(\.words)))
    } else if state.pretyped(asking).isEmpty {
      say(Words.answerStands)
    } else if settings.showsHints {
      blocks.append(.hint(Words.enterKeeps))
    }
  }

  /// Shows the form's initial answer.
  private mutating func showInitialAnswer(_ asking: Asking) {
    guard let initial = state.initialAnswer(asking) else { return }
    let lines = state.severalGivenLines(at: asking)
    if !lines.isEmpty {
      blocks.append(.text(lines.joined(separator: "\n")))
      say(Words.enterTakesLines)
    } else if state.pretyped(asking).isEmpty {
      say(Words.filledIn(initial.values.map(\.words)))
    } else if settings.showsHints {
      blocks.append(.hint(Words.enterTakes))
    }
  }

  private mutating func showHints(_ asking: Asking) {
    guard settings.showsHints else { return }
    let item = asking.item
    for hint in item.hint.split(separator: "\n") { blocks.append(.hint(String(hint))) }
    if item.isChoice, item.repeats { showHowToChooseMany(item) }
    if item.type == .openChoice, item.isChoice { blocks.append(.hint(Words.ownWords(item))) }
    showFormHints(item)
  }

  private mutating func showHowToChooseMany(_ item: Item) {
    guard let most = item.maxOccurs else { return teach(.severalChoices, Words.canChooseSeveral) }
    blocks.append(.hint(Words.canChooseUpTo(most)))
  }

  /// Explains how to type something, once in a sitting. Help explains it each time.
  mutating func teach(_ lesson: Lesson, _ words: String) {
    if memory.taught.insert(lesson).inserted { blocks.append(.hint(words)) }
  }

  /// Shows a form's hints and limits for an answer.
  private mutating func showFormHints(_ item: Item) {
    if let hint = Words.hint(item) { blocks.append(.hint(hint)) }
    let details = item.details
    if !details.entryFormat.isEmpty { blocks.append(.hint(Words.writeItLike(details.entryFormat))) }
    if let count = details.minOccurs, count > 1 { blocks.append(.hint(Words.atLeast(count))) }
    if details.isRequired { blocks.append(.hint(Words.isWanted)) }
  }
}
