// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers
import Wording

/// Choices that a line's words come near to, where they can also be kept as the person's own.
///
/// Beside a choice that only staff may see, words aren't offered to be kept, since everyone could
/// read them.
struct NearChoices {
  let line: MixedLine
  let near: [AnswerOption]
  /// Those of the line's other words that don't come near to ``near``.
  let others: String
  /// The line, for the question that the only choice leads to; `nil` if it leads to none.
  let next: Draft?

  /// The choices so far and those asked about, in the order of the line.
  let all: [Value]

  private var item: Item { line.item }
  private var isForStaff: Bool { line.isForStaff(all.compactMap(item.option)) }
  private var canKeepBoth: Bool { item.canAdd(to: all) && !isForStaff }

  /// Whether the words only say "nothing", as a choice such as "None of these" does.
  private var isNone: Bool { near.contains(where: \.isExclusive) }

  /// Whether a number names the choice, and the other words are not carried over.
  private var isNumbered: Bool { line.numbered != nil && next == nil }

  /// Whether the choice alone is the answer: the line is carried over, or says no more than the choice.
  private var isAnswered: Bool {
    next != nil
      || !isNumbered && !item.repeats && !sayMore && others.words.count < 2
        && !near.contains { $0.saysLess(than: line.words) }
  }

  /// Asks whether the words mean the choices. Words that are kept in any case get a yes or no.
  var menu: Menu {
    let isKept = line.unread != nil
    let named = [line.chosenFromList].compactMap(\.self)
    var menu = Menu(
      blocks: named.map(Screen.Block.notice) + [
        .question(Words.meansChoices(Words.joined(near.map(\.text))))
      ],
      choices: isKept
        ? [Menu.Choice(Words.yesItDoes) { keep(line.words, beside: all, in: &$0) }, no]
        : yeses + [no, .changeLine(line.text)],
      fallback: hasDefault ? fallback : nil, isYesNo: isKept,
      lineBelow: line.text)
    if !named.isEmpty || !others.isEmpty {
      let typed = line.numbered == nil ? line.words : line.text
      menu.blocks.append(.hint(Words.youTyped(Words.beginning(of: typed))))
    }
    if next != nil { menu.blocks.append(.hint(Words.restComesNext)) }
    if isForStaff { menu.blocks.append(.hint(Words.ownWordsAreForAll)) }
    menu.corrected = line.asking
    menu.behindYes = { take(with: $0, in: &$1) }
    menu.keptWhenCorrected = line.chosen + (others.isEmpty ? [] : [.text(others)])
    return menu
  }

  /// Whether Enter chooses something. It doesn't where it would lose numbers, let everyone read what goes
  /// to staff, or say "Differently" of what may be as the label says.
  private var hasDefault: Bool {
    !isForStaff && (!line.own.hasOwnMeaning || isAnswered || isNone)
      && !(item.repeats && ChoiceReader(item).numbered(in: line.words) != nil)
  }

  /// The choices that say yes, always in the same order: the choice alone, then with words.
  private var yeses: [Menu.Choice] {
    var yeses = [yes]
    if isNumbered {
      yeses.append(line.own.hasOwnMeaning ? yesWithNote : yesWithWords)
    } else if canKeepBoth || inPlaceOfNumber != nil {
      yeses.append(yesWithWords)
    } else if line.own.hasOwnMeaning, next == nil, line.text.begins(with: near[0].text) {
      yeses.append(yesWithNote)
    }
    let isWordy =
      isNumbered || inPlaceOfNumber != nil || sayMore
      || others.words.count > Self.wordsOfChoice
    if yeses.count == 2 { yeses[isWordy ? 1 : 0].isPlain = true }
    return yeses
  }

  /// The index of the choice for Enter, which loses no words.
  private var fallback: Int {
    if line.unread != nil { return 1 }
    if isNumbered { return line.own.hasOwnMeaning ? 0 : 1 }
    return isNone || isAnswered ? 0 : yeses.count
  }

