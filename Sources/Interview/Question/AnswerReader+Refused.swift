// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Lines that are not an answer as they are.
extension AnswerReader {
  /// Returns the meaning of a refused line that begins with "yes", "no" or a way of leaving, or that
  /// contains choices among other words; `nil` for other words, and where they can be kept as the
  /// person's own.
  func meaning(ofRefused text: String, _ fault: ReadingFault) -> Meaning? {
    if case .noSuchChoice = fault, let none = noneOfThese(saidBy: text) {
      return .values([none.asValue])
    }
    return switch (fault, Opening(of: text)) {
    case (.notYesOrNo, .no?): only(false, text.wordsBesideNo, in: text)
    case (.notYesOrNo, .yes(let rest)?) where rest.wordsBehindNo != nil || rest.yesOrNo == false:
      .unclear(about(text).meansYesOrNo)
    case (.notYesOrNo, .yes(let rest)?): only(true, rest, in: text)
    case (.notYesOrNo, .leaving(let leaving)?): only(leaving, text)
    case (.notYesOrNo, nil) where tells(text): .unclear(yesOrNo(with: text))
    case (.noSuchChoice, .leaving(let leaving)?)
    where !item.isQuiet && state.ownWords.asked(at: item) == nil:
      only(leaving, text)
    case (.noSuchChoice, _)
    where item.type == .choice && item.repeats && !item.answerOption.contains(where: \.isExclusive)
      && (text.namesNobody || text.yesOrNo == false || text.isOne(of: Words.typedKeepAll)
        || text.onlyDeclines(Words.typedKeepAll)):
      .nothing
    case (.noSuchChoice, _)
    where state.ownWords.asked(at: item) != nil && text.isOne(of: Words.typedDone):
      .empty
    case (.noSuchChoice, .yes(let rest)?)
    where choices.names.beginning(withYesOrNo: TypedWord.yes).isEmpty
      && (try? item.read(rest)) != nil:
      meaning(of: rest)
    case (.noSuchChoice, _): meaning(amongChoices: text)
    default: nil
    }
  }

  /// Whether words that are neither yes nor no tell something that can be kept with one, and don't seem
  /// to be said to the program.
  private func tells(_ text: String) -> Bool {
    text.words.count > 2 && state.wordsToKeep(text, at: item) != nil && !isGate
      && !text.asksSomething && !text.contains("?") && !text.takesBack
      && !text.contains(oneOf: Words.typedKeepPrivate)
      && TypedLine.command(beginning: text) == nil && TypedLine.command(ending: text) == nil
  }

  /// Returns the option "None of these" for a bare no at a list without an answer; `nil` for other
  /// words, and where no words of choices are said.
  private func noneOfThese(saidBy text: String) -> AnswerOption? {
    guard text.isBareNo, !item.isQuiet, state.seen.answers[asking.place]?.values.isEmpty ?? true
    else { return nil }
    return item.answerOption.first(where: \.isExclusive)
  }

  /// Returns the question whether a line means only the yes or no that it begins with. Carries the
  /// rest over to a follow-up question, if there is one.
  private func only(_ isYes: Bool, _ rest: String, in text: String) -> Meaning {
    let draft = Draft(rest, behind: .values([.boolean(isYes)]), at: asking, in: state)
    let words = draft == nil ? state.wordsToKeep(rest, at: item) : nil
    return .unclear(about(text).means(isYes, draft, words: words))
  }

  /// Returns the question whether a line that tells something means yes or no. The words go to the
  /// follow-up question, if that answer leads to one, and are kept with the answer otherwise.
  private func yesOrNo(with text: String) -> Menu {
    let answers = [true, false].map { isYes in
      let draft = Draft(text, behind: .values([.boolean(isYes)]), at: asking, in: state)
      return draft.map { about(text).answering(isYes, beginning: $0) }
        ?? about(text).keeping(text, behind: isYes)
    }
    return about(text).isYesOrNo(answers)
  }

  /// Returns the question whether a line means only the way of leaving that it begins with.
  private func only(_ leaving: Leaving, _ text: String) -> Meaning {
    let draft = Draft(text, behind: .left(leaving), at: asking, in: state)
    let note = draft == nil ? state.wordsToKeep(text, at: item) : nil
    return .unclear(about(text).means(leaving, draft, note: note))
  }

