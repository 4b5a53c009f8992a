// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Refused lines at a list that name some of its choices, or come near to them.
extension AnswerReader {
  /// Returns the meaning of a line that only names choices, that names choices among other words, or
  /// that comes near to some; `nil` for other words, and where they can be kept as the person's own.
  /// "Yes, and my sister" must not be taken for the person alone, so who is typing is asked again.
  func meaning(ofChoicesIn text: String) -> Meaning? {
    let (chosen, words) = choices.among(text)
    let isAlone = item.role == .typist && chosen.first == item.answerOption.first?.asValue
    if !chosen.isEmpty, words.isEmpty || addNothing(words, to: chosen, isAlone) {
      return .values(chosen)
    }
    if !item.repeats, !item.isQuiet, let option = choices.option(numberedAndNamed: text) {
      return option.leaving.map(Meaning.left) ?? .values([option.asValue])
    }
    guard item.role != .pass, !isAlone, TypedLine.command(beginning: text) == nil else {
      return nil
    }
    return question(aboutChoicesIn: text, chosen, words).map(Meaning.unclear)
  }

  /// Returns the meaning of a line that adds to the choices given before, as "a quiet place as well"
  /// does; `nil` for any other line, and without earlier choices. Earlier choices are never lost: what
  /// can't be added is refused.
  func meaningOfAddition(_ text: String) -> Meaning? {
    let earlier = state.seen.answers[asking.place]?.values ?? []
    guard item.type == .choice, item.repeats, item.role != .leaveOut, !earlier.isEmpty,
      let added = text.addition
    else { return nil }
    let (chosen, words) = choices.among(added, cutsParts: false)
    let all = earlier + chosen.filter { !earlier.contains($0) }
    // At a quiet list a refusal would tell what was chosen before.
    guard !item.isQuiet else {
      return words.isEmpty ? .values(item.canCombine(all) ? all : chosen) : nil
    }
    if let alone = all.lazy.compactMap({ item.option(for: $0) }).first(where: \.isExclusive) {
      return refusal(of: text, .standsAlone(alone.text))
    }
    if let limit = item.maxOccurs, all.count > limit {
      return refusal(of: text, .tooMany(limit: limit))
    }
    if words.isEmpty { return .values(all) }
    if let menu = keepingOwnWords(words, beside: all, in: text) { return .unclear(menu) }
    let (near, others) = choices.near(to: words, beside: all)
    guard !near.isEmpty else { return refusal(of: text, .noSuchChoice(words)) }
    return .unclear(asking.means(all + near.map(\.asValue), without: others))
  }

  /// Returns the meaning of a line that takes choices out of those given before, as "remove 2" does;
  /// `nil` for any other line, and where nothing would be left.
  func meaningOfRemoval(_ text: String) -> Meaning? {
    let earlier = state.seen.answers[asking.place]?.values ?? []
    guard item.type == .choice, item.repeats, !item.isQuiet, item.role != .leaveOut,
      let removed = text.words(after: Words.typedTakeOff)
    else { return nil }
    let (chosen, words) = choices.among(removed, cutsParts: false)
    let left = earlier.filter { !chosen.contains($0) }
    return words.isEmpty && !left.isEmpty && left.count < earlier.count ? .values(left) : nil
  }

  /// Whether words beside choices only say them again. Beside "yes, I'm typing for myself" they must
  /// say just that, since "them" may be somebody.
  private func addNothing(_ words: String, to chosen: [Value], _ isAlone: Bool) -> Bool {
    guard item.role == .typist else {
      return words.echoes(chosen.map(\.words).joined(separator: " "))
    }
    return isAlone && words.isOne(of: Words.typedMe)
  }

  private func question(
    aboutChoicesIn text: String, _ chosen: [Value], _ words: String
  ) -> Menu? {
    let takesOwnWords = state.ownWords(at: item) != nil
    if item.isQuiet { return takesOwnWords ? quietNumbers(in: text) : quietChoice(in: text) }
    if takesOwnWords { return nearChoices(in: text) }
    let (near, others) = choices.near(to: words, beside: chosen)
    guard !chosen.isEmpty || !near.isEmpty else { return nil }
    let all = chosen + near.map(\.asValue)
    let next = state.draft(of: others.withoutLeadingAnd, behind: .values(all), at: asking)
    return asking.means(all, without: others, next)
  }

  /// Returns the question whether words that could be the person's own mean the choices that they
  /// come near to; `nil` if there are none.
  private func nearChoices(in text: String) -> Menu? {
    let found = item.ownWords(in: text)
    if let (numbers, words) = choices.numbered(in: found.words), item.repeats,
      numbers.map({ item.answerOption[$0 - 1] }) == [state.ownWords(at: item)?.option]
    {
      return keepingOwnWords(words, beside: found.chosen, in: text)
    }
    return nearChoices(among: found.words, beside: found.chosen, in: text)
  }

