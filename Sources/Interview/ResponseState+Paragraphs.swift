// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The lines of a long answer.
extension ResponseState {
  /// Returns the lines so far, including an unfinished one.
  func linesSoFar(of asking: Asking) -> [String] {
    if asking.isUntouched { return givenText(at: asking)?.paragraphLines ?? [] }
    let half = asking.isCalledBack ? "" : asking.standingLine
    return asking.entered + [half].filter { !$0.isEmpty }
  }

  /// Returns the earlier answer or the form's initial one; `nil` if there is neither.
  func givenText(at asking: Asking) -> String? {
    (seen.answers[asking.place] ?? initialAnswer(asking))?.values.first?.words
  }

  /// Returns the lines of an earlier or initial answer; empty unless it has several. They are shown
  /// above the prompt, and new text is added to them.
  func severalGivenLines(at asking: Asking) -> [String] {
    guard asking.item.type == .text, asking.isUntouched,
      let lines = givenText(at: asking)?.paragraphLines, lines.count > 1
    else { return [] }
    return lines
  }

  /// Returns the item with this text on its line, below the lines of an earlier answer.
  func placing(_ line: String, at asking: Asking) -> Asking {
    var placed = asking
    placed.lines += severalGivenLines(at: asking)
    placed.line = line
    return placed
  }

  /// Returns the item with text on its line that the person may not have meant as the answer.
  func proposing(_ line: String, at asking: Asking) -> Asking {
    var proposing = placing(line, at: asking)
    proposing.isProposed = true
    return proposing
  }
}
