// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// An item that is being asked.
struct Asking: Equatable {
  /// The stop: its place and item.
  var stop: Stop
  /// Where the interview continues after the answer.
  var purpose: Purpose
  /// The paragraph's lines before the current one.
  var lines: [String] = []
  /// The text already typed on the prompt's line; `nil` to show the earlier answer, if there is
  /// one.
  var line: String?
  /// The lines after the one that was recalled.
  var following: [String] = []
  /// Whether ``line`` is an earlier line that the person recalled to change it.
  var isRecalled = false
  /// Words that were refused here as a choice, a yes or a no, and may answer the question behind it;
  /// empty if there are none.
  var refusedWords = ""
  /// How the text came to be in ``line``.
  var lineState = LineState.typed

  enum LineState {
    /// The person typed it, or it is an earlier answer.
    case typed
    /// The program put it there, for the person to keep or replace.
    case proposed
    /// It was refused as an answer.
    case refused
  }

  var place: Place { stop.place }
  var item: Item { stop.item }
}

extension Asking: Dialogue {
  var isOverlay: Bool { false }
  var asking: Asking? { self }
  var lineUse: LineUse { .answer }

  /// Empty if the line was refused.
  var standingLine: String { lineState == .refused ? "" : line ?? "" }

  func ask(in interview: inout Interview, line: String?) {
    interview.askAgain(line.map { interview.state.placing($0, at: self) } ?? self)
  }

  /// Puts the words on the line.
  func put(_ words: String, in interview: inout Interview) {
    var standing = interview.state.placing(words, at: self)
    standing.lineState = .typed
    interview.replaceTop(with: standing)
  }

  /// Returns what a typed line is here. A command typed after the text on the line counts. After
  /// refused text, only what was added to it counts.
  func typedLine(_ line: String, in interview: Interview) -> TypedLine {
    let typed = TypedLine(line, isPasted: false)
    guard let behind = TypedLine.text(behind: interview.state.shownLine(self), in: line) else {
      return typed
    }
    let added = TypedLine(behind, isPasted: false)
    switch (added, typed) {
    case (.command, .answer) where behind.hasPrefix("/") || !item.takesText: return added
    case (.command, _) where lineState == .refused, (.loneWord, _) where lineState == .refused:
      return added
    case (.answer, .unknownCommand) where lineState == .refused: return added
    default: return typed
    }
  }

  /// Handles words that are also a command's name or stand for it. If an option begins with these
  /// words, they are that option. If they may be an answer, the person is asked.
  func hear(_ word: String, or command: Command, in interview: inout Interview) {
    if item.role == .pass, command == .short || command == .full {
      interview.perform(command, "")
    } else if item.takesText {
      interview.open(answerOrCommand(word, command))
    } else if !item.answerOption.contains(where: { $0.begins(withWords: word) }) {
      interview.open(commandOrNot(command))
    } else {
      hear(word, in: &interview)
    }
  }

  /// Accepts words as a private answer. In a paragraph, they are its next line.
  func hear(privately words: String, in interview: inout Interview) {
    var text = words
    if case .answer(let plain) = TypedLine(words, isPasted: false) { text = plain }
    interview.state.setPrivate(true, place)
    let isAskedAbout = text.correction != nil || text.declinesFirst
    let isAnswer = item.type == .text || !isAskedAbout && (try? item.read(text)) != nil
    for notice in interview.state.whatIsPrivate(with: place, isAnswered: isAnswer) {
      interview.say(notice)
    }
    hear(text, in: &interview)
  }

  func resume(in interview: inout Interview) {
    interview.currentSection = interview.questionnaire.section(of: place.linkId)?.linkId
    if interview.state.isStillAsked(self) { return interview.ask(self) }
    purpose.leadsToReview ? interview.returnToReview() : interview.goOnward(after: place)
  }

  func goBack(in interview: inout Interview) {
    guard lines.isEmpty else { return recallingLastLine().askToChangeLine(in: &interview) }
    settle(in: &interview)
    if purpose == .reviewing { return interview.returnToReview() }
    if case .row(let row, let group, let outer) = purpose {
      return RowList(group: group, purpose: outer).goBack(from: self, of: row, in: &interview)
    }
    guard let stop = interview.state.stop(before: place) else {
      interview.say(Words.nothingBefore)
      return interview.ask(self)
    }
    interview.arrive(backAt: stop, purpose.retracing(to: place))
  }

  func leave(as leaving: Leaving, in interview: inout Interview) {
    var asking = self
    // Half a line of what the person would rather not write must not come back.
    if leaving != .skipped, !isRecalled { asking.line = "" }
    asking.settle(in: &interview).leaveHere(as: leaving, in: &interview)
  }

  func drafts(
    line: String, above below: ArraySlice<any Dialogue>, in interview: Interview
  ) -> [Draft] {
    let isUnchanged = lines.isEmpty && line == interview.state.pretyped(self)
    return isUnchanged ? [] : [interview.state.draft(of: self, line: line)].compactMap(\.self)
  }

  func withLine(_ line: String, in interview: Interview) -> any Dialogue {
    line == interview.state.pretyped(self) ? self : interview.state.placing(line, at: self)
  }

  /// Returns the item without a draft that the person deleted. Keeps a recalled line of several when
  /// a command was typed in its place, unless the command ends the sitting.
  func forgettingDeleted(_ typed: String) -> (any Dialogue)? {
    guard let line, !line.isEmpty, !typed.hasPrefix(line),
      !isRecalled || entered.count == 1 || typed.trimmed.isEmpty || TypedLine.isLeaving(typed)
    else { return nil }
    var asking = self
    asking.line = ""
    // An emptied line of a paragraph is still the recalled one, to be removed.
    asking.isRecalled = isRecalled && typed.trimmed.isEmpty
    return asking
  }
}
