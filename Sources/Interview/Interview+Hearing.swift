// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Deciding what a line is: a command, an answer, or words to ask about.
extension Interview {
  mutating func hear(_ line: String, isPasted: Bool) {
    forgetDeleted(line)
    if let asking = top as? Asking, !line.isEmpty, line == state.pretyped(asking) {
      return hearAnswer(line)  // Kept as it was, even where it looks like a command.
    }
    if !isPasted, let words = Command.wordsBeforeLeave(in: line), !words.isEmpty {
      return leaveAtOnce(line: words)
    }
    if !isPasted, asksWhatReplaces(line) { return }
    if !isPasted, hearBehindWords(line) { return }
    switch typedLine(line, isPasted: isPasted) {
    case .unknownCommand where top?.takes == .path: hearAnswer(line)
    case .command(let command, let rest): hear(command, rest, in: line)
    case .unknownCommand(let word, let near): refuseCommand(line, word, near: near)
    case .loneWord(let word, let command): top?.hear(word, or: meant(command, by: word), in: &self)
    case .answer(let text):
      if !isPasted, asksAboutCommand(in: line) { return }
      if !isPasted, let top, top.handles(typed: line, in: &self) { return }
      hearAnswer(text)
    }
  }

  /// Returns the command that words stand for here.
  func meant(_ command: Command, by words: String) -> Command {
    state.meant(command, by: words, at: top as? Asking)
  }

  mutating func hearAnswer(_ text: String) { top?.hear(text, in: &self) }

  /// Classifies a line. A command typed after the text on the line is obeyed, because someone in a
  /// hurry doesn't clear the line first. After refused text, only what was added to it counts.
  func typedLine(_ line: String, isPasted: Bool) -> TypedLine {
    let typed = TypedLine(line, isPasted: isPasted)
    guard !isPasted, let top else { return typed }
    guard let asking = top as? Asking else {
      guard let behind = TypedLine.text(behind: top.standingLine, in: line), behind.hasPrefix("/")
      else {
        return typed
      }
      return TypedLine(behind, isPasted: false)
    }
    guard let behind = TypedLine.text(behind: asking.line ?? state.pretyped(asking), in: line)
    else { return typed }
    let added = TypedLine(behind, isPasted: false)
    switch (added, typed) {
    case (.command, .answer) where behind.hasPrefix("/") || !asking.item.takesText: return added
    case (.command, _) where asking.isRefused, (.loneWord, _) where asking.isRefused: return added
    case (.answer, .unknownCommand) where asking.isRefused: return added
    default: return typed
    }
  }

  /// Handles `/quit`, `/urgent`, `/expect` and `/private` after the words of an answer: someone who
  /// needs them has no time to end the line first.
  private mutating func hearBehindWords(_ line: String) -> Bool {
    guard top?.takes == .words, case .answer = TypedLine(line, isPasted: false),
      let (words, command) = TypedLine.commandBehindWords(in: line)
    else { return false }
    if let asking = top as? Asking, asking.isRefused, words == asking.line { return false }
    switch command {
    case .private: top?.hear(privately: words, in: &self)
    case .quit: stopSitting(line: words)
    default: showFacts(for: command, line: words)
    }
    return true
  }

  /// Asks whether text typed directly after the earlier answer was meant to replace it, in case the
  /// person overlooked that answer on the line. Letters typed after a single word complete it
  /// instead.
  /// - Returns: `false` for any other line.
  private mutating func asksWhatReplaces(_ line: String) -> Bool {
    guard settings.editsLines, let asking = top as? Asking,
      asking.line == nil || asking.isCalledBack || asking.isProposed,
      case let earlier = asking.line ?? state.pretyped(asking), !earlier.isEmpty,
      line.hasPrefix(earlier),
      case let added = line.dropFirst(earlier.count), let first = added.first,
      first.isLetter || first.isNumber
    else { return false }
    if let command = Command(rawValue: added.lowercased()) {
      var menu = asking.commandOrNot(command) { $0.take(line, at: asking) }
      (menu.fallback, menu.lineBelow) = (nil, line)
      open(menu)
      return true
    }
    guard first.isUppercase || earlier.contains(where: \.isWhitespace) else { return false }
    open(asking.replaceOrAdd(String(added), to: earlier))
    return true
  }

  /// Returns a `?` or `<` typed directly after the text on the line; `nil` if there is none.
  func signBehindWords(in line: String) -> Mention? {
    guard let asking = top as? Asking, !asking.isRefused,
      case let stood = asking.line ?? state.pretyped(asking),
      let sign = TypedLine.text(behind: stood, in: line),
      !sign.hasPrefix("/"), case .command(let command, _) = TypedLine(sign, isPasted: false)
    else { return nil }
    return Mention(typed: sign, command: command, before: stood, after: "")
  }

  /// Says that a command is unknown and asks again with the line as typed. The second time, the
  /// line is empty.
  mutating func refuseCommand(_ line: String, _ word: String, near: Command?) {
    say(Words.unknownCommand(word, near: near))
    guard let asking = top as? Asking else { return repeatQuestion(line: line) }
    var again = state.standing(line == asking.line ? "" : line, at: asking)
    again.isRefused = true
    askAgain(again)
  }
}
