// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What happens to an interview.
public enum Event: Equatable, Sendable {
  /// A line was entered. A pasted one is always an answer, never a command.
  case typed(String, isPasted: Bool = false)
  /// Ctrl-C, with what stood on the line.
  case interrupted(line: String)
  /// Ctrl-D on an empty line, or the end of a file or pipe.
  case endOfInput
  /// Ctrl-\: leave at once, with what stood on the line.
  case leave(line: String)
  /// The terminal is gone or the system asks to end, with what stood on the line.
  case terminated(line: String)
  /// The last save reached the disk.
  case saved
  /// The last save failed; the words say why and what can be done.
  case saveFailed(String)
  /// Everything is saved in another folder now, and will be from here on.
  /// The warning, if there is one, says who else may look into it.
  case moved(folder: String, warning: String?)
  /// Saving in another folder failed; the words say why. What was used before still is.
  case moveFailed(String)
  /// A passphrase locks the answers now.
  case locked
  /// The person does without a passphrase, for now.
  case notLocked
  /// The answers could not be locked; the words say why.
  case lockFailed(String)
  /// The notes that were to be looked at, a screenful each; none when there is nothing in them.
  case previewed([Screen])
  /// The notes that were asked for were written there.
  case notesWritten(path: String)
  /// The notes can't go there because something stands there already.
  case notesInTheWay(path: String)
  /// Writing the notes failed; the words say why.
  case notesFailed(String)
}

/// What an interview wants done, in order.
public enum Effect: Equatable, Sendable {
  /// Save the response; answer with ``Event/saved`` or ``Event/saveFailed(_:)``.
  case save
  /// Save in another folder from here on; answer with ``Event/moved(folder:warning:)`` or
  /// ``Event/moveFailed(_:)``.
  case move(folder: String)
  /// Ask for a passphrase and lock the answers; answer with ``Event/locked``, ``Event/notLocked`` or
  /// ``Event/lockFailed(_:)``.
  case lock
  /// Show a screen.
  case show(Screen)
  /// Read a line; answer with what came.
  case ask(Prompt)
  /// Make something ready to be looked at: of the notes to bring page one, else all of it; answer
  /// with ``Event/previewed(_:)``.
  case preview(Paper)
  /// Write notes; answer with one of the three events for notes.
  case write(NotesOrder)
  /// Clear the screen and what can be scrolled back to.
  case clearScreen
  /// The sitting is over.
  case end
}
