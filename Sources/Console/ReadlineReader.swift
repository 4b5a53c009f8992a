// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Interview

/// Reads lines that a person types, with GNU Readline.
///
/// The person's inputrc holds (it is an accessibility feature), but for keys by which old answers
/// or file names could come onto the line. Nothing is kept from one line to the next: no history,
/// no cut text, no searches. While no line is read, the terminal is as it was found.
@MainActor
public final class ReadlineReader: LineReader {
  /// Gets the half-typed line.
  public var onDraft: (String) -> Void = { _ in }
  /// Called before the process is stopped.
  public var onStop: () -> Void = {}
  let terminal: Terminal
  let input: InputBytes
  var prompt = Prompt()
  var drafts = DraftClock()
  var ending: LineEvent?
  var isPasted = false
  private var hasBegun = false
  /// Keys don't show once the person has left.
  private let keys: KeyEcho

  /// A reader at a terminal. Readline's state is the process's, so there is one reader in it.
  public init(on terminal: Terminal) {
    self.terminal = terminal
    input = InputBytes(terminal.input, readsAllBeforeSignal: true)
    keys = KeyEcho(terminal.input)
  }

  /// Shows the prompt and reads a line with editing, completion and pasting.
  public func read(_ prompt: Prompt) -> LineEvent {
    begin()
    self.prompt = prompt
    ending = nil
    isPasted = false
    drafts = DraftClock(line: prompt.pretyped)
    let (before, last) = Display.promptLines(prompt.text, width: terminal.size.columns - 1)
    do { try terminal.write(before) } catch  where error.code != EINTR {
      return .terminated(line: prompt.pretyped, signal: SIGHUP)
    } catch {}  // A signal came that ends the line as soon as it is read.
    let entered = Readline.readLine(
      prompt: last, pretyped: prompt.pretyped, callbacks: callbacks)
    keys.show()
    if let entered { return .line(entered, isPasted: isPasted) }
    return ended()
  }

  /// Between prompts the terminal hands over whole lines.
  public func waits(for descriptor: Int32, noticesLeaving: Bool) -> Waited {
    input.waits(for: descriptor, noticesLeaving: noticesLeaving, looksAtLines: true)
  }

  /// Lets Readline write to nowhere, so that neither prompts nor what is typed shows.
  public func hide() {
    keys.hide()
    Readline.hide()
  }

  /// Asks for a passphrase past Readline, which would keep what is typed.
  public func readPassphrase(_ words: String) -> PassphraseEvent {
    PassphraseReading(on: terminal, input).read(words)
  }

  private func begin() {
    guard !hasBegun else { return }
    hasBegun = true
    Signals.shared.begin()
    let faults = Readline.begin(
      input: terminal.input, output: terminal.output, isDumb: terminal.clearing == .nothing)
    let screen = Screen(faults.map { .notice($0) })
    let lines = Display.lines(of: screen, width: terminal.size.columns - 1)
    // A terminal that is gone is noticed with the prompt.
    try? terminal.write(lines.map { $0 + "\n" }.joined())
  }

  private func ended() -> LineEvent {
    if case .leave = ending { input.discard() } else { Readline.finishRow(ended: true) }
    return ending ?? .endOfInput
  }

  private var callbacks: Readline.Callbacks {
    Readline.Callbacks(
      nextByte: { [unowned self] in nextByte() },
      hasBuffered: { [unowned self] in input.hasBuffered },
      enters: { [unowned self] in enters() },
      paste: { [unowned self] in paste() },
      complete: { [unowned self] in Completion(of: $0, among: prompt.completions) })
  }
}
