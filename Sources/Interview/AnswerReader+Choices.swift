// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Refused lines at a list that name some of its choices, or come near to them.
extension AnswerReader {
  /// Returns the meaning of a line that only names choices, that names choices among other words, or
  /// that comes near to some; `nil` for other words, and where they can be kept as the person's own.
  /// "Yes, and my sister" must not be taken for the person alone, so who is typing is asked again.
  func meaning(ofChoicesIn text: String) -> Meaning? {
    let (chosen, words) = item.choices(among: text)
    let said = chosen.map(\.words).joined(separator: " ")
    let isPlain = item.role == .typist && words.isOne(of: Words.typedMe)
    if !chosen.isEmpty, words.isEmpty || words.echoes(said) || isPlain { return .values(chosen) }
    let mayHaveHelp = item.role == .typist && chosen.first == item.answerOption.first?.asValue
    guard item.role != .pass, !mayHaveHelp, TypedLine.command(beginning: text) == nil else {
      return nil
    }
    return question(aboutChoicesIn: text, chosen, words).map(Meaning.unclear)
  }

  private func question(
    aboutChoicesIn text: String, _ chosen: [Value], _ words: String
  ) -> Menu? {
    let takesOwnWords = state.ownWords(at: asking) != nil
    if item.isQuiet { return takesOwnWords ? quietNumbers(in: text) : quietChoice(in: text) }
    if takesOwnWords { return nearChoices(in: text) }
    let (near, others) = item.nearChoices(to: words, beside: chosen)
    guard !chosen.isEmpty || !near.isEmpty else { return nil }
    return asking.means(chosen + near.map(\.asValue), without: others)
  }

  /// Returns the question whether words that could be the person's own mean the choices that they
  /// come near to; `nil` if there are none.
  private func nearChoices(in text: String) -> Menu? {
    let found = item.ownWords(in: text)
    if let (numbers, words) = item.optionsNumbered(in: found.words), item.repeats,
      numbers.map({ item.answerOption[$0 - 1] }) == [state.ownWords(at: asking)]
    {
      return keepingOwnWords(words, beside: found.chosen, in: text)
    }
    let (near, others) = item.nearChoices(to: found.words, beside: found.chosen)
    guard !near.isEmpty, near != [state.ownWords(at: asking)] else { return nil }
    return asking.meansNear(near.map(\.asValue), or: found, leaving: others, in: text)
  }

  /// Returns the question whether to keep the words of a line that name no choice. Its choices are
  /// kept too. `nil` where there is no option for words.
  func keepingOwnWords(in text: String) -> Menu? {
    let (chosen, words) = item.ownWords(in: text)
    return keepingOwnWords(words, beside: chosen, in: text)
  }

  /// Returns the question whether to keep words as the person's own, beside choices in the same
  /// line; `nil` where there is no option for them, and without words.
  func keepingOwnWords(_ words: String, beside chosen: [Value], in text: String) -> Menu? {
    guard !words.isEmpty, let other = state.ownWords(at: asking) else { return nil }
    return asking.keepAsOwnWords(words, beside: chosen, in: text, under: other.text)
  }
}

/// Quiet choices among other words. A choice is named only by its number.
extension AnswerReader {
  /// Where words can be kept, returns the question whether the numbers at the start of a line are
  /// choices; `nil` if the line begins with no number, or with that of a choice that stands alone.
  private func quietNumbers(in text: String) -> Menu? {
    let named = item.ownWords(in: text)
    guard named.chosen.isEmpty || item.optionsNumbered(in: named.words) != nil,
      let (typed, words) = item.optionsNumbered(in: text),
      case let numbers = (typed + item.numbers(among: words, without: typed)).filter({
        item.answerOption[$0 - 1] != state.ownWords(at: asking)
      }),
      case let options = numbers.map({ item.answerOption[$0 - 1] }), !options.isEmpty,
      options.allSatisfy({ $0.leaving == nil }), item.canAdd(to: options.map(\.asValue))
    else { return nil }
    return asking.meansNumbered(options.map(\.asValue), numbers, words, in: text)
  }

  /// Where only choices are saved, returns the question about the only one that a line names or
  /// comes near to; `nil` if there is none, or several.
  private func quietChoice(in text: String) -> Menu? {
    let meant = item.optionsMeant(in: text)
    guard meant.count == 1, item.isNumbered,
      let index = item.answerOption.firstIndex(of: meant[0])
    else { return nil }
    return asking.meansChoice(number: index + 1)
  }
}

extension Item {
  /// Returns the number of an option that a few words end with, as in "3 an sumtimes 1"; empty for
  /// other words, and for a number that is known already.
  fileprivate func numbers(among words: String, without known: [Int]) -> [Int] {
    let parts = words.split { !$0.isLetter && !$0.isNumber }
    guard parts.count <= 3, let number = parts.last.flatMap({ Int($0) }),
      answerOption.indices.contains(number &- 1), !known.contains(number)
    else { return [] }
    return [number]
  }

  /// Splits a line into choices and the person's own words. If no choice can be added to those, the
  /// whole line is their own words.
  fileprivate func ownWords(in text: String) -> (chosen: [Value], words: String) {
    let found = choices(among: text, cutsParts: false)
    return canAdd(to: found.chosen) ? found : ([], text.withoutLeadingAnd)
  }
}