  /// Returns what a line means that can't be read as an answer: another name for a choice, a command,
  /// an answer typed after text on the line, or the person's own words. Refuses any other line.
  func meaning(ofLeftover text: String, _ fault: ReadingFault) -> Meaning {
    if let option = pass(namedIn: text) ?? typist(namedBy: text) {
      return .values([option.asValue])
    }
    let keeping = MixedLine(text, at: asking, in: state)?.keeping
    if let menu = command(in: text, fault, otherwise: keeping) { return .unclear(menu) }
    // Meant for the pages just read. The last of them closes without a prompt.
    if item.takesOnlyChoices, text.folded == Words.enoughWord.folded {
      return .refused(again: asking)
    }
    if let behind = TypedLine.text(behind: shownLine, in: text), isAnswer(behind) {
      let empty = Asking(stop: asking.stop, purpose: asking.purpose, entry: Entry(line: ""))
      return AnswerReader(asking: empty, state: state).meaning(of: behind)
    }
    if case .noSuchChoice = fault, !text.isTooLittle, !text.withdraws, let keeping {
      return .unclear(keeping)
    }
    return refusal(of: text, fault)
  }

  /// Whether text that was added to the line is an answer of its own. If not, it goes on with half a line
  /// that the person had typed.
  private func isAnswer(_ added: String) -> Bool {
    asking.entry.mayBeOverlooked || asking.entry.origin == .refused
      || (try? item.read(added)) != nil
  }

  /// Returns why a line is not an answer, and how to ask again. Choices get an empty line; other
  /// questions keep the typed text on it, unless the same line was just refused.
  func refusal(of text: String, _ fault: ReadingFault) -> Meaning {
    var again = asking.refusing(text)
    again.line = item.takesOnlyChoices ? nil : text == asking.line ? "" : text
    again.entry.origin = item.takesOnlyChoices ? .typed : .refused
    return .refused(
      again: again, notices: notices(about: text, fault),
      repeatsQuestion: item.answerOption.count <= Self.fewChoices)
  }

  /// Returns what to say about a refused line.
  private func notices(about text: String, _ fault: ReadingFault) -> [String] {
    let atGate = state.list(behind: asking).map { Words.typeYesNoOrRow(Words.whatNames($0)) }
    var notices = item.takesOnlyChoices ? whatWasTyped(text, fault) : []
    notices.append(atGate ?? Words.sentence(for: fault, item: item))
    let isWish = text.withdraws || text.contains(oneOf: Words.typedKeepPrivate)
    if state.canBePrivate(asking), isWish { notices.append(Words.keepAnswerPrivate) }
    if asks(text) {
      if item.role?.isForProgram == true { notices.append(Words.nothingIsSent) }
      notices.append(Words.howToAskForHelp)
    }
    // A long list is not read out again; /help does that.
    if case .noSuchChoice = fault, item.answerOption.count > Self.fewChoices, item.isNumbered {
      notices.append(Words.helpShowsChoices)
    }
    return notices
  }

  private func asks(_ text: String) -> Bool { text.trimmed.hasSuffix("?") || text.asksSomething }

  /// The number of choices up to which they are shown again.
  private static let fewChoices = 4

  /// Returns the typed text to show once more, since the line is empty by then. Empty if the message
  /// after it quotes the text. For quiet items, says only that nothing was saved, unless it is a
  /// question, and where urgent help is.
  private func whatWasTyped(_ text: String, _ fault: ReadingFault) -> [String] {
    switch fault {
    case .noSuchNumber, .standsAlone, .ambiguous: []
    case _ where item.isQuiet:
      asks(text) ? [Words.urgentLine] : [Words.onlyChoicesAreSaved, Words.urgentLine]
    case .noSuchChoice(let part) where part != text.trimmed && item.role != .typist:
      [Words.youTyped(text), Words.noChoiceMatches(part)]
    default: [Words.youTyped(text)]
    }
  }

  /// Returns the question whether the first or last words of a refused line stand for a command;
  /// `nil` for any other line.
  /// - Parameter keeping: What is asked if they don't.
  private func command(
    in text: String, _ fault: ReadingFault, otherwise keeping: Menu?
  ) -> Menu? {
    switch fault {
    case .noSuchChoice, .notYesOrNo: break
    default: return nil
    }
    let isAboutPrivacy = text.contains(oneOf: Words.typedKeepPrivate)
    let ending = isAboutPrivacy ? nil : TypedLine.command(ending: text)
    guard let command = TypedLine.command(beginning: text) ?? ending,
      command != .same || hasCopies
    else { return nil }
    return asking.commandOrNot(
      command.meant(by: text, at: asking, in: state),
      otherwise: keeping.map { menu in { $0.open(menu) } })
  }

  /// Returns the person as the one who types, for words such as "myself"; `nil` for other words, and
  /// at other questions.
  private func typist(namedBy text: String) -> AnswerOption? {
    guard item.role == .typist, text.isOne(of: Words.typedMe) else { return nil }
    return item.option(Typist.me.rawValue)
  }

  /// Returns the pass that is named among other words, as in "the short one", "11 mins" and "2, if I
  /// can", at the question about it; `nil` if none or both are named.
  private func pass(namedIn text: String) -> AnswerOption? {
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
