// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

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
      Readline.redraw()
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
