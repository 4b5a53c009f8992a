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
  case staff
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

  /// All commands with what they do, as in `/help all`.
  public static var descriptions: [String] { Words.commands }

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

  /// Finds the command for a name after a slash; `nil` if there is none. If `beginsWord` is `true`,
  /// also accepts a similar name or the beginning of one.
  init?(mentioned name: String, beginsWord: Bool) {
    let near = beginsWord ? TypedLine.nearest(to: name) ?? Self.begun(by: name) : nil
    guard let command = Command(rawValue: name) ?? near else { return nil }
    self = command
  }

  private static func begun(by name: String) -> Command? {
    name.count < 3 ? nil : allCases.first { $0.rawValue.hasPrefix(name) }
  }

  /// Whether the command leads away from the question on the screen.
  var leadsElsewhere: Bool {
    switch self {
    case .help, .urgent, .expect, .hints, .private, .staff, .quit, .leave: false
    default: true
    }
  }

  /// Whether the command takes these words as its argument.
  func accepts(argument rest: String) -> Bool {
    switch self {
    case .aside, .sections, .folder: true
    case .review, .lines: Int(rest) != nil
    case .help: rest.lowercased() == "all"
    case .hints: ["on", "off"].contains(rest.lowercased())
    default: false
    }
  }

  /// The way in which the command leaves an item; `nil` for commands that don't.
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
