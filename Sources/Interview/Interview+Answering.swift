// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Handling a typed line.
extension Interview {
  mutating func hear(_ line: String, isPasted: Bool) {
    forgetDeleted(line)
    if let asking = top as? Asking, !line.isEmpty, line == pretyped(asking) {
      return hearAnswer(line)  // Kept as it was, even where it looks like a command.
    }
    if !isPasted, let words = Command.wordsBeforeLeave(in: line), !words.isEmpty {
      return leaveAtOnce(line: words)
    }
    if !isPasted, asksWhatReplaces(line) { return }
    if !isPasted, hearBehindWords(line) { return }
    switch typedLine(line, isPasted: isPasted) {
    case .unknownCommand where top?.takes == .path: hearAnswer(line)
    case .command(let command, let rest): hear(command, rest, in: line)
    case .unknownCommand(let word, let near): refuseCommand(line, word, near: near)
    case .loneWord(let word, let command): top?.hear(word, or: command, in: &self)
    case .answer(let text):
      if !isPasted, asksAboutCommand(in: line) || hearRowWithCommand(line) { return }
      hearAnswer(text)
    }
  }

  /// Handles `/quit`, `/urgent`, `/expect` and `/private` after the words of an answer: someone who
  /// needs them has no time to end the line first.
  private mutating func hearBehindWords(_ line: String) -> Bool {
    guard top?.takes == .words, case .answer = TypedLine(line, isPasted: false),
      let (words, command) = TypedLine.commandBehindWords(in: line)
    else { return false }
    if let asking = top as? Asking, asking.isRefused, words == asking.line { return false }
    switch command {
    case .private: answerPrivately(words)
    case .quit: stopSitting(line: words)
    default: showFacts(for: command, line: words)
    }
    return true
  }

  /// Asks whether text typed directly after the earlier answer was meant to replace it, in case the
  /// person overlooked that answer on the line. Letters typed after a single word complete it
  /// instead.
  /// - Returns: `false` for any other line.
  private mutating func asksWhatReplaces(_ line: String) -> Bool {
    guard settings.editsLines, let asking = top as? Asking,
      asking.line == nil || asking.isCalledBack || asking.isProposed,
      case let earlier = asking.line ?? pretyped(asking), !earlier.isEmpty,
      line.hasPrefix(earlier),
      case let added = line.dropFirst(earlier.count), let first = added.first,
      first.isLetter || first.isNumber
    else { return false }
    if let command = Command(rawValue: added.lowercased()) {
      open(asking.commandOrNot(command) { $0.take(line, at: asking) })
      return true
    }
    guard first.isUppercase || earlier.contains(where: \.isWhitespace) else { return false }
    open(asking.replaceOrAdd(String(added), to: earlier))
    return true
  }

  mutating func hearAnswer(_ text: String) { top?.hear(text, in: &self) }

  /// Handles a line as the answer to an item.
  mutating func answer(_ text: String, at asking: Asking) {
    if asking.item.type == .text { return addToParagraph(text, at: asking) }
    if saysNobody(text, at: asking) { return closeGate(of: asking) }
    if mayNameNobody(text, at: asking) { return open(asking.meansNoName(text)) }
    if mayBeTalk(text, at: asking) { return open(asking.isName(text)) }
    if proposesName(behindYesIn: text, at: asking) { return }
    if saysYesToName(text, at: asking) {
      say(Words.typeTheName)
      return askForLine(asking)
    }
    takeReading(of: text, at: asking)
  }

  /// Accepts what a line means as the answer, without checking whether the line says that there is
  /// nobody.
  mutating func takeReading(of text: String, at asking: Asking) {
    do {
      switch try reading(of: text, at: asking) {
      case .values(let values):
        if isName(asking), text.mayNameSeveral { say(Words.oneAtATime(rowName(of: asking))) }
        accept(.values(values), at: asking)
      case .left(let leaving): leaveAsSaid(leaving, at: asking)
      }
    } catch .empty {
      pressEnter(at: asking)
    } catch {
      if openRows(with: text, at: asking) || asksWhatIsMeant(text, error, at: asking) { return }
      refuse(text, error, at: asking)
    }
  }

