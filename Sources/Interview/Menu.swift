// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A question of the program's own, with choices.
struct Menu: Equatable {
  /// One choice and what it does.
  struct Choice: Equatable {
    var words: String
    var action: Action
  }

  /// How the choices are offered.
  enum Style: Equatable {
    /// Numbered, one a line.
    case numbered
    /// As yes or no on the line itself; the first choice is yes.
    case yesNo
  }

  var blocks: [Screen.Block]
  var choices: [Choice]
  /// The number of the choice that Enter takes, from 0; `nil` where Enter takes none.
  var fallback: Int?
  var style = Style.numbered
  /// The item to which the question belongs.
  var back: Asking?
  /// It came up by Ctrl-C, so a second one stops.
  var isInterruption = false
}

/// What a choice of the program's own does.
enum Action: Equatable {
  /// Asks the item again, as it stood.
  case ask(Asking)
  /// Goes on from an item that is answered.
  case proceed(Asking)
  /// Goes to an item that was to be asked before this question came up, by way of texts to read.
  case arrive(Stop, Purpose, texts: [String] = [])
  /// Goes to the first private question, now that it was said what leaving hides.
  case arriveAtPrivate(Stop, Purpose, texts: [String])
  /// Takes a line as the answer, whatever it looks like.
  case take(String, Asking)
  /// Takes a line as the person's own words under "something else".
  case takeAsOwnWords(String, Asking)
  /// Replaces the answer with the one from the row or area before.
  case takeOver(Asking)
  /// Calls one line of a paragraph back, to be changed.
  case callBack(Int, of: Asking)
  /// Does what a command does.
  case command(Command, Asking)
  /// Keeps the words around a command and does what the command does.
  case obey(Mention, at: Step)
  /// Saves the whole line as an answer, including the command in it.
  case takeAllAsWords(String, at: Step)
  /// Puts a line back to be typed differently.
  case typeAgain(String, at: Step)
  /// Leaves the item in place of the answer that was given.
  case replaceAnswer(Leaving, Asking)
  /// Takes a row out.
  case removeRow(RowID, Stop, Purpose)
  /// Shows the rows of a group again.
  case rows(Stop, Purpose)
  /// Makes an answer private, or no longer private.
  case togglePrivate(Place, at: Step)
  /// Makes a row private, or no longer private.
  case togglePrivateRow(RowID, at: Step)
  /// Leaves it as it is.
  case keepNothingPrivate(at: Step)
  /// Sets sensitive items aside, or asks them after all.
  case setAside(Bool, Asking)
  /// Goes through a section, its sensitive items included or not.
  case open(section: String, withSensitive: Bool)
  /// Waits until the person comes back.
  case pause(then: Stop, Purpose, texts: [String])
  /// Asks again what was asked before Ctrl-C.
  case carryOn
  /// Opens the review.
  case review
  /// Opens the section list.
  case sections
  /// Goes on with the longer pass.
  case grow
  /// Asks which notes are wanted.
  case chooseNotes(back: Asking?)
  /// Has notes looked at where anyone may see them, or asks first, and then where they go.
  case order(Audience, back: Asking?)
  /// Has notes looked at before they are written.
  case look(NotesOrder, back: Asking?)
  /// Writes the notes.
  case write(NotesOrder, back: Asking?)
  /// Goes on once the notes are written.
  case goOn(after: NotesOrder, back: Asking?)
  /// Asks for another name for the notes.
  case rename(NotesOrder, back: Asking?)
  /// Goes back to what was asked, or to the end of the questions.
  case resume(Asking?)
  /// Ends the sitting with the answers marked as done.
  case finish
  /// Saves and ends the sitting.
  case stop
  /// Asks for another folder to save in before the sitting ends.
  case askForFolder
  /// Ends the sitting although the last save failed.
  case leaveUnsaved
}
