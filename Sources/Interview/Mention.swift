// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A command that stands among the words of a line.
struct Mention: Equatable {
  /// The command as it was typed.
  var typed: String
  /// The command that is most likely meant.
  var command: Command
  /// The words before it.
  var before: String
  /// The words behind it.
  var after: String

  /// All words but the command.
  var words: String { [before, after].filter { !$0.isEmpty }.joined(separator: " ") }
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

  /// Brackets around the command, and the stop behind it, go with it.
  private init(typed: String, command: Command, before: Substring, after: Substring) {
    let isBracketed = before.last == "(" && after.first == ")"
    let hasStop = after.first.map { ".,;:!?".contains($0) } ?? false
    self.init(
      typed: typed, command: command,
      before: String(isBracketed ? before.dropLast() : before).trimmed,
      after: String(isBracketed || hasStop ? after.dropFirst() : after).trimmed)
  }

  /// Whether a slash behind these words begins a word of its own.
  private static func isStart(_ before: Substring) -> Bool {
    before.last.map { !$0.isLetter && !$0.isNumber } ?? true
  }

  /// Whether the words end within the address of a page.
  private static func isAddress(_ before: Substring) -> Bool {
    let word = before.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    return word.contains("://") || word.lowercased().hasPrefix("www.")
  }
}

extension Interview {
  /// Takes a command at the start of a line. One that has no use for the words behind it never
  /// throws them away.
  mutating func hear(_ command: Command, _ rest: String, in line: String) {
    guard takesWords, !rest.isEmpty, !command.takes(rest), let mention = Mention(in: line) else {
      return perform(command, rest)
    }
    command.isPressing ? obey(mention, at: step) : ask(about: mention, in: line)
  }

  /// Asks what is meant where a command stands among words that would be saved.
  /// - Returns: false where there is nothing to ask about.
  mutating func asksAboutCommand(in line: String) -> Bool {
    guard takesWords, let mention = signBehindWords(in: line) ?? Mention(in: line) else {
      return false
    }
    ask(about: mention, in: line)
    return true
  }

  private mutating func ask(about mention: Mention, in line: String) {
    show(Words.commandOrWords(mention, line, at: step))
  }

  /// Whether a line is saved as it is typed.
  private var takesWords: Bool {
    switch step {
    case .item, .aside: true
    default: false
    }
  }

  /// Keeps the words around a command and does what the command does.
  mutating func obey(_ mention: Mention, at step: Step) {
    self.step = step
    let words = mention.words
    switch (mention.command, step) {
    case (.private, _) where !words.isEmpty: answerPrivately(words)
    case (.quit, _): stop(line: words)
    case (.leave, _): leaveAtOnce(line: words)
    case (.aside, .item) where !mention.after.isEmpty:
      put(mention.before)
      perform(.aside, mention.after)
    default:
      put(words)
      if case .item(let asking) = self.step, mention.command == .same { settle(asking) }
      perform(mention.command, "")
    }
  }

  /// Puts words on the line of an item; a note to oneself is kept and closed.
  private mutating func put(_ words: String) {
    guard !words.isEmpty else { return }
    switch step {
    case .item(let asking):
      var standing = standing(words, at: asking)
      standing.isRefused = false
      step = .item(standing)
    case .aside(let place, _, let back):
      seen.asides[place] = words
      step = .item(back)
      keep(draftsNow(line: back.standingLine))
      say(Words.asideKept)
    default: break
    }
  }

  mutating func takeAllAsWords(_ line: String, at step: Step) {
    self.step = step
    if case .answer(let text) = TypedLine(line, isPasted: false) { return hearAnswer(text) }
    hearAnswer(line)
  }

  mutating func typeAgain(_ line: String, at step: Step) {
    self.step = step
    repeatStep(line: line)
  }
}

extension Menu {
  /// The line that the menu asks about, and where it was typed; `nil` for other menus.
  var askedLine: (line: String, step: Step)? {
    for choice in choices {
      if case .typeAgain(let line, let step) = choice.action { return (line, step) }
    }
    return nil
  }
}
