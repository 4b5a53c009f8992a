// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Paragraphs, which end with an empty line.
extension Interview {
  /// Handles a line typed in a paragraph: adds it, keeps an earlier answer, or ends the paragraph.
  mutating func addToParagraph(_ text: String, at asking: Asking) {
    if asking.isUntouched, let given = state.givenText(at: asking),
      text == given || text.trimmed.isEmpty && given.contains("\n")
    {
      return keepParagraph(given, at: asking)
    }
    let isInside = asking.isCalledBack || !asking.following.isEmpty
    guard !text.trimmed.isEmpty || isInside else { return endParagraph(asking) }
    if asking.isCalledBack, text.trimmed.isEmpty { say(Words.lineRemoved) }
    let longer = asking.adding(text, after: state.severalGivenLines(at: asking))
    if let draft = state.draft(of: longer, line: "") { keep([draft]) }
    if settings.showsHints, text.trimmed.hasSuffix("?") { teach(.asking, Words.howToAskForHelp) }
    if settings.showsHints, longer.lines.count > 2 { teach(.changingLines, Words.howToChangeLine) }
    askForLine(longer)
  }

  /// Asks whether a line such as "done" below others ends the paragraph.
  /// - Returns: `false` for any other line, and from a pipe, where nobody is there to ask.
  mutating func asksWhetherFinished(_ line: String) -> Bool {
    guard settings.editsLines, var asking = top as? Asking, asking.item.type == .text,
      !asking.isCalledBack, !line.hasPrefix("/"), line.isOne(of: Words.typedFinished)
    else { return false }
    asking.lines += state.severalGivenLines(at: asking)
    guard !asking.lines.isEmpty else { return false }
    open(asking.isFinished(line))
    return true
  }

  /// Continues without changing the paragraph. If the question has been reworded, stores the
  /// paragraph as an answer to the new wording.
  private mutating func keepParagraph(_ text: String, at asking: Asking) {
    let question = state.seen.answers[asking.place]?.question
    guard question != asking.item.text else { return proceed(from: asking) }
    accept(.values([.text(text)]), at: asking)
  }

  /// Lets the person choose a line of their paragraph to change. A number after the command chooses
  /// immediately.
  mutating func askWhichLine(_ rest: String) {
    guard let asking = top as? Asking, asking.item.type == .text else {
      say(Words.onlyInLongAnswers)
      return repeatQuestion()
    }
    var whole = asking.plain
    whole.lines = state.linesSoFar(of: asking)
    guard !whole.lines.isEmpty else {
      say(Words.noLinesYet)
      return repeatQuestion()
    }
    let written = whole.lines.indices.filter { !whole.lines[$0].isEmpty }
    guard let number = Int(rest), number > 0, written.indices.contains(number - 1) else {
      return open(whole.whichLine(written))
    }
    recall(written[number - 1], of: whole)
  }

  /// Puts one of a paragraph's lines on the prompt's line, to be changed or removed.
  mutating func recall(_ index: Int, of asking: Asking) {
    askForRecalledLine(asking.recallingLine(index))
  }

  mutating func askForRecalledLine(_ asking: Asking) {
    if settings.showsHints { say(Words.howToChangeThisLine) }
    askForLine(asking)
  }

  private mutating func endParagraph(_ asking: Asking) {
    guard !asking.lines.isEmpty else { return pressEnter(at: asking) }
    finishParagraph(asking)
  }

  /// Accepts the lines so far as the answer.
  mutating func finishParagraph(_ asking: Asking) {
    let text = asking.entered.joined(separator: "\n")
    if let leaving = state.statedLeaving(text, at: asking) {
      return leaveAsSaid(leaving, at: asking.plain)
    }
    do {
      accept(.values([.text(try asking.item.checked(text))]), at: asking.plain)
    } catch {
      say(Words.sentence(for: error, item: asking.item))
      // From a pipe, a recalled line can't be changed.
      settings.editsLines ? askForLine(asking.recallingLastLine()) : askAgain(asking.plain)
    }
  }

  /// Before the person goes elsewhere, stores the entered lines and keeps an unfinished one as a
  /// draft.
  /// - Returns: The item without the typed text.
  @discardableResult
  mutating func settle(_ asking: Asking) -> Asking {
    let entered = asking.entered
    let values = [Value.text(entered.joined(separator: "\n"))]
    // An unchanged answer keeps the question as it was asked.
    if !entered.isEmpty, state.seen.answers[asking.place]?.values != values {
      record(.values(values), at: asking)
    }
    if !entered.isEmpty { say(Words.linesAreKept) }
    let hasHalfALine = !asking.isCalledBack && !asking.standingLine.isEmpty
    if hasHalfALine {
      state.drafts.append(
        Draft(
          place: asking.place, line: asking.standingLine, isBehindAnswer: !entered.isEmpty,
          wasTypedAlone: state.isAlone(at: asking.place)))
    }
    if hasHalfALine || !entered.isEmpty { keep([]) }
    return asking.plain
  }
}
