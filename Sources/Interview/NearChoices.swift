// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Choices that words come near to, where these can also be kept as the person's own.
///
/// Beside a choice that only staff may see, words aren't offered to be kept, since everyone could
/// read them.
struct NearChoices {
  let asking: Asking
  let near: [Value]
  /// The choices that the line names.
  let chosen: [Value]
  /// The words of the line that name none.
  let words: String
  /// Those of the words that don't come near to ``near``.
  let others: String
  /// The whole line.
  let text: String
  /// The option that the words are kept under, if it has a meaning of its own; `nil` otherwise.
  let other: String?
  /// The line, for the question that the only choice leads to; `nil` if it leads to none.
  let next: Draft?

  private var item: Item { asking.item }
  private var all: [Value] { chosen + near }
  private var isForStaff: Bool { all.contains { item.option(for: $0)?.sharing == .staff } }
  private var canKeepBoth: Bool { item.canAdd(to: all) && !isForStaff }

  /// Whether the words only say "nothing", as a choice such as "None of these" does.
  private var isNone: Bool { near.contains { item.option(for: $0)?.isExclusive ?? false } }

  /// Whether the choice alone is the answer: the line is carried over, or has at most one other word.
  private var isAnswered: Bool {
    next != nil || !item.repeats && !sayMore && others.words.count < 2
  }

  /// Asks whether the words mean the choices.
  var menu: Menu {
    let choices = [yes] + (canKeepBoth ? [yesWithWords] : []) + [no]
    let named = chosen.isEmpty ? [] : [asking.chosenFromList(chosen)]
    var menu = Menu(
      blocks: named.map(Screen.Block.notice)
        + [.question(Words.meansChoices(Words.joined(item.listedWords(of: near))))],
      choices: choices, fallback: isForStaff ? nil : isNone || isAnswered ? 0 : choices.count - 1,
      lineBelow: text)
    if canKeepBoth { menu.meantByYes = sayMore ? 1 : 0 }
    if !named.isEmpty || !others.isEmpty {
      menu.blocks.append(.hint(Words.youTyped(Words.beginning(of: words))))
    }
    if next != nil { menu.blocks.append(.hint(Words.restComesNext)) }
    if isForStaff { menu.blocks.append(.hint(Words.ownWordsAreForAll)) }
    (menu.corrected, menu.named) = (asking, chosen + (others.isEmpty ? [] : [.text(others)]))
    return menu
  }

  private var yes: Menu.Choice {
    Menu.Choice(isForStaff || isNone || next != nil ? Words.yesItDoes : Words.yesJustThat) {
      if canKeepBoth, asking.asksAboutRest(others, beside: all, of: text, in: &$0) { return }
      $0.accept(.values(all), at: asking, beginning: next)
    }
  }

  /// The number of a choice that is taken is no word of the person's own.
  private var yesWithWords: Menu.Choice {
    let own = item.repeats ? ChoiceReader(item).numbered(in: words)?.words : nil
    return Menu.Choice(Words.yesWithMyWords) {
      asking.acceptOwnWords(own ?? words, beside: all, of: text, in: &$0)
    }
  }

  private var no: Menu.Choice {
    Menu.Choice(other.map(Words.noKeepUnder) ?? Words.noKeepMyWords) {
      asking.acceptOwnWords(words, beside: chosen, of: text, in: &$0)
    }
  }

  /// Whether the words say more than the choices. Whoever answers just "yes" doesn't lose them then.
  private var sayMore: Bool { words.words.count - others.words.count > Self.wordsOfChoice }

  /// The number of words that may be only another name of a choice.
  private static let wordsOfChoice = 4
}
