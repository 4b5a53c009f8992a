// SPDX-License-Identifier: GPL-3.0-or-later

import Interview

/// Reads one line at a time from a terminal or a pipe.
@MainActor
public protocol LineReader: AnyObject {
  /// Shows the prompt, waits for a line, and returns how the wait ended.
  ///
  /// Blocks until there is an event. Never throws, since failures are events too.
  func read(_ prompt: Prompt) -> LineEvent

  /// Runs work that asks for passphrases, and hides what is typed until the work is done.
  ///
  /// What was typed before is discarded, and so is what the work leaves unread, unless it says to
  /// leave. Between two prompts nothing is: someone who sees a mistake types on at once.
  /// - Parameter work: Gets a function that shows words and reads a passphrase.
  func readingPassphrases<Result, Fault: Error>(
    _ work: ((String) -> PassphraseEvent) throws(Fault) -> Result
  ) throws(Fault) -> Result

  /// Called with the half-typed line, at most two seconds after a key and before ``onStop``.
  ///
  /// Not called with finished lines, or with an empty line that was empty before. Never called
  /// between a key and its echo, so it may write to a disk.
  var onDraft: (String) -> Void { get set }

  /// Called before the process is stopped, to save the draft: a stopped process may be killed
  /// before it continues.
  var onStop: () -> Void { get set }

  /// Waits until a descriptor is readable or, if `noticesLeaving`, the person wants to leave at
  /// once.
  ///
  /// After `leaving`, reads return the input that came before, then the event for leaving.
  func waits(for descriptor: Int32, noticesLeaving: Bool) -> Waited

  /// Hides prompts and typed text from now on.
  func hide()
}

/// How a wait between two prompts ended.
public enum Waited: Equatable, Sendable {
  /// The descriptor is readable.
  case ready
  /// The person wants to leave at once, by Ctrl-\ or `/leave`.
  case leaving
}

/// The outcome of reading a line. Contains the exact text on the line, with U+FFFD for invalid
/// UTF-8.
public enum LineEvent: Equatable, Sendable {
  /// A line was entered, possibly with newlines. `isPasted` is true if any of it was pasted.
  case line(String, isPasted: Bool)
  /// Ctrl-D on an empty line, or the end of a file or pipe.
  case endOfInput
  /// Ctrl-C (SIGINT), with the text on the line.
  case interrupted(line: String)
  /// Ctrl-\ (SIGQUIT), with the text on the line.
  case leave(line: String)
  /// SIGTERM, SIGHUP or a lost terminal (SIGHUP), with the text on the line.
  case terminated(line: String, signal: Int32)
}

extension LineEvent {
  /// Whether the person wants to leave at once, by Ctrl-\ or by the command.
  public var leaves: Bool {
    switch self {
    case .leave: true
    case .line(let line, isPasted: false): Command.wordsBeforeLeave(in: line) != nil
    case .line, .endOfInput, .interrupted, .terminated: false
    }
  }

  /// The corresponding event for the interview.
  public var event: Event {
    switch self {
    case .line(let line, let isPasted): .typed(line, isPasted: isPasted)
    case .endOfInput: .endOfInput
    case .interrupted(let line): .interrupted(line: line)
    case .leave(let line): .leave(line: line)
    case .terminated(let line, _): .terminated(line: line)
    }
  }
}
