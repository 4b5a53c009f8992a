// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// One exchange with the person: its state, how it asks, and how it handles a line.
///
/// ``Interview/dialogues`` is a stack of them, and typed text goes to the last. A dialogue opened
/// over a question, such as the list of sections, returns to it when it closes.
protocol Dialogue {
  /// Whether the dialogue is open on top of another and is closed when the person moves on.
  var isOverlay: Bool { get }
  /// The item being asked; `nil` if there is none.
  var asking: Asking? { get }
  /// Whether a line is an answer or a note, to be saved.
  var savesLine: Bool { get }
  /// Whether a line is a path, which may begin with a slash.
  var takesPath: Bool { get }
  /// Whether a word that is also a command's name is heard as any other line.
  var takesCommandNames: Bool { get }
  /// The text on the line of the dialogue below, when this dialogue is about that text; `nil`
  /// otherwise.
  var lineBelow: String? { get }

  /// The item that follows a dialogue between two questions; `nil` for other dialogues, and if it is
  /// unknown.
  var next: Place? { get }

  /// Asks the question, for the first time or again.
  /// - Parameter line: The text on the line; `nil` for the question's usual text.
  func ask(in interview: inout Interview, line: String?)
  /// Handles a line that is not a command.
  func hear(_ line: String, in interview: inout Interview)
  /// Handles a word that is also the name of a command.
  func hear(_ word: String, or command: Command, in interview: inout Interview)
  /// Returns what can be typed here, to be shown as help; `nil` for an item, whose help depends on
  /// its kind, and where the prompt says it.
  func help(in interview: Interview) -> String?
  /// Continues after the dialogue on top of this one has closed.
  func resume(in interview: inout Interview)
  /// Goes back one step.
  func goBack(in interview: inout Interview)
  /// Records how the question was left. If it can't be left, says so and asks again.
  func leave(as leaving: Leaving, in interview: inout Interview)
}

/// A dialogue in which the person writes: the text on its line is kept as a draft.
protocol WritingDialogue: Dialogue {
  /// The text on the prompt's line.
  ///
  /// Of an item, it is `nil` until the person types, and the line shows the earlier answer
  /// (``AnswerSoFar/pretyped``). What the line shows in either case is `shownLine` there.
  var line: String? { get set }
  /// The text the person has typed on the prompt's line; empty if there is none, or if it was refused.
  var standingLine: String { get }

  /// Handles a line that is not a command, if it means something else when it is typed than when it
  /// is pasted.
  /// - Returns: Whether it was handled.
  func handles(typed line: String, in interview: inout Interview) -> Bool
  /// Handles words that were typed with `/private`.
  func hear(privately words: String, in interview: inout Interview)
  /// Keeps words that were typed around a command, before the command is performed.
  func put(_ words: String, in interview: inout Interview)
  /// Returns what a typed line is here. A command typed after the text on the line counts, because
  /// someone in a hurry doesn't clear the line first.
  func typedLine(_ line: String, in state: ResponseState) -> TypedLine
  /// Returns the draft with the given line; `nil` if there is nothing to keep.
  func draft(line: String, in state: ResponseState) -> Draft?
  /// Returns this dialogue with the given words on its line.
  func withLine(_ line: String, in state: ResponseState) -> Self
  /// Returns this dialogue without a draft that the person has deleted from the line; `nil` if
  /// nothing was deleted.
  func forgettingDeleted(_ typed: String) -> Self?
}

/// A dialogue that waits for the outcome of an effect that it requested.
protocol WaitingDialogue: Dialogue {
  func receive(_ outcome: Event, in interview: inout Interview)
}

extension Dialogue {
  var isOverlay: Bool { true }
  var asking: Asking? { nil }
  var savesLine: Bool { false }
  var takesPath: Bool { false }
  var takesCommandNames: Bool { false }
  var lineBelow: String? { nil }
  var next: Place? { nil }

  func ask(in interview: inout Interview, line: String?) {}

  func hear(_ line: String, in interview: inout Interview) {}

  func hear(_ word: String, or command: Command, in interview: inout Interview) {
    if takesCommandNames { return hear(word, in: &interview) }
    interview.open(
      Menu.means(command) {
        $0.dialogues.close()
        self.hear(word, in: &$0)
      })
  }

  func help(in interview: Interview) -> String? { nil }

  func resume(in interview: inout Interview) { ask(in: &interview, line: nil) }

  func goBack(in interview: inout Interview) {
    interview.settleAside()
    interview.closeAndResume()
  }

  func leave(as leaving: Leaving, in interview: inout Interview) {
    interview.repeatQuestion(saying: Words.onlyAtQuestions)
  }
}

extension WritingDialogue {
  var standingLine: String { line ?? "" }

  func handles(typed line: String, in interview: inout Interview) -> Bool { false }

  func hear(privately words: String, in interview: inout Interview) { hear(words, in: &interview) }

  func put(_ words: String, in interview: inout Interview) {}

  func typedLine(_ line: String, in state: ResponseState) -> TypedLine {
    let behind = TypedLine.text(behind: standingLine, in: line)
    return TypedLine(behind.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? line, isPasted: false)
  }

  func withLine(_ line: String, in state: ResponseState) -> Self {
    var dialogue = self
    dialogue.line = line.isEmpty ? nil : line
    return dialogue
  }

  func forgettingDeleted(_ typed: String) -> Self? {
    guard let line, !typed.hasPrefix(line) else { return nil }
    var dialogue = self
    dialogue.line = nil
    return dialogue
  }
}
