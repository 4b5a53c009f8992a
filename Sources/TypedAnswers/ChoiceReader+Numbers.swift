// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Wording

/// Choices that are named by their numbers, with words that say more.
extension ChoiceReader {
  /// Returns the choices of a line whose numbers can be told from its words; `nil` for any other line, and
  /// where these can't be combined. There may be no choices if nothing is said but which are not meant.
  func numberedChoices(in text: String) -> ChoiceLine? {
    guard item.repeats else {
      return numberedApart(in: text).map {
        ChoiceLine(chosen: [$0.option.asValue], words: $0.words, isNumbered: true)
      }
    }
    guard let line = numberedLine(text) else { return nil }
    let chosen = line.chosen.map(\.asValue)
    let isAnswer =
      chosen.count > 1
      ? item.canCombine(chosen) : chosen.count == 1 || line.remarks.isEmpty
    guard isAnswer else { return nil }
    return ChoiceLine(
      chosen: chosen, words: words(of: line), denied: line.denied.map(\.asValue), isNumbered: true)
  }

  /// Returns the numbers and remarks in a line; `nil` for any other line, and for one that also names a
  /// choice in words, as in "Breaks, 1, not 3".
  package func numberedLine(_ text: String) -> NumberedLine? {
    guard item.isNumbered, let line = NumberedLine(text, options: options),
      !line.remarks.contains(where: { $0.option == nil && (try? options(in: $0.words)) != nil })
    else { return nil }
    return line
  }

  /// Returns what a line says about its choices. Beside several, the words of a choice tell which of them
  /// is meant, unless only staff may see it or it can't be shown.
  private func words(of line: NumberedLine) -> String {
    let said = line.remarks.map { remark in
      let isTold = line.chosen.count > 1 && !item.isQuiet
      let option = remark.option.flatMap {
        isTold && isOneOfAll($0) && $0.sharing == .everyone ? $0 : nil
      }
      return option.map { "\($0.text): \(remark.words)" } ?? remark.words
    }
    return said.joined(separator: "; ")
  }

  /// Returns the option whose number begins a text, if the other words come near to it, as in "2 an
  /// hour"; `nil` for any other text.
  package func option(numberedAndNamed text: String) -> AnswerOption? {
    guard let (numbers, words) = numbered(in: text), numbers.count == 1 else { return nil }
    let option = options[numbers[0] - 1]
    let near = NearMatches(of: words, at: self)
    let isNear =
      near.options == [option] && near.words.isEmpty && numberedApart(in: text) == nil
    return isNear || words.echoes(option.text) ? option : nil
  }

  /// Returns the option whose number stands apart from the words behind it, as in "2, mostly at night",
  /// "4 my knees" and "number 2 but not on Fridays", and those words; `nil` for any other text, such as "2+ years" and
  /// "2, or 3", and where several can be chosen.
  package func numberedApart(in text: String) -> (option: AnswerOption, words: String)? {
    guard !item.repeats else { return nil }
    if let line = numberedLine(text), line.chosen.count == 1, !line.remarks.isEmpty {
      return (line.chosen[0], line.remarks.map(\.words).joined(separator: "; "))
    }
    let plain = text.without(leading: Words.typedBeforeNumbers)
    guard let (numbers, words) = numbered(in: plain), numbers.count == 1 else {
      return nil
    }
    let option = options[numbers[0] - 1]
    let isNotCounted =
      words.words[0].isOne(of: Words.typedNotCounted) && !words.isOne(of: option.otherNames)
    let isApart =
      plain != text.trimmed || plain.words[0].last.map { ",;.:)".contains($0) } == true
    let isOther =
      words.words[0].isOne(of: Words.typedOr)
      && !words.words.contains { $0.digitNumbers != nil || SpelledNumbers($0) != nil }
    let isException =
      words.words[0].isOne(of: Words.typedExceptionFirst, Words.typedMainly)
      && words.words.dropFirst().first?.contains(where: \.isNumber) != true
    return isException || isOther || isNotCounted || isApart && !words.contains(where: \.isNumber)
      ? (option, words) : nil
  }

  /// Returns the numbers of options with which a text begins, without duplicates, and the words
  /// after them; `nil` if it begins with no number or has no words after them. The last number may also
  /// belong to the words, as in "2 strokes".
  package func numbered(in text: String) -> (numbers: [Int], words: String)? {
    guard item.isNumbered else { return nil }
    let isSign = { (character: Character) in ",;.:)&+".contains(character) }
    let parts = text.split(whereSeparator: \.isWhitespace).map { $0.split(whereSeparator: isSign) }
      .prefix { $0.allSatisfy(isNumberOrJoiner) }.joined()
    guard let last = parts.last(where: { Int($0) != nil }) else { return nil }
    let words = String(text[last.endIndex...].drop(while: isSign)).withoutLeadingAnd
    return words.isEmpty ? nil : (parts.compactMap { Int($0) }.withoutDuplicates, words)
  }

  private func isNumberOrJoiner(_ part: Substring) -> Bool {
    Int(part).map { options.indices.contains($0 &- 1) }
      ?? String(part).isOne(of: Words.typedAnd, Words.typedPerhaps)
  }

  /// Returns the options whose numbers are anywhere in a text, as in "my ex mostly, 1 as well", without
  /// duplicates; none if one of them is denied, as in "1 but never 2".
  package func options(numberedAnywhereIn text: String) -> [AnswerOption] {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
    let isDenied = zip(words, words.dropFirst()).contains { $0.isDenial && Int($1) != nil }
    let indices = isDenied ? [] : words.compactMap { Int($0).map { $0 &- 1 } }
    return indices.filter(options.indices.contains).withoutDuplicates.map { options[$0] }
  }

  /// Returns words without the numbers of options that are taken, where one begins or ends a part, also
  /// behind "an" as a slip of "and". A number before things that it may count stays, and so do words that
  /// say no more than a number.
  package func unnumbered(_ words: String, taking options: [AnswerOption]) -> String {
    let numbers = options.compactMap(self.options.firstIndex).map { String($0 + 1) }
    let slips = Phrases(numbers.map { "\(Words.typedAn.first ?? "") \($0)" })
    let behind = Phrases(
      numbers.flatMap { number in Words.typedIsNumber.map { "\($0) \(number)" } })
    let parts = words.partsBetweenCommas.map(\.partsBetweenAnd)
    let said = parts.map { parts in
      parts.compactMap { part -> String? in
        let numbered = part.words(after: slips) ?? part
        let without = numbered.without(leading: Phrases(numbers))
        let rest = without.isCounted ? numbered : without
        let isGone = rest.isOne(of: behind) || rest != part && rest.isOne(of: Words.typedAsWell)
        return isGone ? nil : rest.words(before: behind) ?? rest
      }
    }
    guard said != parts, said.contains(where: { !$0.isEmpty }) else { return words }
    return said.filter { !$0.isEmpty }.map { $0.joined(separator: " \(TypedWord.and) ") }
      .rejoined(from: words)
  }
}
