// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers
import Wording

/// Decides what a typed line means at an item. It says and changes nothing.
struct AnswerReader {
  let asking: Asking
  let state: ResponseState
  /// The reader of names; `nil` unless the item is the yes/no question before a list, or names a row.
  let naming: NamingReader?

  init(asking: Asking, state: ResponseState) {
    (self.asking, self.state) = (asking, state)
    naming = NamingReader(asking, state)
  }

  var item: Item { asking.item }

  /// Whether the item is the yes/no question before a list.
  var isGate: Bool { naming?.isGate ?? false }

  /// The reader of choices. O(options).
  var choices: ChoiceReader { ChoiceReader(item) }

  /// Returns the meaning of a line as it was typed. At a plain question, most lines mean what
  /// ``meaning(ofAnswer:)`` says, and so does a line that was there before.
  func meaning(of text: String) -> Meaning {
    if let meaning = naming?.meaning(ofNobody: text) { return meaning }
    if text == shownLine { return meaning(ofAnswer: text) }
    if let meaning = meaningOfReport(text) { return meaning }
    if let meaning = meaningOfAskingWhoSees(text) { return meaning }
    if isGate, naming?.list.role != .ownQuestion, text != asking.line,
      text.asksTheProgram || text.beginsLikeQuestion && text.trimmed.hasSuffix("?")
    {
      return Refusal(text: text, fault: .notYesOrNo, asking: asking, state: state).meaning
    }
    if let menu = whatIsCorrected(by: text) ?? whichIsMeant(in: text) { return .unclear(menu) }
    if let menu = commandAtStart(of: text) { return .unclear(menu) }
    if let menu = whoIsMe(text) { return .unclear(menu) }
    if let meaning = naming?.meaning(ofName: text) { return meaning }
    if [.name, .typistName, .pronouns].contains(item.role), !mayBeQuestion(text),
      let meaning = meaningOfOwnName(text)
    {
      return meaning
    }
    if let meaning = meaningInReview(text) { return meaning }
    if leavesForLater(text) { return .empty }
    if item.isDeclined(by: text) { return .nothing }
    if item.type == .string {
      if text.declinesFirst { return .unclear(about(text).leavesOrAnswers(.declined)) }
      if text.asksToTalk { return .unclear(about(text).leavesOrAnswers(.inPerson)) }
      if text.withdraws { return .unclear(about(text).wishNotToWrite) }
      if mayBeQuestion(text) { return .unclear(about(text).keepAsAnswer) }
    }
    return meaning(ofAnswer: text)
  }

  /// Returns the meaning of words that are known to be an answer, and not something said to the
  /// program, nor a "nobody".
  func meaning(ofAnswer text: String) -> Meaning {
    if item.type == .choice, text.utf8.count > Self.longestChoices {
      return RefusedLine(text: text, fault: .noSuchChoice(text), reader: self)
        .meaningWithoutAnswer
    }
    if item.type == .choice, item.repeats, item.role != .leaveOut {
      do {
        if let meaning = try ChangedChoices(text, self)?.meaning() { return meaning }
      } catch {
        return Refusal(text: text, fault: error, asking: asking, state: state).meaning
      }
    }
    if item.role == .privatePlace, let isAlone = text.saysAlone {
      return .values([.boolean(isAlone)])
    }
    do {
      switch try reading(of: text) {
      case .left(let leaving): return .left(leaving)
      case .values(let values):
        return naming?.nameAndRemark(in: text).map { .values([.text($0.name)], next: $0.next) }
          ?? .values(values)
      }
    } catch .empty {
      return .empty
    } catch {
      if naming?.opensRow(text) == true { return .row(text) }
      return RefusedLine(text: text, fault: error, reader: self).meaning
    }
  }

  /// The number of bytes above which a line isn't searched for choices.
  private static let longestChoices = 10_000

