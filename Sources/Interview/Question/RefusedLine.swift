// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// A line that is not an answer as it is, and what it means all the same.
struct RefusedLine {
  let text: String
  let fault: ReadingFault
  let reader: AnswerReader

  private var item: Item { reader.item }
  private var asking: Asking { reader.asking }
  private var state: ResponseState { reader.state }
  private var about: Clarification { reader.about(text) }

  var meaning: Meaning { answerInPart ?? meaningWithoutAnswer }

  /// The meaning of a line that begins with "yes", "no" or a way of leaving, or that contains choices
  /// among other words; `nil` for other words, and where they can be kept as the person's own.
  private var answerInPart: Meaning? {
    if case .noSuchChoice = fault, let noneOfThese { return .values([noneOfThese.asValue]) }
    return switch (fault, Opening(of: text)) {
    case (.notYesOrNo, .no?): only(false, text.wordsBesideNo)
    case (.notYesOrNo, .yes(let rest)?) where rest.wordsBehindNo != nil || rest.yesOrNo == false:
      .unclear(about.meansYesOrNo)
    case (.notYesOrNo, .yes(let rest)?): only(true, rest)
    case (.notYesOrNo, .leaving(let leaving)?): only(leaving)
    case (.notYesOrNo, nil) where tells: .unclear(yesOrNo)
    case (.noSuchChoice, .leaving(let leaving)?)
    where !item.isQuiet && state.ownWords.asked(at: item) == nil:
      only(leaving)
    case (.noSuchChoice, _)
    where item.type == .choice && item.repeats && !item.answerOption.contains(where: \.isExclusive)
      && (text.namesNobody || text.yesOrNo == false || text.isOne(of: Words.typedKeepAll)
        || text.onlyDeclines(Words.typedKeepAll)):
      .nothing
    case (.noSuchChoice, _)
    where state.ownWords.asked(at: item) != nil && text.isOne(of: Words.typedDone):
      .empty
    case (.noSuchChoice, .yes(let rest)?)
    where reader.choices.names.beginning(withYesOrNo: TypedWord.yes).isEmpty
      && (try? item.read(rest)) != nil:
      reader.meaning(of: rest)
    case (.noSuchChoice, _): ChoicesAmongWords(text, reader).meaning
    default: nil
    }
  }

  /// Whether words that are neither yes nor no tell something that can be kept with one, and don't seem
  /// to be said to the program.
  private var tells: Bool {
    text.words.count > 2 && state.wordsToKeep(text, at: item) != nil && !reader.isGate
      && !text.asksSomething && !text.contains("?") && !text.takesBack
      && !text.contains(oneOf: Words.typedKeepPrivate)
      && TypedLine.command(beginning: text) == nil && TypedLine.command(ending: text) == nil
  }

  /// The option "None of these", for a bare no at a list without an answer; `nil` for other words, and
  /// where no words of choices are said.
  private var noneOfThese: AnswerOption? {
    guard text.isBareNo, !item.isQuiet, state.seen.answers[asking.place]?.values.isEmpty ?? true
    else { return nil }
    return item.answerOption.first(where: \.isExclusive)
  }

  /// Returns the question whether a line means only the yes or no that it begins with. Carries the
  /// rest over to a follow-up question, if there is one.
  private func only(_ isYes: Bool, _ rest: String) -> Meaning {
    let draft = Draft(rest, behind: .values([.boolean(isYes)]), at: asking, in: state)
    let words = draft == nil ? state.wordsToKeep(rest, at: item) : nil
    return .unclear(about.means(isYes, draft, words: words))
  }

  /// The question whether a line that tells something means yes or no. The words go to the follow-up
  /// question, if that answer leads to one, and are kept with the answer otherwise.
  private var yesOrNo: Menu {
    let answers = [true, false].map { isYes in
      let draft = Draft(text, behind: .values([.boolean(isYes)]), at: asking, in: state)
      return draft.map { about.answering(isYes, beginning: $0) }
        ?? about.keeping(text, behind: isYes)
    }
    return about.isYesOrNo(answers)
  }

