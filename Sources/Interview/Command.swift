// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A command that works at every prompt.
public enum Command: String, CaseIterable, Sendable {
  case help
  case back
  case skip
  case unsure
  case rathernot
  case inperson
  case later
  case sections
  case review
  case `private`
  case aside
  case lines
  case same
  case full
  case short
  case finish
  case urgent
  case expect
  case notes
  case hints
  case folder
  case lock
  case quit
  case leave

  /// The command with its slash.
  public var typed: String { "/" + rawValue }

  /// Returns the words before `/leave` at the end of a line, with or without a space in between;
  /// empty for `/leave` alone, `nil` for a line that doesn't end with it.
  ///
  /// `//leave` alone is an answer.
  public static func wordsBeforeLeave(in line: String) -> String? {
    let (text, ending) = (line.trimmed, Command.leave.typed)
    guard text != "/" + ending, text.suffix(ending.count).lowercased() == ending else { return nil }
    return String(text.dropLast(ending.count)).trimmed
  }

  /// Finds the command for a name after a slash. A beginning or a similar name is enough if
  /// `beginsWord` is `true`.
  init?(mentioned name: String, beginsWord: Bool) {
    if let exact = Command(rawValue: name) {
      self = exact
    } else if beginsWord, let near = TypedLine.nearest(to: name) ?? Self.begun(by: name) {
      self = near
    } else {
      return nil
    }
  }

  private static func begun(by name: String) -> Command? {
    name.count < 3 ? nil : allCases.first { $0.rawValue.hasPrefix(name) }
  }

  /// Whether the command acts immediately, without a question about the words around it.
  var isPressing: Bool { self == .quit || self == .leave || self == .urgent }

  /// Whether the command leaves the question on the screen.
  var leadsElsewhere: Bool {
    switch self {
    case .help, .urgent, .expect, .hints, .private, .quit, .leave: false
    default: true
    }
  }

  /// Returns whether the words after the command are its argument.
  func takes(_ rest: String) -> Bool {
    switch self {
    case .aside, .sections, .folder: true
    case .review, .lines: Int(rest) != nil
    case .help: rest.lowercased() == "all"
    case .hints: ["on", "off"].contains(rest.lowercased())
    default: false
    }
  }

  /// How the command leaves an item; `nil` for commands that don't.
  var leaving: Leaving? {
    switch self {
    case .skip: .skipped
    case .unsure: .unknown
    case .rathernot: .declined
    case .inperson: .inPerson
    default: nil
    }
  }
}

/// The kind of a typed line, independent of the current question.
enum TypedLine: Equatable {
  /// A command, with the text after it.
  case command(Command, String)
  /// Text that begins like a command but is not one; `near` is the most similar command.
  case unknownCommand(String, near: Command?)
  /// A command's name without its slash.
  case loneWord(String, Command)
  /// An answer.
  case answer(String)

  /// Classifies a line. Pasted text and text of several lines is always an answer; `//` begins an
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

  /// Returns the words before `/quit`, `/urgent`, `/expect` or `/private` at the end of a line, and
  /// the command; `nil` for any other line.
  static func pressing(behind line: String) -> (words: String, Command)? {
    for command in [Command.quit, .urgent, .expect, .private] {
      let ending = " " + command.typed
      let text = line.trimmed
      guard text.suffix(ending.count).lowercased() == ending, text.count > ending.count else {
        continue
      }
      return (String(text.dropLast(ending.count)), command)
    }
    return nil
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

  /// Returns the most similar command.
  static func nearest(to name: String) -> Command? {
    let near = Suggestion.nearest(to: name, in: Command.allCases.map(\.rawValue))
    return near.flatMap(Command.init(rawValue:))
  }

  /// Returns the command for a name without its slash, or for a common synonym.
  private static func command(named word: String) -> Command? {
    switch word.lowercased() {
    case "exit", "stop": .quit
    case let name: Command(rawValue: name)
    }
  }
}
