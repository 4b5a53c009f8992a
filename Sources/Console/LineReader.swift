// SPDX-License-Identifier: GPL-3.0-or-later

import Interview

/// Reads one line at a time from a terminal or a pipe.
@MainActor
package protocol LineReader: AnyObject {
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
package enum Waited: Equatable, Sendable {
  /// The descriptor is readable.
  case ready
  /// The person wants to leave at once, by Ctrl-\ or `/leave`.
  case leaving
}