  /// The same for the words of a line beside the choices that were found in it before. Asks about
  /// one choice at a time, since one of several may be meant.
  func nearChoices(among words: String, beside chosen: [Value], in text: String) -> Menu? {
    let (near, others) = choices.near(to: words, beside: chosen, most: 1)
    let own = state.ownWords(at: item)
    guard let first = near.first, near != [own?.option] else { return nil }
    return NearChoices(
      asking: asking, near: near.map(\.asValue), chosen: chosen, words: words, others: others,
      text: text, other: own.flatMap { asksBeside($0.item) ? $0.option.text : nil },
      next: next(behind: first, text)
    ).menu
  }

  /// Returns the question whether to keep the words of a line that name no choice. Its choices are
  /// kept too. `nil` where there is no option for words.
  func keepingOwnWords(in text: String) -> Menu? {
    let (chosen, words) = item.ownWords(in: text)
    return keepingOwnWords(words, beside: chosen, in: text)
  }

  /// Returns a line as a draft of the question that is asked only because of this choice; `nil` if there
  /// is none.
  private func next(behind option: AnswerOption, _ text: String) -> Draft? {
    let test = EnableWhen(question: item.linkId, operator: .equalsOption(option.code))
    let draft = state.draft(of: text, behind: .values([option.asValue]), at: asking)
    let asked = draft.flatMap { state.questionnaire.item($0.place.linkId) }
    return !item.repeats && asked?.enableWhen == .test(test) ? draft : nil
  }

  /// Whether an item asks for the person's own words beside this one, and not within it: its option, such
  /// as "Differently", has a meaning of its own.
  private func asksBeside(_ ownWords: Item) -> Bool {
    state.questionnaire.parent(of: ownWords.linkId)?.linkId != item.linkId
  }

  /// Whether part of a line was taken for a choice although its words are different. At a quiet list,
  /// such words are kept, because the choice can't be shown. `false` for more than 1,000 bytes.
  private func namesChoiceLoosely(in text: String, beside words: String) -> Bool {
    text.utf8.count <= 1_000
      && text.partsBetweenCommas.map(\.withoutLeadingAnd).contains { part in
        part.words.count > 2 && !words.contains(part)
          && !item.answerOption.contains { $0.text.folded == part.folded }
      }
  }

  /// Returns the question whether to keep words as the person's own, beside choices in the same
  /// line; `nil` where there is no option for them, and without words.
  func keepingOwnWords(_ words: String, beside chosen: [Value], in text: String) -> Menu? {
    guard !words.isEmpty, let (option, question) = state.ownWords(at: item) else { return nil }
    let isNamed = item.repeats || asksBeside(question)
    let kept = item.isQuiet && namesChoiceLoosely(in: text, beside: words) ? text : words
    return asking.keepAsOwnWords(kept, beside: chosen, in: text, under: isNamed ? option.text : nil)
  }
}

/// Quiet choices among other words. A choice is named only by its number.
extension AnswerReader {
  /// Where words can be kept, returns the question whether the numbers in a line are choices, or
  /// those whose choices its words come near to; `nil` if there are none, or one stands alone.
  private func quietNumbers(in text: String) -> Menu? {
    let named = item.ownWords(in: text)
    let other = state.ownWords(at: item)?.option
    guard named.chosen.isEmpty || !item.numbers(among: named.words).isEmpty else { return nil }
    let numbers = item.numbers(among: text).filter { item.answerOption[$0 - 1] != other }
    let options =
      numbers.isEmpty && named.chosen.isEmpty
      ? choices.near(to: text).near.filter { $0 != other }
      : numbers.map { item.answerOption[$0 - 1] }
    guard !options.isEmpty, options.allSatisfy({ $0.leaving == nil }),
      item.canAdd(to: options.map(\.asValue))
    else { return nil }
    let words = choices.numbered(in: text)?.words
    return asking.meansNumbered(
      options, words ?? (named.chosen.isEmpty ? text : named.words), in: text)
  }

  /// Where only choices are saved, returns the question about the only one that a line names or
  /// comes near to; `nil` if there is none, or several.
  private func quietChoice(in text: String) -> Menu? {
    let inPerson = item.answerOption.first { $0.leaving == .inPerson }
    let meant =
      text.contains(oneOf: Words.typedInPerson)
      ? [inPerson].compactMap(\.self) : choices.meant(in: text)
    guard meant.count == 1, item.isNumbered,
      let index = item.answerOption.firstIndex(of: meant[0])
    else { return nil }
    return asking.meansChoice(number: index + 1)
  }
}

extension Item {
  /// Returns the numbers of options among words, as in "my ex mostly, 1 as well", without duplicates;
  /// none if one of them is denied, as in "1 not 2".
  fileprivate func numbers(among words: String) -> [Int] {
    let parts = words.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
    let isDenied = zip(parts, parts.dropFirst()).contains { $0.isDenial && Int($1) != nil }
    let numbers = isDenied ? [] : parts.compactMap { Int($0) }
    return numbers.filter { answerOption.indices.contains($0 &- 1) }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Splits a line into choices and the person's own words. If no choice can be added to those, the
  /// whole line is their own words.
  fileprivate func ownWords(in text: String) -> (chosen: [Value], words: String) {
    let found = ChoiceReader(self).among(text, cutsParts: false)
    return canAdd(to: found.chosen) ? found : ([], text.withoutLeadingAnd)
  }
}
