// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers
import Wording

/// The kind of a typed line, independent of the current question.
enum TypedLine: Equatable {
  /// A command, with the text after it.
  case command(Command, String)
  /// Text that begins like a command but is not one; `near` is the most similar command, if any.
  case unknownCommand(String, near: Command?)
  /// A command's name without its slash.
  case loneWord(String, Command)
  case answer(String)

  /// Classifies a line. Pasted text and text of several lines are always an answer. `//` begins an
  /// answer that starts with a slash.
  init(_ line: String, isPasted: Bool) {
    let text = line.trimmed
    if isPasted || text.contains(where: \.isNewline) {
      self = .answer(line)
    } else if text == "?" || text == "<" {
      self = .command(text == "?" ? .help : .back, "")
    } else if text.hasPrefix("//") {
      self = .answer(String(text.dropFirst()))
    } else if text.hasPrefix("/") {
      self = Self.command(text.dropFirst())
    } else if let command = Self.command(named: text) {
      self = .loneWord(text, command)
    } else {
      self = .answer(line)
    }
  }

  /// Whether this is a command without text after it.
  var isCommandAlone: Bool { if case .command(_, "") = self { true } else { false } }

  /// Returns the text added to that on the line; `nil` if the line was empty, was changed, or nothing
  /// was added.
  static func text(behind stood: String, in line: String) -> String? {
    guard !stood.isEmpty, line.hasPrefix(stood) else { return nil }
    let behind = String(line.dropFirst(stood.count)).trimmed
    return behind.isEmpty ? nil : behind
  }

  /// Returns whether a line contains only a command that ends the sitting.
  static func isLeaving(_ line: String) -> Bool {
    switch TypedLine(line, isPasted: false) {
    case .command(.quit, _), .command(.leave, _): true
    default: false
    }
  }

  private static func command(_ text: Substring) -> TypedLine {
    let words = text.split(separator: " ", maxSplits: 1)
    let name = words.first.map { $0.lowercased() } ?? ""
    let rest = words.count > 1 ? String(words[1]).trimmed : ""
    if let command = Command(rawValue: name) { return .command(command, rest) }
    return .unknownCommand("/" + name, near: nearest(to: name))
  }

  /// Returns the most similar command; `nil` if none is similar enough.
  static func nearest(to name: String) -> Command? {
    let near = Suggestion.nearest(to: name, in: Command.allCases.map(\.rawValue))
    return near.flatMap(Command.init(rawValue:))
  }

  /// Returns the command for a name without its slash, or for a common synonym.
  private static func command(named word: String) -> Command? {
    Command(rawValue: word.lowercased()) ?? synonyms.first { word.isOne(of: $0.1) }?.0
  }

  /// Returns the command that a line or its first words stand for, as in "I have to go, he's here".
  /// There may be an "oh" or "sorry" before them.
  ///
  /// A single first word is not enough, except to stop, before a comma or a reason, nor are words that
  /// go on: "I want to stop drinking" is an answer.
  static func command(beginning typed: String) -> Command? {
    let rest = typed.without(leading: Words.typedInterjections)
    // A "no" alone may answer, as in "no help".
    let line = rest == typed.trimmed ? rest : rest.without(leading: Phrases([TypedWord.no]))
    let first = String(line.prefix { !$0.isWhitespace })
    let behind = line.dropFirst(first.count).description.trimmed
    if !behind.isEmpty, first.hasSuffix(",") || behind.begins(withOneOf: Words.typedWhy),
      let command = command(named: first.withoutPunctuationBehind),
      [.quit, .leave, .skip].contains(command)
    {
      return command
    }
    return command(named: line)
      ?? synonyms.first { line.begins(withOneOf: $0.1, ofWords: 2, endingThere: true) }?.0
      ?? beginnings.first { line.begins(withOneOf: $0.1) }?.0
      ?? (namesSection(line) ? .sections : nil) ?? (wantsOut(line) ? .lines : nil)
  }

  /// The number of words above which a line tells something.
  private static let longestWish = 8

  /// Whether a line seems to ask to remove something, as "actually take Anita out, she's new" does.
  private static func wantsOut(_ line: String) -> Bool {
    let wish = String(line.prefix { !",.;".contains($0) })
    return wish.begins(withOneOf: Words.typedTakeFirst)
      && wish.words(before: Words.typedTakeLast) != nil
  }

  /// Whether a line seems to ask for a section, as "go back to the safety bit" does.
  private static func namesSection(_ line: String) -> Bool {
    line.words.count <= longestWish && line.begins(withOneOf: Words.typedSectionsFirst)
      && line.words.last?.isOne(of: Words.typedSectionsLast) == true
  }

  /// Returns the command that the last words of a line stand for, as in "I'm tired, can I stop now".
  /// Fewer than three words may be about something else.
  static func command(ending line: String) -> Command? {
    let words = line.words
    return synonyms.first { $0.1.lengths(in: words[...], atEnd: true).contains { $0 > 2 } }?.0
  }

  /// Returns the command that the last sentence of a line stands for, as in "no, the last one. go back".
  /// A single word is enough to skip.
  static func command(inLastSentenceOf line: String) -> Command? {
    let words = line.words
    guard let end = words.dropLast().lastIndex(where: { $0.last.map(",.;!?".contains) == true })
    else { return nil }
    let last = words[(end + 1)...].joined(separator: " ")
    if last.begins(withOneOf: Words.typedQuit, ofWords: 3) { return .quit }
    let named = command(named: last)
    return words.count - end > 2 || named == .skip ? named : nil
  }

  /// Words with which a line stands for a command, however it goes on.
  private static let beginnings: [(Command, Phrases)] = [
    (.lines, Words.typedTakeOutFirst), (.review, Words.typedReviewFirst),
  ]

  private static let synonyms: [(Command, Phrases)] = [
    (.quit, Words.typedQuit), (.leave, Words.typedLeave), (.help, Words.typedHelp),
    (.back, Words.typedBack), (.lines, Words.typedTakeOut), (.notes, Words.typedMakeNotes),
    (.lock, Words.typedLock), (.same, Words.typedSame),
  ]
}

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
  func keepsWords(in interview: Interview) -> Bool {
    !words.isEmpty
      && ([nil, .skipped].contains(command.leaving) || interview.dialogues.item == nil)
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

  /// Keeps the words around the command and performs the command.
  func obey(in interview: inout Interview) {
    switch (command, interview.dialogues.item) {
    case (.private, _) where !words.isEmpty:
      interview.dialogues.writing?.hear(privately: words, in: &interview)
    case (.staff, let asking?) where !words.isEmpty: asking.hear(forStaff: words, in: &interview)
    case (.quit, _): SittingEnd(line: words).stop(in: &interview)
    case (.leave, _): SittingEnd(line: words).leaveAtOnce(in: &interview)
    case (.aside, let asking?) where !after.isEmpty:
      if !before.isEmpty { asking.put(before, in: &interview) }
      command.perform(after, in: &interview)
    default:
      if keepsWords(in: interview) { interview.dialogues.writing?.put(words, in: &interview) }
      if let asking = interview.dialogues.item, command == .same {
        interview.dialogues.replaceTop(with: asking.settle(in: &interview))
      }
      command.perform(in: &interview)
    }
  }
}