  /// Returns the question whether a line means only the way of leaving that it begins with.
  private func only(_ leaving: Leaving) -> Meaning {
    let draft = Draft(text, behind: .left(leaving), at: asking, in: state)
    let note = draft == nil ? state.wordsToKeep(text, at: item) : nil
    return .unclear(about.means(leaving, draft, note: note))
  }

  /// The meaning of a line without any answer in it: another name for a choice, a command, an answer
  /// typed after text on the line, or the person's own words. Refuses any other line.
  var meaningWithoutAnswer: Meaning {
    if let option = pass ?? typist { return .values([option.asValue]) }
    let keeping = MixedLine(text, at: asking, in: state)?.keeping
    if let menu = command(otherwise: keeping) { return .unclear(menu) }
    // Meant for the pages just read. The last of them closes without a prompt.
    if item.takesOnlyChoices, text.folded == Words.enoughWord.folded {
      return .refused(again: asking)
    }
    if let behind = TypedLine.text(behind: reader.shownLine, in: text), isAnswer(behind) {
      let empty = Asking(stop: asking.stop, purpose: asking.purpose, entry: Entry(line: ""))
      return AnswerReader(asking: empty, state: state).meaning(of: behind)
    }
    if case .noSuchChoice = fault, !text.isTooLittle, !text.withdraws, let keeping {
      return .unclear(keeping)
    }
    return Refusal(text: text, fault: fault, asking: asking, state: state).meaning
  }

  /// Whether text that was added to the line is an answer of its own. If not, it goes on with half a line
  /// that the person had typed.
  private func isAnswer(_ added: String) -> Bool {
    asking.entry.mayBeOverlooked || asking.entry.origin == .refused
      || (try? item.read(added)) != nil
  }

  /// Returns the question whether the first or last words stand for a command; `nil` for any other line.
  /// - Parameter keeping: What is asked if they don't.
  private func command(otherwise keeping: Menu?) -> Menu? {
    switch fault {
    case .noSuchChoice, .notYesOrNo: break
    default: return nil
    }
    let isAboutPrivacy = text.contains(oneOf: Words.typedKeepPrivate)
    let ending = isAboutPrivacy ? nil : TypedLine.command(ending: text)
    guard let command = TypedLine.command(beginning: text) ?? ending,
      command != .same || reader.hasCopies
    else { return nil }
    return .means(command.meant(by: text, at: asking, in: state)) {
      if let keeping { $0.open(keeping) } else { $0.askAgain(asking) }
    }
  }

  /// The person as the one who types, for words such as "myself"; `nil` for other words, and at other
  /// questions.
  private var typist: AnswerOption? {
    guard item.role == .typist, text.isOne(of: Words.typedMe) else { return nil }
    return item.option(Typist.me.rawValue)
  }

  /// The pass that is named among other words, as in "the short one", "11 mins" and "2, if I can", at the
  /// question about it; `nil` if none or both are named.
  private var pass: AnswerOption? {
    guard item.role == .pass else { return nil }
    let first = text.partsBetweenCommas.first ?? ""
    if case .values(let values)? = try? item.read(first) {
      return values.first.flatMap { item.option(for: $0) }
    }
    let numbers = text.numbers
    if numbers.count == 1,
      let timed = item.answerOption.first(where: { $0.text.numbers == numbers })
    {
      return timed
    }
    let words = text.split { !$0.isLetter }.map(String.init)
    let named = [(Progress.Pass.short, Words.typedShort), (.full, Words.typedFull)].filter { pass in
      !text.isDenial && words.contains { $0.isOne(of: pass.1) } || text.isOne(of: pass.1)
        || text.begins(withOneOf: pass.1)
    }
    return named.count == 1 ? item.option(named[0].0.rawValue) : nil
  }
}

extension String {
  /// The numbers among the words, in digits.
  fileprivate var numbers: [Substring] { split { !$0.isNumber } }

  /// Whether the text is a yes, a no or a few letters, which are no words of the person's own.
  fileprivate var isTooLittle: Bool {
    !contains(" ") && (asYesOrNo != nil || lettersAlone.count < 3)
  }
}
