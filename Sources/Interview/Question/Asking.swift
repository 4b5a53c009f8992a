// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// An item that is being asked.
struct Asking: Equatable {
  /// The stop: its place and item.
  var stop: Stop
  /// Where the interview continues after the answer.
  var purpose: Purpose
  /// The text that is being entered.
  var entry = Entry()
  /// Words that were refused here as a choice, a yes or a no, and may answer the question behind it;
  /// empty if there are none.
  var refusedWords = ""

  var place: Place { stop.place }
  var item: Item { stop.item }
  /// The long answer that is being typed, where the item takes one.
  var paragraph: Paragraph { Paragraph(asking: self) }
  /// Continues after the item was answered or left.
  func proceed(in interview: inout Interview) { purpose.goOn(after: place, in: &interview) }
  /// The same item without anything typed.
  var plain: Asking { Asking(stop: stop, purpose: purpose) }

  /// Returns the same item after it refused a line. If that says more than a choice does, it may answer
  /// the question behind this one.
  func refusing(_ line: String) -> Asking {
    var again = self
    if item.takesOnlyChoices, line.words.count > 2 { again.refusedWords = line }
    return again
  }
}

extension Asking: WritingDialogue {
  var isOverlay: Bool { false }
  var asking: Asking? { self }
  var savesLine: Bool { true }

  var line: String? {
    get { entry.line }
    set { entry.line = newValue }
  }
  var standingLine: String { entry.standingLine }

  func ask(in interview: inout Interview, line: String?) {
    interview.askAgain(line.map { interview.state.placing($0, at: self) } ?? self)
  }

  func put(_ words: String, in interview: inout Interview) {
    var standing = interview.state.placing(words, at: self)
    standing.entry.origin = .typed
    interview.dialogues.replaceTop(with: standing)
  }

  func handles(typed line: String, in interview: inout Interview) -> Bool {
    item.type == .text && paragraph.asks(about: line, in: &interview)
  }

  /// Returns what a typed line is here. A command typed after the text on the line counts. After
  /// refused text, only what was added to it counts.
  func typedLine(_ line: String, in state: ResponseState) -> TypedLine {
    let typed = TypedLine(line, isPasted: false)
    guard let behind = TypedLine.text(behind: state.earlier(at: self).shownLine, in: line) else {
      return typed
    }
    let added = TypedLine(behind, isPasted: false)
    let isRefused = entry.origin == .refused
    switch (added, typed) {
    case (.command, .answer) where behind.hasPrefix("/") || !item.takesText: return added
    case (.command, _) where isRefused, (.loneWord, _) where isRefused: return added
    case (.answer, .unknownCommand) where isRefused: return added
    default: return typed
    }
  }

  /// Handles words that are also a command's name or stand for it. If an option begins with these
  /// words, they are that option. If they may be an answer, the person is asked.
  func hear(_ word: String, or command: Command, in interview: inout Interview) {
    if let removal = removal(askedBy: word, in: interview.state) {
      interview.open(removal)
    } else if item.type != .text, let meaning = reader(in: interview).meaningInReview(word) {
      act(on: meaning, in: &interview)
    } else if item.role == .pass, command == .short || command == .full {
      command.perform(in: &interview)
    } else if item.takesText {
      interview.open(Clarification(of: word, at: self).answerOrCommand(command))
    } else if !item.answerOption.contains(where: { $0.begins(withWords: word) }) {
      interview.open(Menu.means(command) { $0.askAgain(self) })
    } else {
      hear(word, in: &interview)
    }
  }

  /// Accepts words as a private answer. In a paragraph, they are its next line.
  func hear(privately words: String, in interview: inout Interview) {
    var text = words
    if case .answer(let plain) = TypedLine(words, isPasted: false) { text = plain }
    interview.state.keep(place, for: .oneself)
    let isAskedAbout = Correction(in: text) != nil || text.declinesFirst
    let isAnswer = item.type == .text || !isAskedAbout && (try? item.read(text)) != nil
    let notice = PrivacyNotice(place: place, reader: .oneself, state: interview.state)
    for sentence in notice.sentences(isAnswered: isAnswer) { interview.say(sentence) }
    hear(text, in: &interview)
  }

  func resume(in interview: inout Interview) {
    interview.currentSection = interview.questionnaire.section(of: place.linkId)?.linkId
    if interview.state.isStillAsked(self) { return interview.ask(self) }
    purpose.leadsToReview ? interview.returnToReview() : interview.goOnward(after: place)
  }

  func goBack(in interview: inout Interview) {
    guard entry.lines.isEmpty else { return paragraph.askToChangeLine(in: &interview) }
    settle(in: &interview)
    if purpose == .reviewing { return interview.returnToReview() }
    if case .row(let row, let group, let outer) = purpose {
      return RowList(group: group, purpose: outer).goBack(from: self, of: row, in: &interview)
    }
    guard let stop = interview.state.stop(before: place) else {
      interview.say(Words.nothingBefore)
      return interview.ask(self)
    }
    Visit(stop, purpose.retracing(to: place)).arriveBack(in: &interview)
  }

  func leave(as leaving: Leaving, in interview: inout Interview) {
    var asking = self
    // Half a line of what the person would rather not write must not come back.
    if leaving != .skipped, !entry.isRecalled { asking.line = "" }
    let isNew = interview.state.seen.answers[place]?.values.isEmpty ?? true
    let settled = asking.settle(in: &interview)
    if isNew { settled.say(leaving, in: &interview) }
    settled.leaveHere(as: leaving, in: &interview)
  }

  func draft(line: String, in state: ResponseState) -> Draft? {
    let isUnchanged = entry.lines.isEmpty && line == state.earlier(at: self).pretyped
    return isUnchanged ? nil : Draft(of: self, line: line, in: state)
  }

  func withLine(_ line: String, in state: ResponseState) -> Asking {
    line == state.earlier(at: self).pretyped ? self : state.placing(line, at: self)
  }

  func forgettingDeleted(_ typed: String) -> Asking? {
    var asking = self
    return asking.entry.forgetDeleted(typed) ? asking : nil
  }
}
