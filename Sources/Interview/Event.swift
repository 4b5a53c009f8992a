// SPDX-License-Identifier: GPL-3.0-or-later

/// An event that an interview handles.
public enum Event: Equatable, Sendable {
  /// A prompt ended.
  case line(LineEvent)
  /// The last save reached the disk.
  case saved
  /// The last save failed. The words say why, and what can be done.
  case saveFailed(String)
  /// The answers were saved in another folder, which is used from now on. The warning says who else
  /// can read that folder; `nil` if nobody can.
  case moved(folder: String, warning: String?)
  /// Saving in another folder failed, and the previous folder stays in use. The words say why.
  case moveFailed(String)
  /// The answers are now locked with a passphrase.
  case locked
  /// The person gave no passphrase.
  case notLocked
  /// The answers couldn't be locked. The words say why.
  case lockFailed(String)
  /// The requested preview of the notes, one screen for each page; empty if the notes would be
  /// empty.
  case previewed([Screen])
  /// The requested notes were written at this path.
  case notesWritten(path: String)
  /// The notes can't be written because a file already exists at this path.
  case notesInTheWay(path: String)
  /// Writing the notes failed. The words say why.
  case notesFailed(String)
}

/// The outcome of reading a line. Contains the exact text on the line, with U+FFFD for invalid
/// UTF-8.
public enum LineEvent: Equatable, Sendable {
  /// A line was entered, possibly with newlines. Text of which any was pasted is always an answer,
  /// never a command.
  case typed(String, isPasted: Bool = false)
  /// Ctrl-D on an empty line, or the end of a file or pipe.
  case endOfInput
  /// Ctrl-C (SIGINT), with the text on the line.
  case interrupted(line: String)
  /// Ctrl-\ (SIGQUIT), to leave at once, with the text on the line.
  case leave(line: String)
  /// SIGTERM, SIGHUP or a lost terminal (SIGHUP), with the text on the line.
  case terminated(line: String, signal: Int32)

  /// Whether the person wants to leave at once, by Ctrl-\ or by the command.
  public var leaves: Bool {
    switch self {
    case .leave: true
    case .typed(let line, isPasted: false): Command.wordsBeforeLeave(in: line) != nil
    case .typed, .endOfInput, .interrupted, .terminated: false
    }
  }
}

/// An action that an interview requests. Effects are performed in order.
public enum Effect: Equatable, Sendable {
  /// Save the response; answer with ``Event/saved`` or ``Event/saveFailed(_:)``.
  case save
  /// Save in another folder from now on; answer with ``Event/moved(folder:warning:)`` or
  /// ``Event/moveFailed(_:)``.
  case move(folder: String)
  /// Ask for a passphrase and lock the answers; answer with ``Event/locked``, ``Event/notLocked`` or
  /// ``Event/lockFailed(_:)``.
  case lock
  /// Show a screen.
  case show(Screen)
  /// Read a line; answer with the resulting event.
  case ask(Prompt)
  /// Prepare a preview: page one of the notes to bring, or all of any other document; answer with
  /// ``Event/previewed(_:)``.
  case preview(Paper)
  /// Write notes; answer with one of the three events for notes.
  case write(NotesOrder)
  /// Clear the screen and the scrollback.
  case clearScreen
  /// The sitting is over.
  case end
}

/// A screen before a prompt: blocks of text, from top to bottom.
///
/// Deliberately plain: the same blocks are printed, read aloud and compared in transcripts.
public struct Screen: Equatable, Sendable {
  /// The blocks, in reading order.
  public var blocks: [Block]

  /// Creates a screen.
  public init(_ blocks: [Block] = []) { self.blocks = blocks }

  /// A block of text.
  public enum Block: Equatable, Sendable {
    /// A title, such as a section's with its number and the minutes left.
    case title(String)
    /// The current question.
    case question(String)
    /// Running text, with newlines between paragraphs.
    case text(String)
    /// Choices with numbers, which the person chooses by number or words.
    case choices([String], from: Int = 1)
    /// A list, with one entry on each line.
    case list([String])
    /// Lines as they will be printed, directly below their heading.
    case lines([String])
    /// Help with answering, which can be turned off.
    case hint(String)
    /// A message about what was just done.
    case notice(String)
  }
}

/// A prompt for a line of input.
public struct Prompt: Equatable, Sendable {
  /// The words before the cursor, such as `Choose 1 or 2: ` or `Answer: `.
  public var text: String
  /// The text already on the line, which Enter keeps and the person can change. May contain
  /// newlines.
  public var pretyped: String
  /// The completions for Tab: the choices' words and the commands.
  public var completions: [String]
  /// Whether the line is saved as the person's own words, so that pasted lines belong together.
  public var takesText: Bool

  /// Creates a prompt.
  public init(
    text: String = "", pretyped: String = "", completions: [String] = [],
    takesText: Bool = false
  ) {
    self.text = text
    self.pretyped = pretyped
    self.completions = completions
    self.takesText = takesText
  }
}
