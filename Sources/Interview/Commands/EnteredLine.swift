// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A line that the person entered, and what becomes of it: a command, an answer, or words to ask
/// about.
struct EnteredLine {
  let text: String
  let isPasted: Bool

  /// Handles the line. Most lines have no command in them, and go to the dialogue on top.
  func hear(in interview: inout Interview) {
    interview.forgetDeleted(text)
    let asking = interview.dialogues.item
    if let asking, !text.isEmpty, text == interview.state.earlier(at: asking).pretyped {
      // Kept as it was, even where it looks like a command.
      return asking.hear(text, in: &interview)
    }
    guard !isPasted else { return hear(TypedLine(text, isPasted: true), in: &interview) }
    if let words = Command.wordsBeforeLeave(in: text), !words.isEmpty {
      return SittingEnd(line: words).leaveAtOnce(in: &interview)
    }
    if let asking, asksWhatReplaces(at: asking, in: &interview) { return }
    if obeysBehindWords(in: &interview) { return }
    let typed = interview.dialogues.writing?.typedLine(text, in: interview.state)
    hear(typed ?? TypedLine(text, isPasted: false), in: &interview)
  }

  private func hear(_ typed: TypedLine, in interview: inout Interview) {
    switch typed {
    case .unknownCommand where interview.dialogues.top?.takesPath == true:
      interview.dialogues.top?.hear(text, in: &interview)
    case .command(let command, let rest): hear(command, rest, in: &interview)
    case .unknownCommand(let word, let near): refuse(word, near: near, in: &interview)
    case .loneWord(let word, .same)
    where interview.dialogues.item?.reader(in: interview).hasCopies == false:
      interview.dialogues.top?.hear(word, in: &interview)
    case .loneWord(let word, let command):
      interview.dialogues.top?.hear(word, or: interview.meant(command, by: word), in: &interview)
    case .answer(let answer):
      if !isPasted, asksAboutCommand(in: &interview) { return }
      let writing = isPasted ? nil : interview.dialogues.writing
      if writing?.handles(typed: text, in: &interview) == true { return }
      interview.dialogues.top?.hear(answer, in: &interview)
    }
  }

  /// Handles a command at the start of the line. A menu that asks about the command takes it as its
  /// answer. If words follow that aren't its argument, asks what they are or keeps them.
  private func hear(_ command: Command, _ rest: String, in interview: inout Interview) {
    if rest.isEmpty, let choice = interview.dialogues.menu?.choice(obeying: command) {
      return choice.choose(&interview)
    }
    guard savesLine(interview), !rest.isEmpty, !command.accepts(argument: rest),
      let mention = Mention(in: text)
    else {
      return command.perform(rest, in: &interview)
    }
    [.quit, .leave, .urgent].contains(command)
      ? mention.obey(in: &interview) : ask(about: mention, in: &interview)
  }

  /// Asks whether a command among words that would be saved is meant as a command.
  /// - Returns: `false` if there is nothing to ask.
  private func asksAboutCommand(in interview: inout Interview) -> Bool {
    guard savesLine(interview),
      let mention = signBehindWords(interview) ?? Mention(in: text)
    else { return false }
    ask(about: mention, in: &interview)
    return true
  }

  /// Asks what a command among words is meant to be. Doesn't repeat the words, which may be
  /// private.
  private func ask(about mention: Mention, in interview: inout Interview) {
    let (typed, command) = (mention.typed, mention.command.typed)
    let question =
      typed == command
      ? Words.isCommandOrWords(typed)
      : Words.isThatCommandOrWords(typed: typed, command: command)
    let obey =
      mention.keepsWords(in: interview) ? Words.keepWordsAndDo(command) : Words.doCommand(command)
    interview.open(
      Menu(
        blocks: [.question(question)],
        choices: [
          Menu.Choice(obey) {
            $0.dialogues.close()
            mention.obey(in: &$0)
          },
          Menu.Choice(Words.keepAllAsWords) {
            $0.dialogues.close()
            hearAsWords(in: &$0)
          },
          .changeLine(text),
        ], fallback: nil, lineBelow: text))
  }