  /// Returns the meaning of what somebody is said to say, as in "she says that's enough"; `nil` for any
  /// other line, for one of more than 2,000 bytes, where the whole line can be the answer or the person's
  /// own words, and where the rest would be refused.
  private func meaningOfReport(_ text: String) -> Meaning? {
    guard text.utf8.count <= 2_000 else { return nil }
    let named = Phrases(state.helper.map { [Words.nameSays($0.shortName)] } ?? [])
    var said = text
    while let rest = said.words(after: Words.typedSaysFirst) ?? said.words(after: named) {
      said = rest
    }
    guard said != text else { return nil }
    let meaning = meaning(of: said)
    switch meaning {
    case .refused: return nil
    case .values where item.takesText: return nil
    case .unclear
    where state.ownWords.asked(at: item) != nil && TypedLine.command(ending: said) == nil:
      return nil
    default: return meaning
    }
  }

  /// Whether a line such as "not now" leaves the question as Enter does. An option may say the same,
  /// or a part of it, such as "Now".
  private func leavesForLater(_ text: String) -> Bool {
    text.isOne(of: Words.typedNotNow)
      && (!item.isChoice
        || (try? item.read(text)) == nil
          && !item.answerOption.contains { text.folded.hasSuffix($0.text.folded) })
  }

  /// Returns the meaning of a line that keeps an answer as it is when it is reviewed, or asks to
  /// remove it; `nil` for any other line.
  func meaningInReview(_ text: String) -> Meaning? {
    guard asking.purpose == .reviewing,
      let answer = state.seen.answers[asking.place]
    else { return nil }
    if text.isOne(of: Words.typedKeepIt) {
      return answer.values.isEmpty ? .empty : .values(answer.values)
    }
    guard text.isOne(of: Words.typedRemoveIt), !answer.values.isEmpty else { return nil }
    return .unclear(AnswerRemoval(answer: answer, asking: asking).menu(in: state))
  }

  /// Whether there is anything that `/same` could copy here.
  var hasCopies: Bool { !AnswerCopies(asking: asking, state: state).copies().isEmpty }

  func about(_ line: String) -> Clarification { Clarification(of: line, at: asking) }

  /// Returns the question whether a line means these choices, without its other words.
  func means(
    _ chosen: [Value], in text: String, without others: String, _ next: Draft? = nil,
    note: String? = nil
  ) -> Menu {
    let listed = state.ownWords.listed(chosen, at: asking.stop)
    return about(text).means(
      chosen, listed, without: others, next, note: note)
  }

  var shownLine: String { state.earlier(at: asking).shownLine }

  /// Returns the reading of a line. Words that only say "I don't know" or "I'd rather not say" leave
  /// the question; among quiet choices, only if one of them does.
  private func reading(of text: String) throws(ReadingFault) -> Reading {
    do {
      let reading = try item.read(text)
      guard case .values(let values) = reading, values.count == 1,
        case .text(let words)? = values.first,
        let leaving = statedLeaving(words)
      else { return reading }
      return .left(leaving)
    } catch {
      guard case .noSuchChoice = error, let leaving = text.statedLeaving,
        !item.isQuiet || item.answerOption.contains(where: { $0.leaving == leaving })
      else { throw error }
      return .left(leaving)
    }
  }

  /// Returns the way of leaving that a first answer states; `nil` if it says anything else. "Don't
  /// know" as a row's name is accepted as a name, because some people don't know what their
  /// medicine is called. Where priorities are asked for, "don't know" skips the question.
  func statedLeaving(_ words: String) -> Leaving? {
    let stated = words.statedLeaving
    if item.role == .priority, stated == .unknown || words.namesNobody { return .skipped }
    guard let leaving = stated, words != state.earlier(at: asking.plain).pretyped else {
      return nil
    }
    return leaving == .unknown && state.isName(asking) ? nil : leaving
  }
}

extension String {
  /// Whether the text says that somebody is alone; `nil` if it doesn't say. A no is believed, whatever
  /// is behind it.
  fileprivate var saysAlone: Bool? {
    if isOne(of: Words.typedAlone) { return true }
    return Opening(of: self) == .no && !begins(withOneOf: Words.typedAlone) ? false : nil
  }
}

