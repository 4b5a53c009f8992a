// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers
import Wording

/// Decides what a line means at a list of choices, where it names some of them or comes near to them.
struct ListReader {
  let asking: Asking
  let state: ResponseState
  private let choices: ChoiceReader

  /// O(options).
  init(_ asking: Asking, _ state: ResponseState) {
    (self.asking, self.state, choices) = (asking, state, ChoiceReader(asking.item))
  }

  private var item: Item { asking.item }

  /// Returns the meaning of a line that only names choices, that names choices among other words, or
  /// that comes near to some; `nil` for other words, and where they can be kept as the person's own.
  /// "Yes, and my sister" must not be taken for the person alone, so who is typing is asked again.
  func meaning(of text: String) -> Meaning? {
    let (chosen, words) = choices.among(text)
    let isAlone = item.role == .typist && chosen.first == item.answerOption.first?.asValue
    if !chosen.isEmpty,
      words.isEmpty || addNothing(words, to: chosen, isAlone) || isForOther(text, chosen, words)
    {
      return .values(chosen)
    }
    if !item.repeats, !item.isQuiet,
      let option = choices.option(numberedAndNamed: text) ?? optionCalled(text)
    {
      return option.leaving.map(Meaning.left) ?? .values([option.asValue])
    }
    if isAlone, let helped = choices.near(to: words).near.first {
      return .unclear(means([helped.asValue], in: text, without: ""))
    }
    guard item.role != .pass, !isAlone, TypedLine.command(beginning: text) == nil else {
      return nil
    }
    return differently(in: text)
      ?? question(aboutChoicesIn: text, chosen, words).map(Meaning.unclear)
  }

  /// Returns the option for own words with a meaning of its own, where a line names it by its number, and
  /// the other words for the question after it; `nil` for any other line.
  private func differently(in text: String) -> Meaning? {
    guard let line = MixedLine(text, at: asking, in: state), line.own.hasOwnMeaning,
      let (option, words) = line.numbered, option == line.own.option,
      let next = Draft(words, behind: .values([option.asValue]), at: asking, in: state)
    else { return nil }
    return .values([option.asValue], next: next)
  }

  /// Returns the meaning of a line that adds to the choices given before, as "a quiet place as well"
  /// does; `nil` for any other line, and without earlier choices. Earlier choices are never lost: what
  /// can't be added is refused.
  func meaning(ofAddition text: String) throws(ReadingFault) -> Meaning? {
    let earlier = state.seen.answers[asking.place]?.values ?? []
    guard !earlier.isEmpty, let added = text.addition else { return nil }
    let (chosen, words) = choices.among(added, cutsParts: false)
    let all = earlier + chosen.filter { !earlier.contains($0) }
    // At a quiet list a refusal would tell what was chosen before.
    guard !item.isQuiet else {
      let combined = item.canCombine(all) ? all : chosen
      if words.isEmpty { return .values(combined) }
      let line = MixedLine(added, at: asking, in: state)
      return line?.adding(words, to: combined, in: state).map(Meaning.unclear)
    }
    if let alone = all.lazy.compactMap({ item.option(for: $0) }).first(where: \.isExclusive) {
      throw .standsAlone(alone.text)
    }
    if let limit = item.maxOccurs, all.count > limit {
      throw .tooMany(limit: limit)
    }
    if words.isEmpty { return .values(all) }
    if let line = MixedLine(text, at: asking, in: state),
      let menu = line.adding(words, to: all, in: state)
    {
      return .unclear(menu)
    }
    let (near, others) = choices.near(to: words, beside: all)
    guard !near.isEmpty else { throw .noSuchChoice(words) }
    return .unclear(means(all + near.map(\.asValue), in: text, without: others))
  }