  private var yes: Menu.Choice {
    Menu.Choice(isNone || next != nil ? Words.yesItDoes : Words.yesJustThat(near.count)) {
      let words = ChoiceReader(item).rest(of: others, beside: all)
      let kept = line.split(words, beside: all)
      let isWhole =
        line.words.partsBetweenCommas.count == 1 && line.words.partsBetweenAnd.count == 1
      guard canKeepBoth,
        var rest = kept.nearChoices(in: $0.state) ?? (isWhole ? nil : kept.keeping)
      else {
        return $0.accept(.values(all), at: line.asking, beginning: next)
      }
      if rest.isYesNo { rest.fallback = nil }  // Enter doesn't keep what "just that" has declined.
      $0.open(rest)
    }
  }

  private var yesWithNote: Menu.Choice {
    let words = isNumbered ? others : line.words
    return Clarification(of: line.text, at: line.asking).noting(words, Words.yesItDoes) {
      $0.accept(.values(all), at: line.asking)
    }
  }

  /// Takes the choices with words that were typed behind a yes, as in "yes, for 5 months". Asks
  /// whether to keep these, or says that they can't be.
  private func take(with said: String, in interview: inout Interview) {
    let isKept = canKeepBoth || !item.repeats && !line.own.hasOwnMeaning
    guard next == nil, !isForStaff, !isNone, isKept else {
      if next == nil { interview.say(Words.wordsAreNotSaved(Words.beginning(of: said))) }
      return interview.accept(
        .values(all), at: line.asking, beginning: next.map { $0.adding(said) })
    }
    let isWhole = !canKeepBoth || line.unread != nil
    let words = (isWhole ? line.words : others).adding(said)
    guard var menu = line.split(words, beside: canKeepBoth ? all : []).keeping else {
      return interview.accept(.values(all), at: line.asking)
    }
    menu.choices[1] = Menu.Choice(Words.no) { $0.accept(.values(all), at: line.asking) }
    interview.open(menu)
  }

  /// The number of a choice that is taken is no word of the person's own.
  private var yesWithWords: Menu.Choice {
    let numbered = ChoiceReader(item).numbered(in: line.words)
    let words = ChoiceReader(item).unnumbered(numbered?.words ?? line.words, taking: near)
    return Menu.Choice(Words.yesWithMyWords, or: Words.typedBoth) {
      if let line = isNumbered ? line : inPlaceOfNumber { return line.keep(in: &$0) }
      keep(words, beside: all, in: &$0)
    }
  }

  /// The line with the only choice asked about in place of its number, with which the line begins, as in
  /// "3 about seven", where one can be chosen; `nil` for any other line. The number may also have been a
  /// part of the words.
  private var inPlaceOfNumber: MixedLine? {
    guard !item.repeats, !isForStaff, next == nil, !line.own.hasOwnMeaning, near.count == 1,
      let (numbers, words) = ChoiceReader(item).numbered(in: line.text), numbers.count == 1,
      item.answerOption[numbers[0] - 1] == near[0]
    else { return nil }
    return line.split(line.naming(near[0], before: words), beside: [])
  }

  /// Keeps the words together with these choices. If the rest of the words comes near to another
  /// choice, asks about that first.
  private func keep(_ words: String, beside chosen: [Value], in interview: inout Interview) {
    var kept = line.split(words, beside: chosen)
    kept.unread = others
    kept.nearChoices(in: interview.state).map { interview.open($0) } ?? kept.keep(in: &interview)
  }

  private var no: Menu.Choice {
    let other = line.own.hasOwnMeaning ? line.own.option.text : nil
    let words =
      line.unread == nil ? other.map(Words.noKeepUnder) ?? Words.noKeepMyWords : Words.answer(false)
    // The choice in place of the number is what is denied.
    let asTyped = line.own.hasOwnMeaning ? others : line.text
    let whole = isNumbered ? line.split(asTyped, beside: []) : line
    return Menu.Choice(words, or: Words.typedKeepMine) {
      line.unread == nil
        ? whole.keep(in: &$0) : keep(line.words, beside: line.chosen, in: &$0)
    }
  }

  /// Whether the words say more than the choices. Whoever answers just "yes" doesn't lose them then.
  private var sayMore: Bool {
    line.words.words.count - others.words.count > Self.wordsOfChoice
      && !line.words.echoes(near.map(\.text).joined(separator: " "))
  }

  /// The number of words that may be only another name of a choice.
  private static let wordsOfChoice = 3
}
