// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

extension ReadlineReader {
  /// The next byte for Readline; `nil` once the line is to end.
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

  /// Hands out what is half-typed, if it is not what was handed out last.
  func keepDraft() {
    if let draft = drafts.take(Readline.line) { onDraft(draft) }
  }

  private func end(by signal: Int32) {
    ending = LineEvent(signal: signal, line: Readline.line)
    // The rest takes time: leaving clears the screen, and nobody sees a terminal that is gone.
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
  /// Whether Enter enters the line. Where the terminal doesn't mark pastes, an Enter with more
  /// right behind it is part of one; only for free text, since a person may type ahead.
  func enters() -> Bool {
    let mayBePaste = prompt.takesText && !Readline.marksPastes
    guard mayBePaste, input.isReady(within: 10) else { return true }
    input.skip(UInt8(ascii: "\n"))
    isPasted = true
    return false
  }

  /// Takes a marked paste as text. When it stalls, what came so far is shown and kept as a draft.
  func paste() {
    var decoder = PasteDecoder()
    while !decoder.isOver, ending == nil {
      switch input.next(timeout: Int32(DraftClock.pause)) {
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

  /// What was pasted, but what may become the mark of its end.
  private func insert(_ decoder: inout PasteDecoder) {
    let bytes = decoder.take()
    guard !bytes.isEmpty else { return }
    isPasted = true
    Readline.insert(bytes)
  }
}
