// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Decides what a typed line means at an item. It says and changes nothing.
struct AnswerReader {
  let asking: Asking
  let state: ResponseState
  /// What the item could name; `nil` if it names nothing.
  let naming: Naming?

  init(asking: Asking, state: ResponseState) {
    (self.asking, self.state) = (asking, state)
    naming = Naming(asking, state)
  }

  var item: Item { asking.item }

  /// The reader of lines that name choices. O(options).
  var choices: ChoiceReader { ChoiceReader(item) }

  /// Returns the meaning of a line as it was typed. At a plain question, most lines mean what
  /// ``meaning(ofAnswer:)`` says, and so does a line that was there before.
  func meaning(of text: String) -> Meaning {
    if let meaning = meaningOfNobody(text) { return meaning }
    if text == shownLine { return meaning(ofAnswer: text) }
    if let menu = whichIsMeant(in: text) { return .unclear(menu) }
    if let menu = commandAtStart(of: text) { return .unclear(menu) }
    if let menu = whoIsMe(text) { return .unclear(menu) }
    if let meaning = meaningOfNaming(text) { return meaning }
    if let meaning = meaningOfOwnName(text) { return meaning }
    if let meaning = meaningInReview(text) { return meaning }
    if leavesForLater(text) { return .empty }
    if item.isDeclined(by: text) { return .nothing }
    if item.type == .string {
      if text.declinesFirst { return .unclear(asking.declinesOrAnswers(text)) }
      if mayBeQuestion(text) { return .unclear(asking.keepAsAnswer(text)) }
    }
    return meaning(ofAnswer: text)
  }

  /// Returns the meaning of words that are known to be an answer, and not something said to the
  /// program, nor a "nobody".
  func meaning(ofAnswer text: String) -> Meaning {
    if let meaning = meaningOfAddition(text) ?? meaningOfRemoval(text) { return meaning }
    if item.role == .privatePlace, text.saysAlone { return .values([.boolean(true)]) }
    do {
      switch try reading(of: text) {
      case .left(let leaving): return .left(leaving)
      case .values(let values):
        return nameAndRemark(in: text).map { .values([.text($0.name)], next: $0.next) }
          ?? .values(values)
      }
    } catch .empty {
      return .empty
    } catch {
      if opensRow(text) { return .row(text) }
      return meaning(ofRefused: text, error) ?? meaning(ofLeftover: text, error)
    }
  }

  /// Returns the meaning of words that are kept whole: the first row where a list begins, and
  /// otherwise the answer.
  func meaning(ofWhole text: String) -> Meaning {
    opensRow(text) ? .row(text) : meaning(ofAnswer: text)
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
  private func meaningInReview(_ text: String) -> Meaning? {
    guard asking.purpose == .reviewing,
      let answer = state.seen.answers[asking.place]
    else { return nil }
    if text.isOne(of: Words.typedKeepIt) {
      return answer.values.isEmpty ? .empty : .values(answer.values)
    }
    guard text.isOne(of: Words.typedRemoveIt), !answer.values.isEmpty else { return nil }
    let words = item.listedWords(of: answer.values)
    return .unclear(asking.removeAnswer(item.isQuiet ? nil : Words.joined(words)))
  }

  /// The text on the prompt's line before the person typed.
  var shownLine: String { state.shownLine(asking) }

  /// Whether words at a gate, which are neither yes nor no, are a yes and begin the first row.
  private func opensRow(_ words: String) -> Bool {
    isGate && !words.lettersAlone.isEmpty && !words.isOne(of: Words.typedUndecided) && !words.isOk
  }

  /// Returns the reading of a line. Words that only say "I don't know" or "I'd rather not say" leave
  /// the question; among quiet choices, only if one of them does.
  private func reading(of text: String) throws(ReadingFault) -> Reading {
    do {
      let reading = try item.read(text)
      guard case .values(let values) = reading, values.count == 1,
        case .text(let words)? = values.first,
        let leaving = state.statedLeaving(words, at: asking)
      else { return reading }
      return .left(leaving)
    } catch {
      guard case .noSuchChoice = error, let leaving = text.statedLeaving,
        !item.isQuiet || item.answerOption.contains(where: { $0.leaving == leaving })
      else { throw error }
      return .left(leaving)
    }
  }
}

extension Item {
  /// Whether a bare no says that there is nothing to answer, since the question asks for more, as
  /// "What makes it worse?" does. There is nothing to bring for whoever says so. A no to who looks
  /// after someone is an answer.
  func isDeclined(by text: String) -> Bool {
    role == .bring && text.namesNobody
      || takesText && role != .dependantCover && self.text.beginsLikeQuestion
        && (text.isBareNo || text.isOne(of: Words.typedNothingElse))
  }
}

/// Lines that may be said to the program, or that correct themselves.
extension AnswerReader {
  /// Whether a line may be a question to the program, as "what team" is. Where questions are asked
  /// for, it is an answer.
  private func mayBeQuestion(_ text: String) -> Bool {
    let section = state.questionnaire.section(of: asking.place.linkId)?.item
    let count = text.words.count
    return (count > 2 ? text.contains("?") : text.beginsLikeQuestion)
      && section?.item.contains { $0.role == .question } != true
  }

