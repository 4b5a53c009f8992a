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

extension Interview {
  /// Handles a command at the start of a line. A menu that asks about the command takes it as its
  /// answer. If words follow that aren't its argument, asks what they are or keeps them.
  mutating func hear(_ command: Command, _ rest: String, in line: String) {
    if rest.isEmpty, let choice = (top as? Menu)?.choice(obeying: command) {
      return choice.choose(&self)
    }
    guard takesWords, !rest.isEmpty, !command.takes(rest), let mention = Mention(in: line) else {
      return perform(command, rest)
    }
    command.actsWithoutAsking ? obey(mention) : open(Menu.commandOrWords(mention, in: line))
  }

  /// Asks whether a command among words that would be saved is meant as a command.
  /// - Returns: `false` if there is nothing to ask.
  mutating func asksAboutCommand(in line: String) -> Bool {
    guard takesWords, let mention = signBehindWords(in: line) ?? Mention(in: line) else {
      return false
    }
    open(Menu.commandOrWords(mention, in: line))
    return true
  }

  /// Whether a line would be saved as typed.
  private var takesWords: Bool { top?.takes == .words }

  /// Keeps the words around a command and performs the command.
  mutating func obey(_ mention: Mention) {
    let words = mention.words
    switch (mention.command, top) {
    case (.private, _) where !words.isEmpty: top?.hear(privately: words, in: &self)
    case (.quit, _): stopSitting(line: words)
    case (.leave, _): leaveAtOnce(line: words)
    case (.aside, is Asking) where !mention.after.isEmpty:
      put(mention.before)
      perform(.aside, mention.after)
    default:
      put(words)
      if let asking = top as? Asking, mention.command == .same {
        replaceTop(with: asking.settle(in: &self))
      }
      perform(mention.command, "")
    }
  }

  /// Puts words on the line of an item. A private note is saved and closed.
  private mutating func put(_ words: String) {
    guard !words.isEmpty else { return }
    switch top {
    case let asking as Asking:
      var standing = state.standing(words, at: asking)
      standing.isRefused = false
      replaceTop(with: standing)
    case let note as NoteToSelf:
      state.seen.asides[note.place] = words
      close()
      keep(draftsNow(line: standingLine))
      say(Words.asideKept)
    default: break
    }
  }

  /// Accepts a line as it is, including the command.
  mutating func takeAllAsWords(_ line: String) {
    if case .answer(let text) = TypedLine(line, isPasted: false) { return hearAnswer(text) }
    hearAnswer(line)
  }
}
