// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers
import Wording

/// Lines that name choices, or come near to them.
extension AnswerReader {
  /// Returns the meaning of a line that only names choices, that names choices among other words, or
  /// that comes near to some; `nil` for other words, and where they can be kept as the person's own.
  /// "Yes, and my sister" must not be taken for the person alone, so who is typing is asked again.
  func meaning(amongChoices text: String) -> Meaning? {
    let choices = choices
    let line = choices.among(text)
    let isAlone = item.role == .typist && line.chosen.first == item.answerOption.first?.asValue
    let isTold = item.isQuiet && !item.repeats && line.isNumbered
    if !line.chosen.isEmpty, !isTold,
      line.words.isEmpty || addsNothing(line, isAlone) || isForOther(text, line)
    {
      let only = line.chosen.count == 1 ? item.option(for: line.chosen[0]) : nil
      return only?.leaving.map(Meaning.left) ?? .values(line.chosen)
    }
    if !item.repeats, !item.isQuiet,
      let option = choices.option(numberedAndNamed: text) ?? optionCalled(text)
    {
      return option.leaving.map(Meaning.left)
        ?? .values([option.asValue], next: rest(of: text, beside: option))
    }
    if item.role == .typist, let typist = isAlone ? helper(in: line) : typistAlone(in: text) {
      return .unclear(means([typist.asValue], in: text, without: ""))
    }
    if isAlone { return nil }
    guard item.role != .pass, TypedLine.command(beginning: text) == nil else { return nil }
    if let mixed = MixedLine(text, at: asking, in: state) { return meaning(ofMixed: mixed) }
    return (item.isQuiet ? quietChoice(line, in: text) : question(about: line, in: text))
      .map(Meaning.unclear)
  }

  /// Returns who may help, or be typed for, by the words behind a yes, as in "yes, and my sister"; `nil`
  /// if they name nobody.
  private func helper(in line: ChoiceLine) -> AnswerOption? {
    NearMatches(of: line.words, at: choices).options.first
  }

  /// Returns the person, for a line that says so before another sentence or behind "but", as in "for
  /// myself, my wife is asleep" and "she opened it but I'm doing it myself"; `nil` for any other line. A
  /// yes alone doesn't say so, nor does "for me", which a helper may say of an answer.
  private func typistAlone(in text: String) -> AnswerOption? {
    let words = text.words
    let but = words.lastIndex { $0.isOne(of: Words.typedButFirst) } ?? words.endIndex
    let behindBut = words[but...].dropFirst().joined(separator: " ")
    let said = text.partsBetweenCommas.prefix(1) + [behindBut]
    let isAlone = said.contains { part in
      part != text && part.words.contains { $0.isOne(of: Words.typedMyself) }
        && (part.isOne(of: Words.typedMe)
          || choices.among(part).chosen == [item.answerOption.first?.asValue])
    }
    return isAlone ? item.answerOption.first : nil
  }

  /// Returns the meaning of a line whose other words can be kept. If it names an option with a meaning of
  /// its own, such as "Differently", by its number, these words are for the question after it.
  private func meaning(ofMixed line: MixedLine) -> Meaning? {
    if line.own.hasOwnMeaning, let (option, words) = line.numbered, option == line.own.option,
      let next = Draft(words, behind: .values([option.asValue]), at: asking, in: state)
    {
      return .values([option.asValue], next: next)
    }
    return (item.isQuiet ? line.quietNumbers : line.nearChoices(in: state)).map(Meaning.unclear)
  }

  /// Returns the option with a synonym that is the whole text; `nil` if there is none, and where the
  /// text could be kept as the person's own words.
  private func optionCalled(_ text: String) -> AnswerOption? {
    guard state.ownWords.asked(at: item) == nil else { return nil }
    return item.answerOption.first { text.isOne(of: Phrases($0.synonyms.partsBetweenCommas)) }
  }

  /// Returns a line as a draft of the question that its choice leads to, if it says more than the choice
  /// or another name for it, as "2 a day when I remember" does of "Differently"; `nil` for any other.
  private func rest(of text: String, beside option: AnswerOption) -> Draft? {
    guard let words = choices.numbered(in: text)?.words, !words.echoes(option.text),
      !words.isOne(of: option.otherNames)
    else { return nil }
    return Draft(text, behind: .values([option.asValue]), at: asking, in: state)
  }

  /// Whether the other words only say the choices again. Beside "yes, I'm typing for myself" they must
  /// say just that, since "them" may be somebody.
  private func addsNothing(_ line: ChoiceLine, _ isAlone: Bool) -> Bool {
    guard item.role == .typist else {
      let chosen = line.chosen.map(\.words).joined(separator: " ")
      // "1 no only staff" says no to the others.
      let only = line.words.wordsBehindNo?.words(after: Words.typedOnly)
      return line.isNumbered && only?.echoes(chosen) == true || line.words.echoes(chosen)
    }
    return isAlone && line.words.isOne(of: Words.typedMe)
  }

