// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What a line does.
extension Interview {
  mutating func hear(_ line: String, isPasted: Bool) {
    forgetDeleted(line)
    if case .item(let asking) = step, !line.isEmpty, line == pretyped(asking) {
      return hearAnswer(line)  // Kept as it was, even where it looks like a command.
    }
    if !isPasted, let words = Command.wordsBeforeLeave(in: line), !words.isEmpty {
      return leaveAtOnce(line: words)
    }
    if !isPasted, hearBehindWords(line) { return }
    switch typedLine(line, isPasted: isPasted) {
    case .unknownCommand where isAskingForPath: hearAnswer(line)
    case .command(let command, let rest): hear(command, rest, in: line)
    case .unknownCommand(let word, let near): refuseCommand(line, word, near: near)
    case .loneWord(let word, let command): hearLoneWord(word, command)
    case .answer(let text):
      if !isPasted, asksAboutCommand(in: line) || hearRowWithCommand(line) { return }
      hearAnswer(text)
    }
  }

  /// Stopping, `/urgent`, `/expect` and `/private` work behind the words of an answer: whoever needs
  /// them has no time to end the line first.
  private mutating func hearBehindWords(_ line: String) -> Bool {
    guard case .answer = TypedLine(line, isPasted: false),
      let (words, command) = TypedLine.pressing(behind: line)
    else { return false }
    switch step {
    case .item(let asking) where asking.isRefused && words == asking.line: return false
    case .item, .aside: break
    default: return false
    }
    switch command {
    case .private: answerPrivately(words)
    case .quit: stop(line: words)
    default:
      command == .expect ? showWhatToExpect() : showUrgentHelp(questionnaire.urgentHelp)
      repeatStep(line: words)
    }
    return true
  }

  /// A path may begin with a slash.
  private var isAskingForPath: Bool {
    switch step {
    case .notesPath, .folder: true
    default: false
    }
  }

  mutating func hearAnswer(_ text: String) {
    switch step {
    case .item(let asking): answer(text, at: asking)
    case .menu(let menu): choose(text, in: menu)
    case .rows(let group, let purpose): hearAtRows(text, group, purpose)
    case .sections(let back): hearAtSections(text, back: back)
    case .review(let review): hearAtReview(text, review)
    case .aside(let place, _, let back): keepAside(text, at: place, back: back)
    case .looking(let order, let rest, let back): turnNotesPage(text, order, rest, back: back)
    case .notesPath(let order, let back): write(order, to: text, back: back)
    case .folder: move(to: text)
    case .idle, .locking, .writing, .closing, .ended: break
    }
  }

  /// A word that is a command's name: where it begins a choice that is offered, the choice wins;
  /// where it may be the person's answer, they are asked.
  private mutating func hearLoneWord(_ word: String, _ command: Command) {
    switch step {
    case .item(let asking) where asking.item.takesText:
      show(Words.answerOrCommand(word, command, asking))
    case .item(let asking) where (try? asking.item.read(word)) == nil:
      show(Words.commandOrNot(command, asking))
    case .menu(let menu) where menu.choice(word) == nil:
      say(Words.commandNeedsSlash(command))
      repeatStep()
    case .looking, .notesPath, .folder, .rows, .sections, .review:
      say(Words.commandNeedsSlash(command))
      repeatStep()
    case .aside, .item, .menu, .idle, .locking, .writing, .closing, .ended: hearAnswer(word)
    }
  }

  /// Takes a line as the answer to an item.
  mutating func answer(_ text: String, at asking: Asking) {
    if asking.item.type == .text { return addToParagraph(text, at: asking) }
    if saysNobody(text, at: asking) { return closeGate(of: asking) }
    if saysYesToName(text, at: asking) {
      say(Words.typeTheName)
      return askForLine(asking)
    }
    do {
      switch try asking.item.read(text) {
      case .values(let values): accept(.values(values), at: asking)
      case .left(let leaving):
        if leaving != .skipped, !asking.item.isQuiet { say(Words.leaving(leaving)) }
        accept(.left(leaving), at: asking)
      }
    } catch .empty {
      pressEnter(at: asking)
    } catch {
      if openRows(with: text, at: asking) { return }
      refuse(text, error, at: asking)
    }
  }

