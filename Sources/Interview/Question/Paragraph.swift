// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// A long answer while it is typed. It ends with an empty line.
struct Paragraph {
  let asking: Asking

  private var entry: Entry { asking.entry }
  private var item: Item { asking.item }

  /// Handles a line: adds it, keeps an earlier answer, or ends the paragraph.
  func hear(_ text: String, in interview: inout Interview) {
    let isEmpty = text.trimmed.isEmpty
    if entry.isUntouched, let given = interview.state.earlier(at: asking).text,
      text == given || isEmpty && given.contains("\n")
    {
      return keep(given, in: &interview)
    }
    guard !isEmpty || entry.isRecalled || !entry.following.isEmpty else {
      return entry.lines.isEmpty ? asking.pressEnter(in: &interview) : finish(in: &interview)
    }
    if entry.isRecalled, isEmpty { interview.say(Words.lineRemoved) }
    var longer = asking
    longer.entry.add(text, after: interview.state.earlier(at: asking).severalLines)
    if let draft = Draft(of: longer, line: "", in: interview.state) {
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
  func asks(about line: String, in interview: inout Interview) -> Bool {
    guard interview.settings.editsLines, !entry.isRecalled, !line.hasPrefix("/") else {
      return false
    }
    // Asked about already.
    guard line != entry.line else { return false }
    if let menu = question(about: line, in: interview.state) {
      interview.open(menu)
      return true
    }
    guard line.isOne(of: Words.typedFinished) else { return false }
    var whole = asking
    whole.entry.lines += interview.state.earlier(at: asking).severalLines
    guard !whole.entry.lines.isEmpty else { return false }
    interview.open(Clarification(of: line, at: whole).finishedOrNextLine)
    return true
  }

  /// Returns the question whether a line such as "oops, go back" is a command, whether one such as "who can
  /// see this" is said to the program, or which part of one that corrects itself is meant; `nil` for any
  /// other line.
  private func question(about line: String, in state: ResponseState) -> Menu? {
    guard line.contains(" ") else { return nil }
    let about = Clarification(of: line, at: asking)
    if PrivacyQuestion.isAsked(by: line), !asking.asksForQuestions(in: state) {
      return about.keepAsAnswer
    }
    if let taken = Withdrawal(endOf: line) { return about.onlyThis(taken.before) }
    if line.withdraws { return about.wishNotToWrite }
    if let command = TypedLine.command(beginning: line)
      ?? TypedLine.command(inLastSentenceOf: line)
    {
      return about.answerOrCommand(command.meant(by: line, at: asking, in: state))
    }
    return (Correction(in: line, isPlain: true) ?? Correction(ofEarlierIn: line))
      .map(about.whichIsMeant)
  }

  /// Continues without changing the paragraph. If the question has been reworded, stores the
  /// paragraph as an answer to the new wording.
  private func keep(_ text: String, in interview: inout Interview) {
    interview.state.seen.answers[asking.place]?.question == item.text
      ? asking.proceed(in: &interview) : interview.accept(.values([.text(text)]), at: asking)
  }

  /// Lets the person choose a line to change. A number after the command chooses immediately.
  func askWhichLine(_ rest: String, in interview: inout Interview) {
    let lines = interview.state.earlier(at: asking).linesSoFar
    guard !lines.isEmpty else { return interview.repeatQuestion(saying: Words.noLinesYet) }
    var whole = asking.plain
    whole.entry.lines = lines
    let written = lines.indices.filter { !lines[$0].isEmpty }
    guard let number = Int(rest), number > 0, written.indices.contains(number - 1) else {
      return interview.open(Paragraph(asking: whole).whichLine(written))
    }
    Paragraph(asking: whole).askToChangeLine(written[number - 1], in: &interview)
  }

  /// Asks which line to change. Enter continues the paragraph.
  private func whichLine(_ written: [Int]) -> Menu {
    let lines = written.map { index in
      Menu.Choice(Words.beginning(of: entry.lines[index])) { askToChangeLine(index, in: &$0) }
    }
    let goOn = Menu.Choice(Words.noneOfTheseLines) { $0.askAgain(asking) }
    return Menu(
      blocks: [.question(Words.whichLineToChange)], choices: lines + [goOn],
      fallback: lines.count)
  }

  /// Asks for a line once more, to be changed or removed.
  /// - Parameter index: The line's index; `nil` for the last.
  func askToChangeLine(_ index: Int? = nil, in interview: inout Interview) {
    if interview.settings.showsHints { interview.say(Words.howToChangeThisLine) }
    var changed = asking
    index.map { changed.entry.recallLine($0) } ?? changed.entry.recallLastLine()
    interview.askForLine(changed)
  }

  /// Accepts the lines so far as the answer.
  func finish(in interview: inout Interview) {
    let text = entry.entered.joined(separator: "\n")
    let plain = asking.plain
    if text.isOne(of: Words.typedNotNow) { return plain.pressEnter(in: &interview) }
    if item.isDeclined(by: text) { return plain.chooseNone(in: &interview) }
    if let leaving = asking.reader(in: interview).statedLeaving(text) {
      return plain.leaveAsSaid(leaving, in: &interview)
    }
    do {
      interview.accept(.values([.text(try item.checked(text))]), at: plain)
    } catch {
      interview.say(Words.sentence(for: error, item: item))
      // From a pipe, a recalled line can't be changed.
      guard interview.settings.editsLines else { return interview.askAgain(plain) }
      var last = asking
      last.entry.recallLastLine()
      interview.askForLine(last)
    }
  }
}