  /// Whether a line says that someone types for the person, as "no, it's for my dad" does. That sets
  /// private questions aside, so it needs no check.
  private func isForOther(_ text: String, _ line: ChoiceLine) -> Bool {
    item.role == .typist && line.chosen.map(\.code) == [Typist.forMe.rawValue]
      && text.wordsBehindNo != nil && !line.words.words.contains { $0.isOne(of: Words.typedMe) }
      && !line.words.contains(where: \.isNumber)
  }

  /// Returns the question whether to accept the choices that a line names or comes near to, without its
  /// other words; `nil` if there are none.
  private func question(about line: ChoiceLine, in text: String) -> Menu? {
    let near = NearMatches(of: line.words, at: choices, beside: line.chosen)
    guard !line.chosen.isEmpty || !near.options.isEmpty else { return nil }
    let others = near.words
    let all = choices.ordered(line.chosen + near.options.map(\.asValue), asIn: text)
    let next = Draft(others.withoutLeadingAnd, behind: .values(all), at: asking, in: state)
    // Where it is decided who reads something, a note that nobody reads could be taken for that.
    let takesNote = item.role != .typist && item.role != .safetyPrinting
    let isLost = !item.repeats && next == nil && takesNote && !others.isEmpty
    let note = line.isNumbered ? line.words : text
    return means(
      all, in: text, without: others, next, note: isLost ? state.wordsToKeep(note, at: item) : nil)
  }

  func means(
    _ chosen: [Value], in text: String, without others: String, _ next: Draft? = nil,
    note: String? = nil
  ) -> Menu {
    let listed = state.ownWords.listed(chosen, at: asking.stop)
    return about(text).means(
      chosen, listed, without: others, next, note: note)
  }

  /// Where only choices are saved, returns the question about the only one that a line names or
  /// comes near to; `nil` if there is none, or several.
  private func quietChoice(_ line: ChoiceLine, in text: String) -> Menu? {
    let meant =
      if text.contains(oneOf: Words.typedInPerson) {
        item.answerOption.filter { $0.leaving == .inPerson }.prefix(1)
      } else if Opening(of: text) == .no {
        item.answerOption.filter { $0.leaving == .skipped }.prefix(1)
      } else {
        (line.isNumbered ? line.chosen.compactMap(item.option) : choices.meant(in: text))[...]
      }
    guard meant.count == 1, item.isNumbered,
      let index = meant.first.flatMap(item.answerOption.firstIndex)
    else { return nil }
    return about(text).meansChoice(number: index + 1)
  }
}

/// Lines that change the choices given before.
extension AnswerReader {
  /// Returns the meaning of a line that adds to the choices given before, as "a quiet place as well"
  /// does; `nil` for any other line, and without earlier choices.
  func meaning(ofAddition text: String) throws(ReadingFault) -> Meaning? {
    guard !earlier.isEmpty, let added = text.addition else { return nil }
    let line = choices.among(added, cutsParts: false)
    let all = try adding(line.chosen)
    if line.words.isEmpty { return .values(all) }
    let mixed = MixedLine(item.isQuiet ? added : text, at: asking, in: state)
    if let menu = mixed?.adding(line.words, to: all, in: state) { return .unclear(menu) }
    if item.isQuiet { return nil }
    let near = NearMatches(of: line.words, at: choices, beside: all)
    guard !near.options.isEmpty else { throw .noSuchChoice(line.words) }
    return .unclear(
      means(all + near.options.map(\.asValue), in: text, without: near.words))
  }

  private var earlier: [Value] { state.seen.answers[asking.place]?.values ?? [] }

  /// Returns choices behind the earlier ones. These are never lost: what can't be added is refused, except
  /// at a quiet list, where a refusal would tell what was chosen before.
  private func adding(_ chosen: [Value]) throws(ReadingFault) -> [Value] {
    let all = earlier + chosen.filter { !earlier.contains($0) }
    if item.isQuiet { return item.canCombine(all) ? all : chosen }
    if let alone = all.lazy.compactMap({ item.option(for: $0) }).first(where: \.isExclusive) {
      throw .standsAlone(alone.text)
    }
    if let limit = item.maxOccurs, all.count > limit { throw .tooMany(limit: limit) }
    return all
  }

  /// Returns the meaning of a line that takes choices out of those given before, as "remove 2" does;
  /// `nil` for any other line, and where nothing would be left.
  func meaning(ofRemoval text: String) -> Meaning? {
    guard !item.isQuiet, !earlier.isEmpty else { return nil }
    let line = choices.among(text, cutsParts: false)
    let within = text.words(after: Words.typedTakeChoice)?.words(before: Words.typedTakeLast)
    let named = (within ?? text.words(after: Words.typedTakeOff))
      .map { choices.among($0, cutsParts: false) }
    let out =
      line.isNumbered && line.chosen.isEmpty
      ? line.denied : named?.words.isEmpty == true ? named?.chosen : nil
    let left = earlier.filter { out?.contains($0) != true }
    return !left.isEmpty && left.count < earlier.count ? .values(left) : nil
  }
}
