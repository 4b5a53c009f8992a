// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// One exchange with the person: what it has to know, how it asks, and what a line does there.
///
/// ``Interview/dialogues`` is a stack of them, and what the person types goes to the last. A dialogue
/// opened over a question, such as the list of sections, goes back to it when it closes.
protocol Dialogue {
  /// Whether it lies over another dialogue and is closed when the person moves on.
  var isOnTop: Bool { get }
  /// The item that is asked; `nil` where none is.
  var asking: Asking? { get }
  /// What a line is taken for.
  var takes: LineUse { get }
  /// What the person has typed here so far in their own words; empty if nothing.
  var standingLine: String { get }
  /// The line of the dialogue below that this one is about; `nil` for none.
  var lineBelow: String? { get }

  /// Asks the question, for the first time or again, with this text on the line; `nil` for the text
  /// that the question usually starts with.
  func ask(in interview: inout Interview, line: String?)
  /// Takes a line that is no command.
  func hear(_ line: String, in interview: inout Interview)
  /// Takes a word that is also the name of a command.
  func hear(_ word: String, or command: Command, in interview: inout Interview)
  /// Takes what came of an effect that it asked for.
  func receive(_ outcome: Event, in interview: inout Interview)
  /// Comes back when what was opened on top of it is closed.
  func resume(in interview: inout Interview)
  /// Goes one step back.
  func goBack(in interview: inout Interview)
  /// Records why the question is left without an answer. Where nothing can be left, says so and asks
  /// again.
  func leave(as leaving: Leaving, in interview: inout Interview)
  /// What is half-typed here and below, with this on the line.
  func drafts(
    line: String, above below: ArraySlice<any Dialogue>, in interview: Interview
  ) -> [Draft]
  /// This dialogue with these words on its line.
  func withLine(_ line: String, in interview: Interview) -> any Dialogue
  /// This dialogue without a draft that the person has deleted from the line; `nil` if nothing was
  /// deleted.
  func forgettingDeleted(_ line: String) -> (any Dialogue)?
}

/// What a dialogue takes a line for.
enum LineUse {
  /// The person's own words, saved as they are typed.
  case words
  /// A path, which may begin with a slash.
  case path
  /// A choice.
  case choice
}

extension Dialogue {
  var isOnTop: Bool { true }
  var asking: Asking? { nil }
  var takes: LineUse { .choice }
  var standingLine: String { "" }
  var lineBelow: String? { nil }

  func ask(in interview: inout Interview, line: String?) {}

  func hear(_ line: String, in interview: inout Interview) {}

  func hear(_ word: String, or command: Command, in interview: inout Interview) {
    interview.say(Words.commandNeedsSlash(command))
    interview.repeatQuestion()
  }

  func receive(_ outcome: Event, in interview: inout Interview) {}

  func resume(in interview: inout Interview) { ask(in: &interview, line: nil) }

  func goBack(in interview: inout Interview) {
    interview.settleNote()
    interview.closeAndResume()
  }

  func leave(as leaving: Leaving, in interview: inout Interview) {
    interview.say(Words.onlyAtQuestions)
    interview.repeatQuestion()
  }

  func drafts(
    line: String, above below: ArraySlice<any Dialogue>, in interview: Interview
  ) -> [Draft] {
    guard let dialogue = below.last else { return [] }
    let line = lineBelow ?? dialogue.standingLine
    return dialogue.drafts(line: line, above: below.dropLast(), in: interview)
  }

  func withLine(_ line: String, in interview: Interview) -> any Dialogue { self }

  func forgettingDeleted(_ line: String) -> (any Dialogue)? { nil }
}
