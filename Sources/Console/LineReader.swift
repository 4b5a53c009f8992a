// SPDX-License-Identifier: GPL-3.0-or-later

import Interview

/// Reads one line at a time: the narrow door between an interview and a terminal or a pipe.
@MainActor
public protocol LineReader: AnyObject {
  /// Shows the prompt, waits for a line, and says how the wait ended.
  ///
  /// Returns only when something came; never throws, since every way to end is an event.
  func read(_ prompt: Prompt) -> LineEvent

  /// Asks for a passphrase, which does not show as it is typed.
  func readPassphrase(_ words: String) -> PassphraseEvent

  /// Gets the half-typed line, at most two seconds after a key, and before ``onStop``.
  ///
  /// Called while the reader waits and never between a key and its echo, so it may write to a
  /// disk. Lines that ended are not handed to it; an empty line is, once there was another.
  var onDraft: (String) -> Void { get set }

  /// Called before the process is stopped, for what must be on the disk by then: a stopped process
  /// may be killed without ever going on.
  var onStop: () -> Void { get set }

  /// Waits until a descriptor can be read or, where `noticesLeaving`, the person wants to leave at
  /// once.
  ///
  /// After `leaving` the next reads hand out what was typed before, and then leave.
  func waits(for descriptor: Int32, noticesLeaving: Bool) -> Waited

  /// Shows nothing any more while it reads.
  func hide()
}

/// How waiting between two prompts ended.
public enum Waited: Equatable, Sendable {
  /// What was waited for is there.
  case ready
  /// The person wants to leave at once: Ctrl-\, or a line that says so.
  case leaving
}

/// How reading a line ended. What stood on the line is in it byte for byte; bytes that are no
/// UTF-8 are repaired with U+FFFD.
public enum LineEvent: Equatable, Sendable {
  /// A line was entered; it may have newlines. Pasted means that some of it was.
  case line(String, isPasted: Bool)
  /// Ctrl-D on an empty line, or the end of a file or pipe.
  case endOfInput
  /// Ctrl-C (SIGINT), with what stood on the line.
  case interrupted(line: String)
  /// Ctrl-\ (SIGQUIT), with what stood on the line.
  case leave(line: String)
  /// SIGTERM, SIGHUP or a terminal that is gone (SIGHUP), with what stood on the line.
  case terminated(line: String, signal: Int32)
}

extension LineEvent {
  /// The person leaves at once, by the keys or by the command.
  public var leaves: Bool {
    switch self {
    case .leave: true
    case .line(let line, isPasted: false): Command.wordsBeforeLeave(in: line) != nil
    case .line, .endOfInput, .interrupted, .terminated: false
    }
  }

  /// The same as the interview knows it.
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
