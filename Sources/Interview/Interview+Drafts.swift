import Survey

/// What is half-typed.
extension Interview {
  /// Holds a draft, if there is one, beside those of other items; the next save keeps it.
  mutating func hold(_ draft: Draft?) { response.drafts = drafts + [draft].compactMap(\.self) }

  /// Has a draft kept, beside those of other items.
  mutating func keep(_ draft: Draft?) {
    hold(draft)
    save()
  }

  /// What is half-typed at an item; `nil` when nothing is. A command is no one's words.
  func draft(of asking: Asking, line: String) -> Draft? {
    guard asking.item.sharing != .unsaved else { return nil }
    let isCommand = line.hasPrefix("/") && !line.hasPrefix("//")
    let isAdded = !asking.following.isEmpty || asking.isCalledBack
    let lines = isAdded ? asking.lines + [line] + asking.following : asking.lines
    let draft = Draft(place: asking.place, lines: lines, line: isAdded || isCommand ? "" : line)
    return draft.isEmpty ? nil : draft
  }

  /// What stands on the line although a command was typed behind it; empty for what was refused.
  var standingLine: String {
    if case .item(let asking) = step { asking.standingLine } else { "" }
  }

  /// What is half-typed now, with the given line.
  func draftNow(line: String) -> Draft? { draft(at: step, line: line) }

  private func draft(at step: Step, line: String) -> Draft? {
    switch step {
    case .item(let asking):
      let isUnchanged = asking.lines.isEmpty && line == pretyped(asking)
      return isUnchanged ? nil : draft(of: asking, line: line)
    case .menu(let menu) where menu.isInterruption:
      return interrupted.flatMap { draft(at: $0.step, line: $0.line) }
    case .menu, .sections, .notesPath, .folder, .locking, .writing:
      return asking.flatMap { draft(of: $0, line: $0.standingLine) }
    case .aside(let place, let back):
      let note = response.asides[place] ?? ""
      guard line != note, !line.isEmpty else {
        return draft(of: back, line: back.standingLine)
      }
      return Draft(place: place, line: line, isAside: true)
    case .idle, .rows, .review, .closing, .ended: return nil
    }
  }

  /// Asks an item with what was half-typed there. A line that goes on behind a saved answer brings
  /// that answer back with it.
  mutating func restore(_ draft: Draft, at asking: Asking) {
    if draft.isAside { return askForAside(asking.place, line: draft.line, back: asking) }
    var restored = asking
    let saved = response.answers[asking.place]?.values.first?.words
    restored.lines = draft.isBehindAnswer ? [saved].compactMap(\.self) : draft.lines
    restored.line = draft.line
    say(restored.lines.isEmpty ? Words.draftIsBack : Words.draftLinesAreBack)
    askAgain(restored)
  }
}
