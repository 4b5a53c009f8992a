// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers
import Wording

/// A line that names choices among other words, or comes near to some.
struct ChoicesAmongWords {
  private let text: String
  private let reader: AnswerReader
  private let choices: ChoiceReader
  /// The line as it was read.
  private let line: ChoiceLine
  /// Whether it says first that the person types, alone or with others.
  private let isAlone: Bool

  init(_ text: String, _ reader: AnswerReader) {
    (self.text, self.reader, choices) = (text, reader, reader.choices)
    line = choices.among(text)
    let item = reader.item
    isAlone = item.role == .typist && line.chosen.first == item.answerOption.first?.asValue
  }

  private var item: Item { reader.item }
  private var asking: Asking { reader.asking }
  private var state: ResponseState { reader.state }

  /// The meaning of a line that only names choices, that names choices among other words, or that comes
  /// near to some; `nil` for other words, and where they can be kept as the person's own.
  /// "Yes, and my sister" must not be taken for the person alone, so who is typing is asked again.
  var meaning: Meaning? {
    let isTold = item.isQuiet && !item.repeats && line.isNumbered
    if !line.chosen.isEmpty, !isTold, line.words.isEmpty || addsNothing || isForOther {
      let only = line.chosen.only.flatMap(item.option)
      return only?.leaving.map(Meaning.left) ?? .values(line.chosen)
    }
    if !item.repeats, !item.isQuiet,
      let named = choices.option(numberedAndNamed: text) ?? optionCalled,
      case let next = rest(beside: named), next != nil || !saysMore(than: named)
    {
      return named.leaving.map(Meaning.left) ?? .values([named.asValue], next: next)
    }
    if item.role == .typist, let typist = isAlone ? helper : typistAlone {
      return .unclear(reader.means([typist.asValue], in: text, without: ""))
    }
    if isAlone { return nil }
    guard item.role != .pass, TypedLine.command(beginning: text) == nil else { return nil }
    if let mixed = MixedLine(text, at: asking, in: state) { return meaning(ofMixed: mixed) }
    return (item.isQuiet ? quietChoice : question).map(Meaning.unclear)
  }

  /// Who may help, or be typed for, by the words behind a yes, as in "yes, and my sister"; `nil` if they
  /// name nobody.
  private var helper: AnswerOption? {
    NearMatches(of: line.words, at: choices).options.first
  }

  /// The person, for a line that says so before another sentence or behind "but", as in "for myself, my
  /// wife is asleep" and "she opened it but I'm doing it myself", or that begins so, as in "just me it's my son's
  /// laptop"; `nil` for any other line. A yes alone doesn't say so, nor does "for me", which a helper may say of
  /// an answer.
  private var typistAlone: AnswerOption? {
    let words = text.words
    let but = words.lastIndex { $0.isOne(of: Words.typedButFirst) } ?? words.endIndex
    let behindBut = words[but...].dropFirst().joined(separator: " ")
    let said = text.partsBetweenCommas.prefix(1) + [behindBut]
    let isAlone = said.contains { part in
      part != text && part.words.contains { $0.isOne(of: Words.typedMyself) }
        && (part.isOne(of: Words.typedMe)
          || choices.among(part).chosen == [item.answerOption.first?.asValue])
    }
    let saysSo =
      text.words(after: Words.typedItIsMe) != nil && !text.contains(oneOf: Words.typedWithOthers)
    return isAlone || saysSo ? item.answerOption.first : nil
  }

  /// Returns the meaning of a line whose other words can be kept. If it names an option with a meaning of
  /// its own, such as "Differently", by its number, these words are for the question after it.
  private func meaning(ofMixed line: MixedLine) -> Meaning? {
    if let remarks = CarriedRemarks(line, in: state) { return .remarks(remarks) }
    if line.own.hasOwnMeaning, let (option, words) = line.numbered, option == line.own.option,
      let next = Draft(words, behind: .values([option.asValue]), at: asking, in: state)
    {
      return .values([option.asValue], next: next)
    }
    return (item.isQuiet ? line.quietNumbers : line.nearChoices(in: state)).map(Meaning.unclear)
  }

