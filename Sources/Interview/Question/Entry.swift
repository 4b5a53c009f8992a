// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The text that is being entered at an item: the prompt's line, and the lines of a paragraph around
/// it.
struct Entry: Equatable {
  /// The paragraph's lines before the current one.
  var lines: [String] = []
  /// The text already on the prompt's line; `nil` to show the earlier answer, if there is one.
  var line: String?
  /// How the text came to be in ``line``.
  var origin = Origin.typed
  /// Whether ``line`` is an earlier line that the person recalled to change it.
  var isRecalled = false
  /// The lines after the one that was recalled.
  var following: [String] = []

  enum Origin {
    /// The person typed it, or it is an earlier answer.
    case typed
    /// The program put it there, for the person to keep or replace.
    case proposed
    /// It was refused as an answer.
    case refused
  }

  /// Whether nothing has been typed since the question was asked.
  var isUntouched: Bool { lines.isEmpty && line == nil }

  /// The text the person has typed on the line; empty if it was refused.
  var standingLine: String { origin == .refused ? "" : line ?? "" }

  /// Whether the line shows text that the person may have overlooked, since they didn't just type it.
  var mayBeOverlooked: Bool { line == nil || isRecalled || origin == .proposed }

  /// The entered lines in order, including the recalled one and those after it.
  var entered: [String] {
    lines + (isRecalled ? [line ?? ""].filter { !$0.isEmpty } : []) + following
  }

  /// The entered lines and the unfinished one.
  var linesSoFar: [String] {
    entered + [isRecalled ? "" : standingLine].filter { !$0.isEmpty }
  }

  /// Adds a line: in place of the recalled one, or at the end. An empty line removes the recalled one.
  /// - Parameter given: The lines of an earlier answer, which come first if nothing was typed yet.
  mutating func add(_ text: String, after given: [String]) {
    let before = isUntouched ? given : lines
    let added = text.trimmed.isEmpty ? [] : text.paragraphLines
    self = Entry(lines: before + added + following, line: "", origin: origin)
  }

  /// Recalls the last line for editing, skipping empty lines at the end. An earlier recalled line is
  /// put back after it. Needs at least one line.
  mutating func recallLastLine() {
    if !standingLine.isEmpty { following.insert(standingLine, at: 0) }
    while lines.count > 1, let last = lines.last, last.isEmpty {
      following.insert(lines.removeLast(), at: 0)
    }
    line = lines.popLast()
    isRecalled = true
  }

  /// Recalls the line at this index for editing.
  mutating func recallLine(_ index: Int) {
    (line, following) = (lines[index], Array(lines.dropFirst(index + 1)))
    lines.removeSubrange(index...)
    isRecalled = true
  }

  /// Removes a line that the person deleted. Keeps a recalled line of several when a command was typed
  /// in its place, unless the command ends the sitting.
  /// - Returns: Whether it was deleted.
  mutating func forgetDeleted(_ typed: String) -> Bool {
    guard let line, !line.isEmpty, !typed.hasPrefix(line),
      !isRecalled || entered.count == 1 || typed.trimmed.isEmpty || TypedLine.isLeaving(typed)
    else { return false }
    self.line = ""
    // An emptied line of a paragraph is still the recalled one, to be removed.
    isRecalled = isRecalled && typed.trimmed.isEmpty
    return true
  }
}

extension String {
  /// The lines, including empty ones.
  var paragraphLines: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
