// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What is asked about a line when text was already on it.
extension Asking {
  /// Asks whether text typed directly after the earlier answer was meant to replace it, in case the
  /// person overlooked that answer on the line. Letters typed after a single word complete it
  /// instead, unless they are several words.
  /// - Returns: `false` for any other line.
  func asksWhatReplaces(_ typed: String, in interview: inout Interview) -> Bool {
    guard interview.settings.editsLines, entry.mayBeOverlooked,
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
    interview.open(Clarification(of: typed, at: self).replaceOrAdd(added, to: earlier))
    return true
  }

  /// Returns a `?` or `<` typed directly after the text on the line; `nil` if there is none.
  func signBehindWords(in line: String, _ state: ResponseState) -> Mention? {
    guard entry.origin != .refused, case let stood = state.shownLine(self),
      let sign = TypedLine.text(behind: stood, in: line),
      !sign.hasPrefix("/"), case .command(let command, _) = TypedLine(sign, isPasted: false)
    else { return nil }
    return Mention(typed: sign, command: command, before: stood, after: "")
  }
}