  /// Leaves a question in a way that the person stated in words, and says so.
  mutating func leaveAsSaid(_ leaving: Leaving, at asking: Asking) {
    if leaving != .skipped, !isQuiet(asking.item) { say(Words.chosen([Words.leaving(leaving)])) }
    isName(asking) ? leave(asking, as: leaving) : accept(.left(leaving), at: asking)
  }

  /// Asks what was meant by a refused line that begins with "yes", "no" or "I don't know", or that
  /// contains choices among other words.
  /// - Returns: `false` for other words, and where they can be kept as the person's own.
  private mutating func asksWhatIsMeant(
    _ text: String, _ fault: ReadingFault, at asking: Asking
  ) -> Bool {
    switch (fault, text.opening) {
    case (.notYesOrNo, .no?): open(asking.means(false, text))
    case (.notYesOrNo, .yes?): open(asking.means(true, text))
    case (.notYesOrNo, .notSure?): open(asking.meansNotSure(text))
    case (.noSuchChoice, .notSure?) where !asking.item.isQuiet && ownWords(at: asking) == nil:
      open(asking.meansNotSure(text))
    case (.noSuchChoice, _) where asking.item.needsNone && text.saysNone: pressEnter(at: asking)
    case (.noSuchChoice, .yes(let rest)?) where (try? asking.item.read(rest)) != nil:
      answer(rest, at: asking)
    case (.noSuchChoice, _):
      let (chosen, words) = asking.item.choices(among: text)
      guard !chosen.isEmpty else { return false }
      if words.isEmpty {
        accept(.values(chosen), at: asking)
      } else if ownWords(at: asking) == nil, !asking.item.isQuiet {
        open(asking.means(chosen, without: words))
      } else {
        return false
      }
    default: return false
    }
    return true
  }

  /// Returns the meaning of a line. Words that only say "I don't know" or "I'd rather not say" leave
  /// the question, except among quiet choices.
  private func reading(of text: String, at asking: Asking) throws(ReadingFault) -> Reading {
    do {
      let reading = try asking.item.read(text)
      guard case .values(let values) = reading, values.count == 1,
        case .text(let words)? = values.first, let leaving = statedLeaving(words, at: asking)
      else { return reading }
      return .left(leaving)
    } catch {
      guard case .noSuchChoice = error, !asking.item.isQuiet, let leaving = text.statedLeaving
      else { throw error }
      return .left(leaving)
    }
  }

  /// Returns the way of leaving that a first answer states; `nil` if it says anything else. "Don't
  /// know" as a row's name is accepted as a name, because some people don't know what their
  /// medicine is called.
  func statedLeaving(_ words: String, at asking: Asking) -> Leaving? {
    guard let leaving = words.statedLeaving, words != kept(asking.plain) else { return nil }
    return leaving == .unknown && isName(asking) ? nil : leaving
  }

  /// Whether the item names the row that it is in.
  private func isName(_ asking: Asking) -> Bool {
    questionnaire.rowsGroup(of: asking.item.linkId)?.nameItem?.linkId == asking.item.linkId
  }

  private func rowName(of asking: Asking) -> String {
    Words.row(questionnaire.rowsGroup(of: asking.item.linkId)?.rowName ?? "")
  }

  /// Accepts text as the answer, even if it looks like a command.
  mutating func take(_ text: String, at asking: Asking) {
    guard asking.item.takesText else { return answer(text, at: asking) }
    var plain = asking
    plain.line = asking.item.type == .text ? nil : text  // Not asked about a second time.
    answer(text, at: plain)
  }