  /// Enter on an empty line passes an item over; it never takes an answer away unasked. Where the
  /// question is the program's own, it takes the first choice.
  mutating func pressEnter(at asking: Asking) {
    let isOpen = seen.answers[asking.place] == nil
    if isOpen, asking.item.hasDefault, let first = asking.item.answerOption.first {
      return accept(.values([.option(code: first.code, text: first.text)]), at: asking)
    }
    if keepsChoice(asking) { return answer(kept(asking), at: asking) }
    guard let answer = seen.answers[asking.place] else {
      if hasJustTypedOneLine { teach(.skipping, Words.wasSkipped) }
      return leave(asking, as: .skipped)
    }
    if answer.leaving != nil || pretyped(asking).isEmpty { return proceed(from: asking) }
    show(Words.removeAnswer(asking))
  }

  /// Whether the answer before was one line of free text: a second Enter behind it, as behind several
  /// lines, has skipped a question unnoticed.
  private var hasJustTypedOneLine: Bool {
    guard let last = lastPlaces.last, seen.answers[last]?.values.isEmpty == false else {
      return false
    }
    return questionnaire.item(last.linkId)?.type == .string
  }

  /// Leaves an item in one of the four ways. In a row that has nothing in it yet this can leave or
  /// close the whole list of rows.
  mutating func leave(_ asking: Asking, as leaving: Leaving) {
    if case .row(let row, let group, let outer) = asking.purpose,
      !seen.rows(of: group.place).contains(row)
    {
      return leaveInUpcomingRow(asking, of: group, as: leaving, outer: outer)
    }
    guard let answer = seen.answers[asking.place], !answer.values.isEmpty else {
      return accept(.left(leaving), at: asking)
    }
    guard leaving == .skipped else { return show(Words.replaceAnswer(leaving, asking)) }
    let isOffTheLine = keepsChoice(asking) || !severalGivenLines(at: asking).isEmpty
    isOffTheLine ? show(Words.removeAnswer(asking)) : proceed(from: asking)
  }

  /// Writes an answer down, has it saved, and goes on.
  mutating func accept(_ content: Answer.Content, at asking: Asking) {
    guard asking.item.sharing != .unsaved else {
      answeredUnsaved.insert(asking.place)
      return react(to: content, at: asking)
    }
    let change = change(from: asking)
    replaced = seen.answers[asking.place]
    record(content, at: asking)
    saveAnswer()
    sayChoice(content, at: asking)
    if !asking.item.isQuiet { tellOfDisabled(change) }
    var answered = asking
    answered.purpose = purposeAfter(change, asking.purpose)
    react(to: content, at: answered)
  }

  /// Writes an answer down, with its row if that is new.
  mutating func record(_ content: Answer.Content, at asking: Asking) {
    addRows(for: asking.purpose, around: asking.place)
    questionnaire.write(content, at: asking.place, in: &seen)
    seen.progress.place = asking.place
    seen.progress.isDone = false  // Until the person says so again.
    noteGone(past: asking.place)
  }

  /// Remembers the last two answers that the person went on from.
  mutating func noteGone(past place: Place) {
    guard lastPlaces.last != place, seen.answers[place] != nil else { return }
    lastPlaces = lastPlaces.suffix(1) + [place]
  }

  /// Has everything saved.
  mutating func save() { effects.append(.save) }

  /// Has everything saved, without the draft of what is an answer now.
  mutating func saveAnswer() { keep([]) }

  private mutating func sayChoice(_ content: Answer.Content, at asking: Asking) {
    guard case .values(let values) = content else { return }
    if let said = values.first.flatMap(Words.taken) { return say(said) }
    guard asking.item.isChoice, !asking.item.isQuiet else { return }
    say(Words.chosen(values.map(\.words)))
  }
}

extension Item {
  /// Whether Enter takes the first choice: it is about the program or the notes, not the person.
  var hasDefault: Bool { role == .pass || role == .safetyPrinting }
}