  /// Returns the meaning of a line that takes choices out of those given before, as "remove 2" does;
  /// `nil` for any other line, and where nothing would be left.
  func meaning(ofRemoval text: String) -> Meaning? {
    let earlier = state.seen.answers[asking.place]?.values ?? []
    guard !item.isQuiet, !earlier.isEmpty else { return nil }
    let removed = text.words(after: Words.typedTakeOff)
    let found = removed.map { choices.among($0, cutsParts: false) }
    let denied = choices.numberedLine(text).flatMap {
      $0.chosen.isEmpty && $0.remarks.isEmpty ? $0.denied : nil
    }
    guard let out = denied?.map(\.asValue) ?? (found?.words == "" ? found?.chosen : nil) else {
      return nil
    }
    let left = earlier.filter { !out.contains($0) }
    return !left.isEmpty && left.count < earlier.count ? .values(left) : nil
  }

  /// Returns the option with a synonym that is the whole text; `nil` if there is none, and where the
  /// text could be kept as the person's own words.
  private func optionCalled(_ text: String) -> AnswerOption? {
    guard state.ownWords.asked(at: item) == nil else { return nil }
    return item.answerOption.first { text.isOne(of: Phrases($0.synonyms.partsBetweenCommas)) }
  }

  /// Whether words beside choices only say them again. Beside "yes, I'm typing for myself" they must
  /// say just that, since "them" may be somebody.
  private func addNothing(_ words: String, to chosen: [Value], _ isAlone: Bool) -> Bool {
    guard item.role == .typist else {
      return words.echoes(chosen.map(\.words).joined(separator: " "))
    }
    return isAlone && words.isOne(of: Words.typedMe)
  }

  /// Whether a line says that someone types for the person, as "no, it's for my dad" does. That sets
  /// private questions aside, so it needs no check.
  private func isForOther(_ text: String, _ chosen: [Value], _ words: String) -> Bool {
    item.role == .typist && chosen.map(\.code) == [Typist.forMe.rawValue]
      && text.wordsBehindNo != nil && !words.words.contains { $0.isOne(of: Words.typedMe) }
      && !words.contains(where: \.isNumber)
  }

  private func question(
    aboutChoicesIn text: String, _ chosen: [Value], _ words: String
  ) -> Menu? {
    if let line = MixedLine(text, at: asking, in: state) {
      return item.isQuiet ? line.quietNumbers : line.nearChoices(in: state)
    }
    if item.isQuiet { return quietChoice(in: text) }
    let (near, others) = choices.near(to: words, beside: chosen)
    guard !chosen.isEmpty || !near.isEmpty else { return nil }
    let all = choices.ordered(chosen + near.map(\.asValue), asIn: text)
    let next = Draft(others.withoutLeadingAnd, behind: .values(all), at: asking, in: state)
    return means(all, in: text, without: others, next)
  }

  private func means(
    _ chosen: [Value], in text: String, without others: String, _ next: Draft? = nil
  ) -> Menu {
    let isLost = !item.repeats && next == nil && item.role != .typist && !others.isEmpty
    let note = choices.numberedApart(in: text)?.words ?? text
    return Clarification(of: text, at: asking).means(
      chosen, state.ownWords.listed(chosen, at: asking.stop), without: others, next,
      note: isLost ? state.noteToSelf(note, at: item) : nil)
  }

  /// Where only choices are saved, returns the question about the only one that a line names or
  /// comes near to; `nil` if there is none, or several.
  private func quietChoice(in text: String) -> Menu? {
    let inPerson = item.answerOption.first { $0.leaving == .inPerson }
    let notNow = item.answerOption.first { $0.leaving == .skipped }
    let meant =
      text.contains(oneOf: Words.typedInPerson)
      ? [inPerson].compactMap(\.self)
      : text.opening == .no
        ? [notNow].compactMap(\.self)
        : choices.numberedApart(in: text).map { [$0.option] } ?? choices.meant(in: text)
    guard meant.count == 1, item.isNumbered,
      let index = item.answerOption.firstIndex(of: meant[0])
    else { return nil }
    return Clarification(of: text, at: asking).meansChoice(number: index + 1)
  }
}
