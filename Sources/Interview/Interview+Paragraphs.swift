import Survey

/// Paragraphs: lines until an empty one.
extension Interview {
  /// Takes one line of a paragraph, or the whole of one given before that was kept or changed.
  mutating func addToParagraph(_ text: String, at asking: Asking) {
    let earlier = response.answers[asking.place]?.values.first?.words
    let isOnLine = asking.lines.isEmpty && asking.line == nil && earlier != nil
    if isOnLine, text == earlier { return proceed(from: asking) }
    guard !text.trimmed.isEmpty else { return endParagraph(asking) }
    var longer = asking
    longer.lines.append(text)
    longer.line = ""
    if let draft = draft(of: longer, line: "") { keep(draft) }
    askForLine(longer)
  }

  private mutating func endParagraph(_ asking: Asking) {
    guard !asking.lines.isEmpty else { return pressEnter(at: asking) }
    guard !asking.hasOfferedMore else { return finishParagraph(asking) }
    show(Words.addMore(asking))
  }

  /// Takes the lines so far as the answer.
  mutating func finishParagraph(_ asking: Asking) {
    var finished = asking
    let text = asking.lines.joined(separator: "\n")
    finished.lines = []
    accept(.values([.text(text)]), at: finished)
  }

  /// Writes the lines so far down before the person goes elsewhere, so that none is lost.
  mutating func settle(_ asking: Asking) {
    guard !asking.lines.isEmpty else { return }
    record(.values([.text(asking.lines.joined(separator: "\n"))]), at: asking)
    saveAnswer()
    say(Words.linesAreKept)
  }

  /// Has a draft kept.
  mutating func keep(_ draft: Draft) {
    hasKeptDraft = true
    effects.append(.keepDrafts(drafts + [draft]))
  }

  /// What is half-typed at an item; `nil` when nothing is.
  func draft(of asking: Asking, line: String) -> Draft? {
    let draft = Draft(place: asking.place, lines: asking.lines, line: line)
    return draft.isEmpty || asking.item.sharing == .unsaved ? nil : draft
  }

  /// What is half-typed now, with the given line.
  func draftNow(line: String) -> Draft? {
    switch step {
    case .item(let asking):
      guard asking.lines.isEmpty, line == pretyped(asking) else {
        return draft(of: asking, line: line)
      }
      return nil
    case .menu(let menu): return menu.back.flatMap { draft(of: $0, line: $0.line ?? "") }
    case .aside(let place, _):
      return line.isEmpty ? nil : Draft(place: place, line: line, isAside: true)
    default: return nil
    }
  }
}