  private func savesLine(_ interview: Interview) -> Bool {
    interview.dialogues.top?.savesLine == true
  }

  /// Accepts the line as it is, including the command.
  private func hearAsWords(in interview: inout Interview) {
    var words = text
    if case .answer(let plain) = TypedLine(text, isPasted: false) { words = plain }
    interview.dialogues.top?.hear(words, in: &interview)
  }

  /// Handles `/quit`, `/urgent`, `/expect`, `/private` and `/staff` after the words of an answer: someone who
  /// needs them has no time to end the line first.
  private func obeysBehindWords(in interview: inout Interview) -> Bool {
    guard savesLine(interview), case .answer = TypedLine(text, isPasted: false),
      let mention = Mention(in: text),
      [.quit, .urgent, .expect, .private, .staff].contains(mention.command),
      text.trimmed.lowercased().hasSuffix(" " + mention.command.typed)
    else { return false }
    if let entry = interview.dialogues.item?.entry, entry.origin == .refused,
      mention.words == entry.line
    {
      return false
    }
    mention.obey(in: &interview)
    return true
  }

  /// Says that a command is unknown and asks again with the line as typed. The second time, the
  /// line is empty.
  private func refuse(_ word: String, near: Command?, in interview: inout Interview) {
    interview.say(Words.unknownCommand(word, near: near))
    guard let asking = interview.dialogues.item else { return interview.repeatQuestion(line: text) }
    var again = interview.state.placing(text == asking.line ? "" : text, at: asking)
    again.entry.origin = .refused
    interview.askAgain(again)
  }
}

extension Command {
  /// Returns the command that words for it stand for at an item: where no line of a long answer can be
  /// removed, those for removing one are about the answer before.
  func meant(by words: String, at asking: Asking?, in state: ResponseState) -> Command {
    guard self == .lines, words.contains(" ") else { return self }
    guard let asking, asking.item.type == .text else { return .back }
    return state.earlier(at: asking).linesSoFar.isEmpty ? .back : .lines
  }
}

/// What is asked about a line when text was already on it.
extension EnteredLine {
  /// Asks whether text typed directly after the earlier answer was meant to replace it, in case the
  /// person overlooked that answer on the line. Letters typed after a single word, or after a line that
  /// the person chose to change, complete it instead, unless they are several words.
  /// - Returns: `false` for any other line.
  private func asksWhatReplaces(at asking: Asking, in interview: inout Interview) -> Bool {
    guard interview.settings.editsLines, asking.entry.mayBeOverlooked,
      case let earlier = interview.state.earlier(at: asking).shownLine, !earlier.isEmpty,
      text.hasPrefix(earlier),
      case let added = String(text.dropFirst(earlier.count)), let first = added.first,
      first.isLetter || first.isNumber
    else { return false }
    if case .loneWord(_, let command) = TypedLine(added, isPasted: false) {
      var menu = Menu.means(command) { asking.hearConfirmed(text, in: &$0) }
      (menu.fallback, menu.lineBelow) = (nil, text)
      interview.open(menu)
      return true
    }
    let isLong = added.words.count > 1
    let mayBeNext = earlier.contains(where: \.isWhitespace) && !asking.entry.isRecalled
    guard isLong || first.isUppercase || mayBeNext else { return false }
    interview.open(Clarification(of: text, at: asking).replaceOrAdd(added, to: earlier))
    return true
  }

  /// Returns a `?` or `<` typed directly after the text on the line; `nil` if there is none.
  private func signBehindWords(_ interview: Interview) -> Mention? {
    guard let asking = interview.dialogues.item, asking.entry.origin != .refused,
      case let stood = interview.state.earlier(at: asking).shownLine,
      let sign = TypedLine.text(behind: stood, in: text),
      !sign.hasPrefix("/"), case .command(let command, _) = TypedLine(sign, isPasted: false)
    else { return nil }
    return Mention(typed: sign, command: command, before: stood, after: "")
  }
}
