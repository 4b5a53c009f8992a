// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Deciding what a line is: a command, an answer, or words to ask about.
extension Interview {
  /// Handles a line. Most lines have no command in them, and go to ``hearAnswer(_:)``.
  mutating func hear(_ line: String, isPasted: Bool) {
    forgetDeleted(line)
    let asking = itemOnTop
    if let asking, !line.isEmpty, line == state.pretyped(asking) {
      return hearAnswer(line)  // Kept as it was, even where it looks like a command.
    }
    if !isPasted {
      if let words = Command.wordsBeforeLeave(in: line), !words.isEmpty {
        return leaveAtOnce(line: words)
      }
      if let asking, asking.asksWhatReplaces(line, in: &self) { return }
      if hearBehindWords(line) { return }
    }
    let typed = isPasted ? nil : writing?.typedLine(line, in: state)
    switch typed ?? TypedLine(line, isPasted: isPasted) {
    case .unknownCommand where top?.lineUse == .path: hearAnswer(line)
    case .command(let command, let rest): hear(command, rest, in: line)
    case .unknownCommand(let word, let near): refuseCommand(line, word, near: near)
    case .loneWord(let word, let command): top?.hear(word, or: meant(command, by: word), in: &self)
    case .answer(let text):
      if !isPasted, asksAboutCommand(in: line) { return }
      if !isPasted, let writing, writing.handles(typed: line, in: &self) { return }
      hearAnswer(text)
    }
  }

  /// Returns the command that words stand for here.
  func meant(_ command: Command, by words: String) -> Command {
    state.meant(command, by: words, at: itemOnTop)
  }

  /// Passes a line to the dialogue on top.
  mutating func hearAnswer(_ text: String) { top?.hear(text, in: &self) }

  /// Handles a command at the start of a line. A menu that asks about the command takes it as its
  /// answer. If words follow that aren't its argument, asks what they are or keeps them.
  private mutating func hear(_ command: Command, _ rest: String, in line: String) {
    if rest.isEmpty, let choice = menuOnTop?.choice(obeying: command) {
      return choice.choose(&self)
    }
    guard savesLine, !rest.isEmpty, !command.accepts(argument: rest),
      let mention = Mention(in: line)
    else {
      return perform(command, rest)
    }
    command.actsWithoutAsking
      ? mention.obey(in: &self) : ask(about: mention, in: line)
  }

  /// Asks whether a command among words that would be saved is meant as a command.
  /// - Returns: `false` if there is nothing to ask.
  private mutating func asksAboutCommand(in line: String) -> Bool {
    let sign = itemOnTop?.signBehindWords(in: line, state)
    guard savesLine, let mention = sign ?? Mention(in: line) else { return false }
    ask(about: mention, in: line)
    return true
  }

  private mutating func ask(about mention: Mention, in line: String) {
    open(Menu.commandOrWords(mention, keepsWords: mention.keepsWords(in: self), in: line))
  }

  /// Whether a line would be saved.
  private var savesLine: Bool { top?.lineUse == .answer }

  /// Accepts a line as it is, including the command.
  mutating func takeAllAsWords(_ line: String) {
    if case .answer(let text) = TypedLine(line, isPasted: false) { return hearAnswer(text) }
    hearAnswer(line)
  }

  /// Handles `/quit`, `/urgent`, `/expect` and `/private` after the words of an answer: someone who
  /// needs them has no time to end the line first.
  private mutating func hearBehindWords(_ line: String) -> Bool {
    guard savesLine, case .answer = TypedLine(line, isPasted: false),
      let mention = Mention(in: line),
      [.quit, .urgent, .expect, .private].contains(mention.command),
      line.trimmed.lowercased().hasSuffix(" " + mention.command.typed)
    else { return false }
    if let asking = itemOnTop, asking.entry.origin == .refused, mention.words == asking.line {
      return false
    }
    mention.obey(in: &self)
    return true
  }

  /// Says that a command is unknown and asks again with the line as typed. The second time, the
  /// line is empty.
  private mutating func refuseCommand(_ line: String, _ word: String, near: Command?) {
    say(Words.unknownCommand(word, near: near))
    guard let asking = itemOnTop else { return repeatQuestion(line: line) }
    var again = state.placing(line == asking.line ? "" : line, at: asking)
    again.entry.origin = .refused
    askAgain(again)
  }
}
