// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Refused lines at a list that name some of its choices, or come near to them.
extension Interview {
  /// Accepts a line that only names choices. Asks about one that names choices among other words, or
  /// that comes near to some.
  /// - Returns: `false` for other words, and where they can be kept as the person's own.
  mutating func asksAboutChoices(in text: String, at asking: Asking) -> Bool {
    let item = asking.item
    let (chosen, words) = item.choices(among: text)
    if !chosen.isEmpty, words.isEmpty {
      accept(.values(chosen), at: asking)
      return true
    }
    guard item.role != .pass, TypedLine.command(beginning: text) == nil else { return false }
    guard !item.isQuiet else {
      return state.ownWords(at: asking) == nil
        ? hearQuietChoice(in: text, at: asking) : hearQuietNumbers(in: text, at: asking)
    }
    guard state.ownWords(at: asking) == nil else { return asksAboutNear(in: text, at: asking) }
    let (near, others) = item.nearChoices(to: words, beside: chosen)
    guard !chosen.isEmpty || !near.isEmpty else { return false }
    open(asking.means(chosen + near.map(\.asValue), without: others))
    return true
  }

  /// Asks whether words that could be the person's own mean the choices that they come near to.
  /// - Returns: `false` if there are none.
  private mutating func asksAboutNear(in text: String, at asking: Asking) -> Bool {
    let found = asking.item.ownWords(in: text)
    if let (numbers, words) = asking.item.optionsNumbered(in: found.words), asking.item.repeats,
      numbers.map({ asking.item.answerOption[$0 - 1] }) == [state.ownWords(at: asking)]
    {
      return asksToKeep(words, beside: found.chosen, in: text, at: asking)
    }
    let (near, others) = asking.item.nearChoices(to: found.words, beside: found.chosen)
    guard !near.isEmpty, near != [state.ownWords(at: asking)] else { return false }
    open(asking.meansNear(near.map(\.asValue), or: found, leaving: others, in: text))
    return true
  }
}

/// Quiet choices among other words. A choice is named only by its number.
extension Interview {
  /// Where words can be kept, asks whether the numbers at the start of a line are choices.
  /// - Returns: `false` if the line begins with no number, or with that of a choice that stands
  ///   alone.
  private mutating func hearQuietNumbers(in text: String, at asking: Asking) -> Bool {
    let item = asking.item
    let named = item.ownWords(in: text)
    guard named.chosen.isEmpty || item.optionsNumbered(in: named.words) != nil,
      let (typed, words) = item.optionsNumbered(in: text),
      case let numbers = typed.filter({ item.answerOption[$0 - 1] != state.ownWords(at: asking) }),
      case let options = numbers.map({ item.answerOption[$0 - 1] }), !options.isEmpty,
      options.allSatisfy({ $0.leaving == nil }), item.canAdd(to: options.map(\.asValue))
    else { return false }
    open(asking.meansNumbered(options.map(\.asValue), numbers, words, in: text))
    return true
  }

  /// Where only choices are saved, asks about the only one that a line names or comes near to.
  /// - Returns: `false` if there is none, or several.
  private mutating func hearQuietChoice(in text: String, at asking: Asking) -> Bool {
    let item = asking.item
    let meant = item.optionsMeant(in: text)
    guard meant.count == 1, item.isNumbered,
      let index = item.answerOption.firstIndex(of: meant[0])
    else { return false }
    open(asking.meansChoice(number: index + 1))
    return true
  }
}