  /// Returns the question whether a line such as "go back. that was mum's name" is a command; `nil`
  /// for any other line, and where it can't be taken for an answer.
  private func commandAtStart(of text: String) -> Menu? {
    guard item.type == .string || isGate, text.contains(" "),
      let command = TypedLine.command(beginning: text) ?? commandAtEnd(of: text)
    else { return nil }
    return asking.answerOrCommand(text, state.meant(command, by: text, at: asking))
  }

  /// Returns the command that the last words of a line stand for where a person or a thing could be
  /// named, as in "I'm tired, need to stop".
  private func commandAtEnd(of text: String) -> Command? {
    naming?.isOpen == true ? TypedLine.command(ending: text) : nil
  }

  /// Returns the question who "me" is, alone or as in "me and Ann", where someone types for the
  /// person; `nil` for any other answer, and without the helper's name.
  private func whoIsMe(_ line: String) -> Menu? {
    let text = if case .yes(let rest)? = line.opening { rest } else { line }
    let isAmongOthers =
      text.begins(withOneOf: Words.typedMeFirst) || text.words(before: Words.typedMeLast) != nil
      || text.beginsWithMe || text.namesMe
    guard item.type == .string || isGate, text.asYesOrNo == nil,
      isAmongOthers || text.isOne(of: Words.typedMe), !text.isOne(of: Words.typedJustMe),
      let helper = state.helper, helper.isForPerson, !helper.typist.isEmpty
    else { return nil }
    return asking.meansMe(text, helper)
  }

  /// Returns the question which part of a line that corrects itself is the answer; `nil` for any
  /// other line, and where only words of a quiet choice could be shown.
  private func whichIsMeant(in text: String) -> Menu? {
    guard !state.isQuiet(item), item.type == .string || item.takesOnlyChoices,
      let parts = text.correction, item.type == .string || (try? item.read(text)) == nil
    else { return nil }
    return asking.meansCorrection(parts.after, of: parts.before, in: text)
  }
}

/// What a typed line means at an item.
enum Meaning {
  /// The answer, with words for the question after it.
  case values([Value], next: Draft? = nil)
  /// No answer, for a reason that the line states.
  case left(Leaving)
  /// Nothing was typed.
  case empty
  /// Nothing applies, or there is nothing to tell, where no option says so.
  case nothing
  /// There is nobody and nothing to name.
  case nobody
  /// Yes, and the first answer in a new row.
  case row(String)
  /// Something that only the person can tell.
  case unclear(Menu)
  /// Nothing that can be saved. The notices say why, before the item is asked again.
  /// - Parameter repeatsQuestion: Whether the question is shown again, and not only the line.
  case refused(again: Asking, notices: [String] = [], repeatsQuestion: Bool = true)
}

extension String {
  /// Whether the text's first word is "me", before a comma or another sign.
  fileprivate var beginsWithMe: Bool {
    let first = prefix { !$0.isWhitespace }
    return first.last.map { ",;.-".contains($0) } == true && String(first).isOne(of: Words.typedMe)
  }
  /// Whether "me" is one of several names.
  fileprivate var namesMe: Bool {
    let names = (words(before: Words.typedBehindRow) ?? self).withoutPunctuationBehind.namesInList
    return names.contains { $0.isOne(of: Words.typedMe) }
  }
}
