// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The prompt at which an item is answered.
struct QuestionPrompt {
  let asking: Asking
  let state: ResponseState

  private var item: Item { asking.item }
  private var earlier: AnswerSoFar { state.earlier(at: asking) }

  var prompt: Prompt {
    let words = item.type == .boolean ? Words.yesNoNotSure : state.ownWords.offered(at: asking.stop)
    return Prompt(
      text: state.list(behind: asking).map { Words.yesNoOrRow(Words.whatNames($0)) } ?? text,
      pretyped: earlier.shownLine, completions: words + Command.allCases.map(\.typed),
      takesText: item.takesText)
  }

  /// The words before the cursor. Where several lines are taken, they say that Enter ends only a line.
  private var text: String {
    if item.type == .text, asking.entry.isRecalled {
      return Words.lineNumber(asking.entry.lines.count { !$0.isEmpty } + 1)
    }
    if item.type == .text, !asking.entry.lines.isEmpty { return Words.nextLinePrompt }
    switch item.type {
    case .boolean: return Words.yesNoOrNotSure
    case .choice where !item.isNumbered, .openChoice where item.isChoice && !item.isNumbered:
      return unnumbered
    case .choice where item.repeats: return Words.chooseAny
    case .choice: return chooseOne
    case .openChoice where item.isChoice:
      return Words.chooseOrOwnWords(Words.numbers(to: item.answerOption.count))
    case .text where earlier.text == nil: return Words.longAnswerPrompt
    default: return Words.answerPrompt
    }
  }

  private var chooseOne: String {
    let last = item.answerOption.count
    if let number = earlier.numberOnEnter {
      return Words.chooseDefault(numbers: Words.numbers(to: last), number: number)
    }
    return last == 2 ? Words.choose(Words.numbers(to: last)) : Words.chooseOneOf
  }

  /// The instruction for choices whose words are numbers.
  private var unnumbered: String {
    switch (item.repeats, item.type) {
    case (true, .openChoice): Words.anyOrOwnWords
    case (true, _): Words.anyOfThese
    case (false, .openChoice): Words.oneOrOwnWords
    case (false, _): Words.oneOfThese
    }
  }
}

extension Interview {
  /// Asks an item on arrival. A saved draft is restored on the line.
  mutating func ask(_ asking: Asking) {
    guard let drafts = ItemDrafts(of: asking, in: state) else { return askAgain(asking) }
    drafts.restore(in: &self)
  }

  /// Shows an item's question, earlier answer and hints, and asks for a line.
  mutating func askAgain(_ asking: Asking) {
    if asking.item.isRows {
      return RowList(group: asking.stop, purpose: asking.purpose).begin(in: &self)
    }
    let screen = screen(of: asking)
    blocks += screen.blocks
    memory.taught.formUnion(screen.lessons)
    askForLine(asking)
  }

  func screen(of asking: Asking) -> QuestionScreen {
    QuestionScreen(asking: asking, state: state, settings: settings, taught: memory.taught)
  }

  /// Asks for a line for an item without repeating its question.
  mutating func askForLine(_ asking: Asking) {
    dialogues.replaceAll(with: asking, for: asking.purpose)
    memory.wordsFromList.remove(asking.place)
    ask(QuestionPrompt(asking: asking, state: state).prompt)
  }

  /// Explains how to type something, once in a sitting. Help explains it each time.
  mutating func teach(_ lesson: Lesson, _ words: String) {
    if memory.taught.insert(lesson).inserted { blocks.append(.hint(words)) }
  }
}
