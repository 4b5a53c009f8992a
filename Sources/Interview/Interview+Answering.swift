// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Handling a typed line.
extension Interview {
  /// Handles a line as the answer to an item.
  mutating func answer(_ text: String, at asking: Asking) {
    if asking.item.type == .text { return addToParagraph(text, at: asking) }
    if asksWhichIsMeant(in: text, at: asking) || namesNothing(text, at: asking) { return }
    if asksWhoIsMe(text, at: asking) { return }
    if asking.item.type == .string, text != asking.line ?? state.pretyped(asking) {
      if text.declinesFirst { return open(asking.declinesOrAnswers(text)) }
      if state.mayBeQuestion(text, at: asking) { return open(asking.keepAsAnswer(text)) }
    }
    takeReading(of: text, at: asking)
  }

  /// Accepts what a line means as the answer, without checking whether the line says that there is
  /// nobody.
  mutating func takeReading(of text: String, at asking: Asking) {
    do {
      let reading = try state.reading(of: text, at: asking)
      if case .values = reading, state.isName(asking), text.mayNameSeveral {
        say(Words.oneAtATime(state.rowName(of: asking)))
      }
      take(reading, at: asking)
    } catch .empty {
      pressEnter(at: asking)
    } catch {
      if openRows(with: text, at: asking) || asksWhatIsMeant(text, error, at: asking) { return }
      refuse(text, error, at: asking)
    }
  }

  /// Asks who "me" is where someone types for the person.
  /// - Returns: `false` for any other answer, and without the helper's name.
  private mutating func asksWhoIsMe(_ text: String, at asking: Asking) -> Bool {
    guard asking.item.type == .string || state.list(behind: asking) != nil,
      text.asYesOrNo == nil, text != asking.line ?? state.pretyped(asking),
      text.isOne(of: Words.typedMe), let helper = state.helper, helper.isForPerson,
      !helper.typist.isEmpty
    else { return false }
    open(asking.meansMe(text, helper))
    return true
  }

  /// Asks which part of a line that corrects itself is the answer.
  /// - Returns: `false` for any other line, and where only words of a quiet choice could be shown.
  private mutating func asksWhichIsMeant(in text: String, at asking: Asking) -> Bool {
    let item = asking.item
    guard !state.isQuiet(item), item.type == .string || item.isPicked,
      text != asking.line ?? state.pretyped(asking),
      let parts = text.correction, item.type == .string || (try? item.read(text)) == nil
    else { return false }
    open(asking.meansCorrection(parts.after, of: parts.before, in: text))
    return true
  }

  mutating func take(_ reading: Reading, at asking: Asking) {
    switch reading {
    case .values(let values): accept(.values(values), at: asking)
    case .left(let leaving): leaveAsSaid(leaving, at: asking)
    }
  }

  /// Asks what was meant by a refused line that begins with "yes", "no" or a way of leaving, or that
  /// contains choices among other words.
  /// - Returns: `false` for other words, and where they can be kept as the person's own.
  private mutating func asksWhatIsMeant(
    _ text: String, _ fault: ReadingFault, at asking: Asking
  ) -> Bool {
    switch (fault, text.opening) {
    case (.notYesOrNo, .no?): open(asking.means(false, text))
    case (.notYesOrNo, .yes?): open(asking.means(true, text))
    case (.notYesOrNo, .leaving(let leaving)?): open(asking.means(leaving, text))
    case (.noSuchChoice, .leaving(let leaving)?)
    where !asking.item.isQuiet && state.ownWords(at: asking) == nil:
      open(asking.means(leaving, text))
    case (.noSuchChoice, _) where asking.item.needsNone && text.saysNone: chooseNone(at: asking)
    case (.noSuchChoice, .yes(let rest)?)
    where asking.item.optionsBeginning(yesOrNo: TypedWord.yes).isEmpty
      && (try? asking.item.read(rest)) != nil:
      answer(rest, at: asking)
    case (.noSuchChoice, _): return asksAboutChoices(in: text, at: asking)
    default: return false
    }
    return true
  }

  /// Accepts text as the answer, even if it looks like a command.
  mutating func take(_ text: String, at asking: Asking) {
    guard asking.item.takesText else { return answer(text, at: asking) }
    var plain = asking
    // What is on the line is not asked about a second time.
    plain.line = asking.item.type == .text && !asking.isCalledBack ? nil : text
    answer(text, at: plain)
  }
}

extension Item {
  /// Whether Enter chooses the first option, because the question is about the program or the notes
  /// and not the person.
  var hasDefault: Bool { role == .pass || role == .safetyPrinting }

  /// Whether any number of options can be chosen, and choosing none has no option.
  fileprivate var needsNone: Bool {
    type == .choice && repeats && !answerOption.contains(where: \.isExclusive)
  }
}

extension String {
  /// Whether the text says "no" or "nothing", or to keep everything.
  fileprivate var saysNone: Bool {
    namesNobody || yesOrNo == false || isOne(of: Words.typedKeepAll)
  }
}
