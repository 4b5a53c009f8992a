// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The lines of a paragraph while it is typed.
extension Asking {
  /// The paragraph's lines in order, including the recalled one and those after it.
  var entered: [String] {
    lines + (isRecalled ? [line ?? ""].filter { !$0.isEmpty } : []) + following
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
    longer.isRecalled = false
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
    earlier.isRecalled = true
    return earlier
  }

  /// Returns the item with the line at this index recalled for editing.
  func recallingLine(_ index: Int) -> Asking {
    var called = self
    called.lines = Array(lines.prefix(index))
    called.line = lines[index]
    called.following = Array(lines.dropFirst(index + 1))
    called.isRecalled = true
    return called
  }
}

extension String {
  /// The lines, including empty ones.
  var paragraphLines: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

/// What is asked about a line when text was already on it.
extension Asking {
  /// Asks whether text typed directly after the earlier answer was meant to replace it, in case the
  /// person overlooked that answer on the line. Letters typed after a single word complete it
  /// instead, unless they are several words.
  /// - Returns: `false` for any other line.
  func asksWhatReplaces(_ typed: String, in interview: inout Interview) -> Bool {
    guard interview.settings.editsLines, line == nil || isRecalled || lineState == .proposed,
      case let earlier = interview.state.shownLine(self), !earlier.isEmpty,
      typed.hasPrefix(earlier),
      case let added = String(typed.dropFirst(earlier.count)), let first = added.first,
      first.isLetter || first.isNumber
    else { return false }
    if let command = Command(rawValue: added.lowercased()) {
      var menu = commandOrNot(command) { hearConfirmed(typed, in: &$0) }
      (menu.fallback, menu.lineBelow) = (nil, typed)
      interview.open(menu)
      return true
    }
    let isLong = added.words.count > 1
    guard isLong || first.isUppercase || earlier.contains(where: \.isWhitespace) else {
      return false
    }
    interview.open(replaceOrAdd(added, to: earlier))
    return true
  }

  /// Returns a `?` or `<` typed directly after the text on the line; `nil` if there is none.
  func signBehindWords(in line: String, _ state: ResponseState) -> Mention? {
    guard lineState != .refused, case let stood = state.shownLine(self),
      let sign = TypedLine.text(behind: stood, in: line),
      !sign.hasPrefix("/"), case .command(let command, _) = TypedLine(sign, isPasted: false)
    else { return nil }
    return Mention(typed: sign, command: command, before: stood, after: "")
  }
}
