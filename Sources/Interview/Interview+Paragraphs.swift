import Survey

/// Paragraphs: lines until an empty one.
extension Interview {
  /// Takes one line of a paragraph, or the whole of one given before that was kept or changed.
  mutating func addToParagraph(_ text: String, at asking: Asking) {
    let given = response.answers[asking.place] ?? initialAnswer(asking)
    let earlier = given?.values.first?.words
    let isOnLine = asking.lines.isEmpty && asking.line == nil && earlier != nil
    if isOnLine, text == earlier { return keepParagraph(text, at: asking) }
    guard !text.trimmed.isEmpty || !asking.following.isEmpty else { return endParagraph(asking) }
    var longer = asking
    if !text.trimmed.isEmpty { longer.lines.append(text) }
    longer.isCalledBack = !asking.following.isEmpty
    longer.line = asking.following.first ?? ""
    longer.following = Array(asking.following.dropFirst())
    if let draft = draft(of: longer, line: longer.line ?? "") { keep([draft]) }
    askForLine(longer)
  }

  /// Goes on from a paragraph that was kept. Where the question has other words now, it is an
  /// answer to these from here on.
  private mutating func keepParagraph(_ text: String, at asking: Asking) {
    let question = response.answers[asking.place]?.question
    guard question != asking.item.text else { return proceed(from: asking) }
    accept(.values([.text(text)]), at: asking)
  }

  /// Calls the last line of a paragraph back onto the line, above those called back before.
  mutating func callBackLine(of asking: Asking) {
    var earlier = asking
    if !asking.standingLine.isEmpty { earlier.following.insert(asking.standingLine, at: 0) }
    earlier.line = earlier.lines.removeLast()
    earlier.isCalledBack = true
    askForLine(earlier)
  }

  private mutating func endParagraph(_ asking: Asking) {
    guard !asking.lines.isEmpty else { return pressEnter(at: asking) }
    finishParagraph(asking)
  }

  /// Takes the lines so far as the answer.
  private mutating func finishParagraph(_ asking: Asking) {
    let text = asking.entered.joined(separator: "\n")
    do {
      accept(.values([.text(try asking.item.checked(text))]), at: asking.plain)
    } catch {
      say(Words.sentence(for: error, item: asking.item))
      // A pipe can't change a line that is called back.
      settings.editsLines ? callBackLine(of: asking) : askAgain(asking.plain)
    }
  }

  /// Writes down what was entered before the person goes elsewhere, and keeps what was not.
  /// - Returns: the item as it stands then.
  @discardableResult
  mutating func settle(_ asking: Asking) -> Asking {
    let entered = asking.entered
    let values = [Value.text(entered.joined(separator: "\n"))]
    // What stands as it did stays an answer to the words in which it was asked.
    if !entered.isEmpty, response.answers[asking.place]?.values != values {
      record(.values(values), at: asking)
    }
    if !entered.isEmpty { say(Words.linesAreKept) }
    let hasHalfALine = !asking.isCalledBack && !asking.standingLine.isEmpty
    if hasHalfALine {
      drafts.append(
        Draft(
          place: asking.place, line: asking.standingLine, isBehindAnswer: !entered.isEmpty,
          wasTypedAlone: hidden == nil))
    }
    if hasHalfALine || !entered.isEmpty { keep([]) }
    return asking.plain
  }
}

extension Asking {
  /// The lines of a paragraph that were entered, those called back and below included.
  var entered: [String] {
    lines + (isCalledBack ? [line].compactMap(\.self) : []) + following
  }

  /// What stands on the line of the person's own words; empty for none and for what was refused.
  var standingLine: String { isRefused ? "" : line ?? "" }

  /// The same item without anything typed.
  var plain: Asking { Asking(stop: stop, purpose: purpose) }
}
