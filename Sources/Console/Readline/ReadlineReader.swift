// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Interview

/// Reads lines that a person types, with GNU Readline.
///
/// The person's inputrc applies, because it is an accessibility feature, except for keys that could
/// bring up earlier answers or file names. No history, cut text or searches are kept between lines.
/// Between lines, the terminal is in its original mode.
@MainActor
final class ReadlineReader: TerminalReader {
  var onDraft: (String) -> Void = { _ in }
  var onStop: () -> Void = {}
  let terminal: Terminal
  let input: InputBytes
  let keys: KeyEcho
  var prompt = Prompt()
  var drafts = DraftClock()
  var ending: LineEvent?
  var isPasted = false
  private var hasBegun = false

  /// Creates a reader at a terminal. Readline's state is global, so a process can have only one.
  init(on terminal: Terminal) {
    self.terminal = terminal
    input = InputBytes(terminal.input, isTerminal: true)
    keys = KeyEcho(terminal.input)
  }

  /// Shows the prompt and reads a line with editing, completion and pasting.
  func read(_ prompt: Prompt) -> LineEvent {
    begin()
    self.prompt = prompt
    ending = nil
    isPasted = false
    drafts = DraftClock(line: prompt.pretyped)
    let (before, last) = Display.promptLines(prompt.text, width: terminal.size.columns - 1)
    do { try terminal.write(before) } catch  where error.code != EINTR {
      return .terminated(line: prompt.pretyped, signal: SIGHUP)
    } catch {}  // A pending signal ends the line when it is read.
    let entered = Readline.readLine(prompt: last, pretyped: prompt.pretyped, for: self)
    keys.show()
    if let entered { return .typed(entered, isPasted: isPasted) }
    return ended()
  }

  /// Discards Readline's output, so that neither prompts nor typed text shows.
  func hide() {
    keys.hide()
    Readline.hide()
  }

  private func begin() {
    guard !hasBegun else { return }
    hasBegun = true
    Signals.shared.begin()
    let faults = Readline.begin(
      input: terminal.input, output: terminal.output, isDumb: terminal.clearing == .nothing)
    let screen = Screen(faults.map { .notice($0) })
    let lines = Display.lines(of: screen, width: terminal.size.columns - 1)
    // If the terminal is gone, reading at the next prompt reports it.
    try? terminal.write(lines.map { $0 + "\n" }.joined())
  }

  private func ended() -> LineEvent {
    if case .leave = ending { input.discard() } else { Readline.finishRow(ended: true) }
    return ending ?? .endOfInput
  }
}

extension ReadlineReader {
  /// Returns the next byte for Readline; `nil` when the line has to end.
  func nextByte() -> UInt8? {
    if Readline.isLineEmpty { isPasted = false }
    while ending == nil {
      if drafts.isOverdue(at: DraftClock.now) { keepDraft() }
      switch input.next(timeout: drafts.timeout(at: DraftClock.now)) {
      case .byte(let byte):
        drafts.noteKey(at: DraftClock.now)
        return byte
      case .pause: keepDraft()
      case .end: end(by: SIGHUP)
      case .signal(let signal): act(on: signal)
      }
    }
    return nil
  }

  func act(on signal: Int32) {
    switch signal {
    case SIGTSTP: stop()
    case SIGCONT where Signals.shared.isInForeground(of: terminal.input):
      Readline.leaveTerminal()
      Readline.takeTerminal()
    case SIGWINCH: Readline.resize()
    default: end(by: signal)
    }
  }

  /// Passes the half-typed line to ``onDraft``, unless it is unchanged since the last time.
  func keepDraft() {
    if let draft = drafts.take(Readline.line) { onDraft(draft) }
  }

  private func end(by signal: Int32) {
    ending = LineEvent(signal: signal, line: Readline.line)
    // Drawing the end of the line takes time, and is useless if the screen is about to be cleared
    // or the terminal is gone.
    guard signal == SIGINT || signal == SIGTERM, !isInBackground(of: terminal.input) else { return }
    Readline.showEnd()
  }

  private func stop() {
    keepDraft()
    onStop()
    guard !Signals.shared.isEndPending else { return }
    Readline.leaveTerminal()
    if Signals.shared.stop(at: terminal.input) { Readline.takeTerminal() }
  }
}

extension ReadlineReader {
  /// Whether Enter enters the line. For free text at a terminal that doesn't mark pastes, an Enter
  /// followed immediately by more input is part of a paste. Elsewhere, people may type ahead.
  func enters() -> Bool {
    let mayBePaste = prompt.takesText && !Readline.marksPastes
    guard mayBePaste, input.isReady(within: 10) else { return true }
    input.skip(UInt8(ascii: "\n"))
    isPasted = true
    return false
  }

  /// Inserts a bracketed paste as text. If the paste stalls, shows the part received so far and
  /// saves it as a draft.
  func paste() {
    var decoder = PasteDecoder()
    while !decoder.isOver, ending == nil {
      switch input.next(timeout: Int32(DraftClock.wait)) {
      case .byte(let byte):
        decoder.add(byte)
        continue
      case .pause: break
      case .end:
        insert(&decoder)
        end(by: SIGHUP)
      case .signal(let signal):
        insert(&decoder)
        act(on: signal)
      }
      insert(&decoder)
      Readline.redisplay()
      keepDraft()
    }
    insert(&decoder)
  }

  /// Inserts the pasted text, except bytes that may be the start of the end mark.
  private func insert(_ decoder: inout PasteDecoder) {
    let bytes = decoder.take()
    guard !bytes.isEmpty else { return }
    isPasted = true
    Readline.insert(bytes)
  }
}
