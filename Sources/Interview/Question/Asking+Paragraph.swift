// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Paragraphs, which end with an empty line.
extension Asking {
  /// Handles a line typed in a paragraph: adds it, keeps an earlier answer, or ends the paragraph.
  func addToParagraph(_ text: String, in interview: inout Interview) {
    if entry.isUntouched, let given = interview.state.givenText(at: self),
      text == given || text.trimmed.isEmpty && given.contains("\n")
    {
      return keepParagraph(given, in: &interview)
    }
    guard !text.trimmed.isEmpty || entry.isRecalled || !entry.following.isEmpty else {
      return entry.lines.isEmpty ? pressEnter(in: &interview) : finishParagraph(in: &interview)
    }
    if entry.isRecalled, text.trimmed.isEmpty { interview.say(Words.lineRemoved) }
    var longer = self
    longer.entry.add(text, after: interview.state.severalGivenLines(at: self))
    if let draft = interview.state.draft(of: longer, line: "") {
      interview.save(openDrafts: [draft])
    }
    if interview.settings.showsHints {
      if text.trimmed.hasSuffix("?") { interview.teach(.asking, Words.howToAskForHelp) }
      if longer.entry.lines.count > 2 { interview.teach(.changingLines, Words.howToChangeLine) }
    }
    interview.askForLine(longer)
  }

  /// Asks whether a line such as "done" below others ends the paragraph, and whether one such as
  /// "oops, go back" is a command.
  /// - Returns: `false` for any other line, and from a pipe, where nobody is there to ask.
  func handles(typed line: String, in interview: inout Interview) -> Bool {
    guard interview.settings.editsLines, item.type == .text, !entry.isRecalled, !line.hasPrefix("/")
    else { return false }
    if line.contains(" "), let command = TypedLine.command(beginning: line) {
      interview.open(Clarification(of: line, at: self).answerOrCommand(command))
      return true
    }
    guard line.isOne(of: Words.typedFinished) else { return false }
    var asking = self
    asking.entry.lines += interview.state.severalGivenLines(at: self)
    guard !asking.entry.lines.isEmpty else { return false }
    interview.open(Clarification(of: line, at: asking).finishedOrNextLine)
    return true
  }

  /// Continues without changing the paragraph. If the question has been reworded, stores the
  /// paragraph as an answer to the new wording.
  private func keepParagraph(_ text: String, in interview: inout Interview) {
    let question = interview.state.seen.answers[place]?.question
    guard question != item.text else { return interview.proceed(from: self) }
    interview.accept(.values([.text(text)]), at: self)
  }

  /// Lets the person choose a line of their paragraph to change. A number after the command chooses
  /// immediately.
  func askWhichLine(_ rest: String, in interview: inout Interview) {
    var whole = plain
    let lines = interview.state.linesSoFar(of: self)
    guard !lines.isEmpty else { return interview.repeatQuestion(saying: Words.noLinesYet) }
    whole.entry.lines = lines
    let written = lines.indices.filter { !lines[$0].isEmpty }
    guard let number = Int(rest), number > 0, written.indices.contains(number - 1) else {
      return interview.open(whole.whichLine(written))
    }
    whole.askToChangeLine(written[number - 1], in: &interview)
  }

  /// Asks for a line once more, to be changed or removed.
  /// - Parameter index: The line's index; `nil` for the last.
  func askToChangeLine(_ index: Int? = nil, in interview: inout Interview) {
    if interview.settings.showsHints { interview.say(Words.howToChangeThisLine) }
    var asking = self
    index.map { asking.entry.recallLine($0) } ?? asking.entry.recallLastLine()
    interview.askForLine(asking)
  }

  /// Accepts the lines so far as the answer.
  func finishParagraph(in interview: inout Interview) {
    let text = entry.entered.joined(separator: "\n")
    if text.isOne(of: Words.typedNotNow) { return plain.pressEnter(in: &interview) }
    if item.isDeclined(by: text) { return plain.chooseNone(in: &interview) }
    if let leaving = interview.state.statedLeaving(text, at: self) {
      return plain.leaveAsSaid(leaving, in: &interview)
    }
    do {
      interview.accept(.values([.text(try item.checked(text))]), at: plain)
    } catch {
      interview.say(Words.sentence(for: error, item: item))
      // From a pipe, a recalled line can't be changed.
      guard interview.settings.editsLines else { return interview.askAgain(plain) }
      var last = self
      last.entry.recallLastLine()
      interview.askForLine(last)
    }
  }

  /// Before the person goes elsewhere, stores the entered lines and keeps an unfinished one as a
  /// draft. Lines that would not be a valid answer stay a draft, too.
  /// - Returns: The item without the typed text.
  @discardableResult
  func settle(in interview: inout Interview) -> Asking {
    let entered = entry.entered
    let text = entered.joined(separator: "\n")
    guard entered.isEmpty || (try? item.checked(text)) != nil else {
      return settleAsDraft(in: &interview)
    }
    let values = [Value.text(text)]
    // An unchanged answer keeps the question as it was asked.
    if !entered.isEmpty, interview.state.seen.answers[place]?.values != values {
      interview.record(.values(values), at: self)
    }
    if !entered.isEmpty { interview.say(Words.linesAreKept) }
    let hasHalfALine = !entry.isRecalled && !standingLine.isEmpty && item.sharing != .unsaved
    if hasHalfALine {
      interview.state.drafts.append(
        Draft(
          place: place, line: standingLine, isBehindAnswer: !entered.isEmpty,
          wasTypedAlone: interview.state.isAlone(at: place)))
    }
    if hasHalfALine || !entered.isEmpty { interview.save(openDrafts: []) }
    return plain
  }

  /// Keeps the entered lines and the unfinished one as a draft.
  private func settleAsDraft(in interview: inout Interview) -> Asking {
    interview.state.draft(of: self, line: standingLine).map { interview.state.drafts.append($0) }
    interview.say(Words.linesAreKept)
    interview.save(openDrafts: [])
    return plain
  }
}
