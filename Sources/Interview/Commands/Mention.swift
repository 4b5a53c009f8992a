// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A command among the words of a line.
struct Mention: Equatable {
  /// The command as it was typed.
  var typed: String
  /// The command that was probably meant.
  var command: Command
  /// The words before it.
  var before: String
  /// The words after it.
  var after: String

  /// The words without the command.
  var words: String { [before, after].filter { !$0.isEmpty }.joined(separator: " ") }

  /// Whether there are words that stay when the command is obeyed. None do where the person would
  /// rather not answer, or can't.
  func keepsWords(at top: (any Dialogue)?) -> Bool {
    !words.isEmpty && ([nil, .skipped].contains(command.leaving) || !(top is Asking))
  }
}

extension Mention {
  /// Finds the first command in a line; `nil` if there is none.
  ///
  /// An exact name after any slash counts, also within a word. A misspelt or shortened name counts
  /// only if the slash begins a word. Web addresses and text after `//` never count.
  init?(in line: String) {
    for slash in line.indices where line[slash] == "/" {
      let name = line[line.index(after: slash)...].prefix(while: \.isLetter)
      let before = line[..<slash]
      guard !name.isEmpty, before.last != "/", !Self.isAddress(before),
        let command = Command(mentioned: name.lowercased(), beginsWord: Self.isStart(before))
      else { continue }
      self.init(typed: "/" + name, command: command, before: before, after: line[name.endIndex...])
      return
    }
    return nil
  }

  /// Creates a mention. Brackets around the command and punctuation after it are removed with it.
  private init(typed: String, command: Command, before: Substring, after: Substring) {
    let isBracketed = before.last == "(" && after.first == ")"
    let hasStop = after.first.map { ".,;:!?".contains($0) } ?? false
    self.init(
      typed: typed, command: command,
      before: String(isBracketed ? before.dropLast() : before).trimmed,
      after: String(isBracketed || hasStop ? after.dropFirst() : after).trimmed)
  }

  /// Returns whether a slash after these words begins a word.
  private static func isStart(_ before: Substring) -> Bool {
    before.last.map { !$0.isLetter && !$0.isNumber } ?? true
  }

  /// Returns whether the words end within a web address.
  private static func isAddress(_ before: Substring) -> Bool {
    let word = before.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    return word.contains("://") || word.lowercased().hasPrefix("www.")
  }
}

extension Mention {
  /// Keeps the words around the command and performs the command.
  func obey(in interview: inout Interview) {
    switch (command, interview.top) {
    case (.private, let top?) where !words.isEmpty: top.hear(privately: words, in: &interview)
    case (.quit, _): interview.stopSitting(line: words)
    case (.leave, _): interview.leaveAtOnce(line: words)
    case (.aside, let asking as Asking) where !after.isEmpty:
      if !before.isEmpty { asking.put(before, in: &interview) }
      interview.perform(.aside, after)
    case (_, let top):
      if keepsWords(at: top) { top?.put(words, in: &interview) }
      if let asking = interview.top as? Asking, command == .same {
        interview.replaceTop(with: asking.settle(in: &interview))
      }
      interview.perform(command, "")
    }
  }
}