  /// Handles Enter on an empty line: skips the item, and never removes an answer without asking. At
  /// questions about the program itself, it chooses the first option.
  mutating func pressEnter(at asking: Asking) {
    let isOpen = seen.answers[asking.place] == nil
    if isOpen, asking.item.hasDefault, let first = asking.item.answerOption.first {
      return accept(.values([.option(code: first.code, text: first.text)]), at: asking)
    }
    if keepsChoice(asking) { return answer(kept(asking), at: asking) }
    guard let answer = seen.answers[asking.place] else {
      if hasJustTypedOneLine { sayItWasSkipped() }
      return leave(asking, as: .skipped)
    }
    if answer.leaving != nil || pretyped(asking).isEmpty { return proceed(from: asking) }
    askToRemove(answer, at: asking)
  }

  /// Says that the question was skipped, and the first time in a sitting also how to go back.
  private mutating func sayItWasSkipped() {
    guard memory.taught.contains(.skipping) else { return teach(.skipping, Words.wasSkipped) }
    blocks.append(.hint(Words.wasSkippedToo))
  }

  /// Whether the previous answer was a single line of free text. After one, people may press Enter
  /// a second time out of habit and so skip a question unnoticed.
  private var hasJustTypedOneLine: Bool {
    guard let last = memory.lastPlaces.last, seen.answers[last]?.values.isEmpty == false else {
      return false
    }
    return questionnaire.item(last.linkId)?.type == .string
  }

  /// Leaves an item in one of the four ways. In a row without answers, this can leave or close the
  /// whole list.
  mutating func leave(_ asking: Asking, as leaving: Leaving) {
    if case .row(let row, let group, let outer) = asking.purpose,
      !seen.rows(of: group.place).contains(row)
    {
      return leaveInUpcomingRow(asking, of: group, as: leaving, outer: outer)
    }
    guard let answer = seen.answers[asking.place], !answer.values.isEmpty else {
      return accept(.left(leaving), at: asking)
    }
    guard leaving == .skipped else { return open(asking.replaceAnswer(with: leaving)) }
    let isOffTheLine = keepsChoice(asking) || !severalGivenLines(at: asking).isEmpty
    isOffTheLine ? askToRemove(answer, at: asking) : proceed(from: asking)
  }

  private mutating func askToRemove(_ answer: Answer, at asking: Asking) {
    let isClose =
      isQuiet(asking.item) || asking.item.isSensitive || seen.isPrivate(asking.place)
    let words = isClose ? nil : shownWords(of: answer, to: asking.item)
    open(asking.removeAnswer(words))
  }

  /// Stores an answer, requests a save, and continues.
  mutating func accept(_ content: Answer.Content, at asking: Asking) {
    guard asking.item.sharing != .unsaved else {
      answeredUnsaved.insert(asking.place)
      return react(to: content, at: asking)
    }
    let change = change(from: asking)
    let isChange = seen.answers[asking.place] != nil
    record(content, at: asking)
    saveAnswer()
    sayChoice(content, at: asking)
    if !asking.item.isQuiet { tellOfDisabled(change) }
    noteOpened(by: change, asking.purpose)
    react(to: content, at: asking, isChange: isChange)
  }

  /// Stores an answer, and adds its row if that is new.
  mutating func record(_ content: Answer.Content, at asking: Asking) {
    addRows(for: asking.purpose, around: asking.place)
    questionnaire.write(content, at: asking.place, in: &seen)
    seen.progress.place = asking.place
    seen.progress.isDone = false  // Until the person says so again.
    noteGone(past: asking.place)
  }

  /// Remembers an answer from which the person continued. Keeps the last two.
  mutating func noteGone(past place: Place) {
    guard memory.lastPlaces.last != place, seen.answers[place] != nil else { return }
    memory.lastPlaces = memory.lastPlaces.suffix(1) + [place]
  }

  private mutating func sayChoice(_ content: Answer.Content, at asking: Asking) {
    guard case .values(let values) = content else { return }
    if let said = values.first.flatMap(Words.taken) { return say(said) }
    guard asking.item.isChoice, !asking.item.isQuiet,
      ![.pass, .typist].contains(asking.item.role)
    else { return }
    say(Words.chosen(values.map(\.words)))
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
    namesNobody || asYesOrNo == .values([.boolean(false)]) || isOne(of: Words.typedKeepAll)
  }
}