  /// The option with a synonym that is the whole text; `nil` if there is none, and where the text could
  /// be kept as the person's own words.
  private var optionCalled: AnswerOption? {
    guard state.ownWords.asked(at: item) == nil else { return nil }
    return item.answerOption.first { text.isOne(of: Phrases($0.synonyms.partsBetweenCommas)) }
  }

  /// Returns a line as a draft of the question that its choice leads to, if it says more than the choice
  /// or another name for it, as "2 a day when I remember" does of "Differently"; `nil` for any other.
  private func rest(beside option: AnswerOption) -> Draft? {
    guard let words = choices.numbered(in: text)?.words, !words.echoes(option.text),
      !words.isOne(of: option.otherNames)
    else { return nil }
    // The number in "2 a day" is an amount.
    return Draft(
      ChoiceRemarks.isBegun(by: words) ? words : text, behind: .values([option.asValue]),
      at: asking, in: state)
  }

  /// Whether words behind an option's number that come near to it tell more, as in "1 one every morning".
  private func saysMore(than option: AnswerOption) -> Bool {
    guard state.ownWords.asked(at: item) != nil, let words = choices.numbered(in: text)?.words
    else { return false }
    return option.saysLess(than: words) && !words.isOne(of: option.otherNames)
  }

  /// Whether the other words only say the choices again. Beside "yes, I'm typing for myself" they must
  /// say just that, since "them" may be somebody.
  private var addsNothing: Bool {
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
  private var isForOther: Bool {
    item.role == .typist && line.chosen.map(\.code) == [Typist.forMe.rawValue]
      && text.wordsBehindNo != nil && !line.words.words.contains { $0.isOne(of: Words.typedMe) }
      && !line.words.contains(where: \.isNumber)
  }

  /// The question whether to accept the choices that a line names or comes near to, without its other
  /// words; `nil` if there are none.
  private var question: Menu? {
    let near = NearMatches(of: line.words, at: choices, beside: line.chosen)
    let (named, others) = (line.chosen + near.options.map(\.asValue), near.words)
    guard !named.isEmpty else { return nil }
    let all = choices.ordered(named, asIn: text)
    let next = Draft(others.withoutLeadingAnd, behind: .values(all), at: asking, in: state)
    // Where it is decided who reads something, a note that nobody reads could be taken for that.
    let takesNote = item.role != .typist && item.role != .safetyPrinting
    let isLost = !item.repeats && next == nil && takesNote && !others.isEmpty
    let note = line.isNumbered ? line.words : text
    return reader.means(
      all, in: text, without: others, next, note: isLost ? state.wordsToKeep(note, at: item) : nil)
  }

  /// Where only choices are saved, the question about the only one that a line names or comes near to;
  /// `nil` if there is none, or several.
  private var quietChoice: Menu? {
    let meant =
      if text.contains(oneOf: Words.typedInPerson) {
        item.answerOption.filter { $0.leaving == .inPerson }.prefix(1)
      } else if Opening(of: text) == .no {
        item.answerOption.filter { $0.leaving == .skipped }.prefix(1)
      } else {
        (line.isNumbered ? line.chosen.compactMap(item.option) : meantOrNumbered)[...]
      }
    guard meant.count == 1, item.isNumbered,
      let index = meant.first.flatMap(item.answerOption.firstIndex)
    else { return nil }
    return reader.about(text).meansChoice(number: index + 1)
  }

  /// The options that the words mean, or else the one with whose number the line begins, as in "2 last
  /// month".
  private var meantOrNumbered: [AnswerOption] {
    let meant = choices.meant(in: text)
    let numbers = choices.numbered(in: text)?.numbers ?? []
    return meant.isEmpty ? numbers.map { item.answerOption[$0 - 1] } : meant
  }
}
