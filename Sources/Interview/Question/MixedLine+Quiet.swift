// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Lines at a quiet list, where a choice is named only by its number and no words are shown.
extension MixedLine {
  /// Returns the question whether the line means the choices that it names, with those whose numbers
  /// are among its words, or else those that these come near to; `nil` if there are none, or one stands
  /// alone, and for a line that says what is not meant, as in "not letters, phone is ok".
  var quietNumbers: Menu? {
    let words = chosen.isEmpty ? text : words
    let isDenied = words.partsBetweenCommas.contains(where: \.deniesThing)
    guard !read.isNumbered, !isDenied || !choices.options(numberedAnywhereIn: text).isEmpty else {
      return nil
    }
    let near =
      choices.numbered(in: text) == nil
      ? NearMatches(of: words, at: choices, beside: chosen).options : []
    let found =
      choices.options(numberedAnywhereIn: words).isEmpty
      ? near : choices.options(numberedAnywhereIn: text)
    let others = found.filter { $0 != own.option && !chosen.contains($0.asValue) }
    let named = chosen.filter { $0 != own.option.asValue }.compactMap { item.option(for: $0) }
    let options = others.isEmpty ? [] : named + others
    guard !options.isEmpty, options.allSatisfy({ $0.leaving == nil }),
      item.canAdd(to: options.map(\.asValue))
    else { return nil }
    let behind = choices.unnumbered(choices.numbered(in: text)?.words ?? words, taking: options)
    return split(behind, beside: options.map(\.asValue)).meansNumbered(options)
  }

  /// Asks whether the words mean these choices, by their numbers, and then whether to keep them.
  private func meansNumbered(_ options: [AnswerOption]) -> Menu {
    let numbers = item.answerOption.indices.filter { options.contains(item.answerOption[$0]) }
      .map { String($0 + 1) }
    let whole = split(text, beside: [])
    return Menu.yesNo(
      Words.meansNumber(count: numbers.count, numbers: Words.all(of: numbers)), isYesDefault: nil,
      yes: { $0.open(keepingBeside(options)) },
      no: { interview in
        whole.keeping.map { interview.open($0) } ?? interview.askAgain(asking)
      })
  }

  /// Asks whether to keep the words beside choices. Beside one that only staff may see, Enter doesn't,
  /// since everyone could read them.
  private func keepingBeside(_ options: [AnswerOption]) -> Menu {
    let isForStaff = isForStaff(options)
    return .yesNo(
      Words.keepYourOwnWordsToo, hint: isForStaff ? Words.ownWordsAreForAll : nil,
      isYesDefault: isForStaff ? nil : true,
      yes: { keep(in: &$0) }, no: { $0.accept(.values(chosen), at: asking) })
  }

  /// The question whether to keep the words: the whole line if ``namesChoiceLoosely``, because the
  /// choice can't be shown to be checked. At its start, the numbers of several choices are no words, nor is
  /// that of one that was chosen.
  var keepingQuietly: Menu {
    let (numbers, behind) = choices.numbered(in: text) ?? ([], text)
    let isChosen = numbers.first.map { chosen.contains(item.answerOption[$0 - 1].asValue) } ?? false
    let whole = (numbers.count > 1 || isChosen ? behind : text).withoutLeadingAnd
    let line = namesChoiceLoosely ? split(whole, beside: chosen) : self
    let hint = line.chosen.isEmpty ? nil : Words.choicesAreKeptToo
    return .yesNo(
      Words.keepAsYourOwnWords, hint: isForStaff ? Words.ownWordsAreForAll : hint,
      isYesDefault: !isForStaff && (!own.hasOwnMeaning || item.repeats) ? true : nil,
      yes: { line.keep(in: &$0) }, no: { $0.askAgain(asking) })
  }

  /// Whether part of the line was taken for a choice although its words are different; `false` for a
  /// line of more than 1,000 bytes.
  private var namesChoiceLoosely: Bool {
    text.utf8.count <= 1_000 && !read.isNumbered
      && text.partsBetweenCommas.map(\.withoutLeadingAnd).contains { part in
        part.words.count > 2 && !words.contains(part)
          && !item.answerOption.contains { $0.text.folded == part.folded }
      }
  }
}
