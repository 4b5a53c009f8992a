// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The lines of a paragraph while it is typed.
extension Asking {
  /// The paragraph's lines in order, including the recalled one and those after it.
  var entered: [String] {
    lines + (isCalledBack ? [line ?? ""].filter { !$0.isEmpty } : []) + following
  }

  /// Whether nothing has been typed since the question was asked.
  var isUntouched: Bool { lines.isEmpty && line == nil }

  /// The same item without anything typed.
  var plain: Asking { Asking(stop: stop, purpose: purpose) }

  /// Returns the item with a line added: in place of the recalled one, or at the end. An empty line
  /// removes the recalled one.
  /// - Parameter given: The lines of an earlier answer, which come first if nothing was typed yet.
  func adding(_ text: String, after given: [String]) -> Asking {
    var longer = self
    if isUntouched { longer.lines = given }
    if !text.trimmed.isEmpty { longer.lines += text.paragraphLines }
    longer.lines += following
    longer.following = []
    longer.isCalledBack = false
    longer.line = ""
    return longer
  }

  /// Returns the item with its last line recalled for editing, skipping empty lines at the end. An
  /// earlier recalled line is put back after it. Needs at least one line.
  func recallingLastLine() -> Asking {
    var earlier = self
    if !standingLine.isEmpty { earlier.following.insert(standingLine, at: 0) }
    while earlier.lines.count > 1, let last = earlier.lines.last, last.isEmpty {
      earlier.following.insert(earlier.lines.removeLast(), at: 0)
    }
    earlier.line = earlier.lines.popLast()
    earlier.isCalledBack = true
    return earlier
  }

  /// Returns the item with the line at this index recalled for editing.
  func recallingLine(_ index: Int) -> Asking {
    var called = self
    called.lines = Array(lines.prefix(index))
    called.line = lines[index]
    called.following = Array(lines.dropFirst(index + 1))
    called.isCalledBack = true
    return called
  }
}

extension String {
  /// The lines, including empty ones.
  var paragraphLines: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