extension Item {
  /// Whether a bare no says that there is nothing to answer, since the question asks for more, as
  /// "What makes it worse?" does, or a line that the question doesn't apply. There is nothing to bring
  /// for whoever says so. A no to who looks after someone is an answer.
  func isDeclined(by text: String) -> Bool {
    role == .bring && text.namesNobody
      || takesText && role != .name && role != .typistName
        && text.isOne(of: Words.typedNotApplicable)
      || takesText && role != .dependantCover && text.onlyDeclines(Words.typedNothingElse)
      || takesText && role != .dependantCover && self.text.beginsLikeQuestion
        && (text.isBareNo || text.isOne(of: Words.typedNothingElse))
  }
}

/// Lines that may be said to the program, or that correct themselves.
extension AnswerReader {
  /// Whether a line may be a question to the program, as "what team" is. Where questions are asked
  /// for, it is an answer.
  private func mayBeQuestion(_ text: String) -> Bool {
    let isShort = text.words.count < 3
    let isName = [.name, .typistName, .pronouns].contains(item.role)
    let asks = isName ? text.asksSomething : text.asksTheProgram
    return (isShort ? text.beginsLikeQuestion : text.contains("?") || asks)
      && !asking.asksForQuestions(in: state)
  }

  /// Returns the answer to a question about who can see what is typed; `nil` for any other line, and where
  /// that could be the person's own answer.
  private func meaningOfAskingWhoSees(_ text: String) -> Meaning? {
    guard PrivacyQuestion.isAsked(by: text), !asking.asksForQuestions(in: state) else { return nil }
    if item.type == .string { return .unclear(about(text).keepAsAnswer) }
    guard item.type == .boolean || item.isChoice else { return nil }
    let fault: ReadingFault = item.type == .boolean ? .notYesOrNo : .noSuchChoice(text)
    return Refusal(text: text, fault: fault, asking: asking, state: state).meaning
  }

  /// Returns the question whether a line such as "go back. that was mum's name" is a command, or asks for
  /// a section; `nil` for any other line, and where it can't be taken for an answer.
  private func commandAtStart(of text: String) -> Menu? {
    if item.type == .string || isGate, let wish = text.words(after: Words.typedSectionsFirst),
      let section = state.questionnaire.sections.wished(wish), section.number > 0
    {
      return about(text).answerOrGo(to: section)
    }
    guard item.type == .string || isGate, text.contains(" "),
      // Where a person or a thing could be named, "I'm tired, need to stop" is no name.
      let command = TypedLine.command(beginning: text) ?? TypedLine.command(inLastSentenceOf: text)
        ?? (naming?.isOpen == true ? TypedLine.command(ending: text) : nil),
      command != .same || hasCopies
    else { return nil }
    return about(text).answerOrCommand(command.meant(by: text, at: asking, in: state))
  }

  /// Returns the question whether a line that begins with "oh wait" corrects the answer before; `nil`
  /// for any other line, and where only choices can be saved.
  private func whatIsCorrected(by text: String) -> Menu? {
    guard let correction = Correction(ofEarlierIn: text), !state.isQuiet(item),
      item.type == .string || state.ownWords.asked(at: item) != nil,
      TypedLine.command(beginning: text) == nil
    else { return nil }
    return about(text).whichIsMeant(correction)
  }

  /// Returns the question which part of a line that corrects itself is the answer; `nil` for any
  /// other line, and where only words of a quiet choice could be shown.
  private func whichIsMeant(in text: String) -> Menu? {
    guard item.type == .string || item.takesOnlyChoices || isGate else { return nil }
    if let taken = item.takesOnlyChoices ? nil : Withdrawal(endOf: text) {
      return state.isQuiet(item) ? nil : about(text).onlyThis(taken.before)
    }
    guard let correction = Correction(in: text), !state.isQuiet(item),
      item.type == .string || (try? item.read(text)) == nil
    else { return nil }
    // "gp got my old number since may no wait june" is neither yes nor no.
    if item.type == .boolean, !isGate, (try? item.read(correction.after)) == nil { return nil }
    return about(text).whichIsMeant(correction)
  }
}
