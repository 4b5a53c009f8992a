// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Printing
import Survey

/// `beforehand help`: shows the usage of a command, or the whole manual.
///
/// Hidden from the list of commands, because the parser adds its own `help`.
struct Help: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: Words.helpHelp, shouldDisplay: false)

  @Argument(help: ArgumentHelp(Words.helpHelpCommand))
  var command: String?

  @Flag(help: ArgumentHelp(Words.helpHTML))
  var html = false

  @Flag(help: ArgumentHelp(Words.helpMarkdown))
  var markdown = false

  func validate() throws {
    if html && markdown { throw ValidationError(Words.helpOneFormat) }
  }

  func perform() throws {
    guard html || markdown else { throw CleanExit.helpRequest(try Self.named(command)) }
    let format: Format = html ? .html : .markdown
    try Shell.output(format.render(Manual.document))
  }

  private static func named(_ name: String?) throws -> any ParsableCommand.Type {
    guard let name else { return Beforehand.self }
    let commands = Beforehand.configuration.subcommands
    guard let command = commands.first(where: { $0.configuration.commandName == name }) else {
      throw ValidationError(Words.helpNoCommand(shownInLine(name)))
    }
    return command
  }
}

/// `beforehand urgent`: shows where to get help now. Needs no session, pack or disk.
struct Urgent: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "urgent", abstract: Words.helpUrgent, discussion: Words.helpUrgentMore)

  func perform() throws {
    try Shell.output(try Questions.builtIn().urgentHelp)
  }
}

/// `beforehand expect`: shows what happens before, at and after the appointment. Needs no session
/// or disk.
struct Expect: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "expect", abstract: Words.helpExpect, discussion: Words.helpExpectMore)

  func perform() throws {
    try Shell.output(try Questions.builtIn().whatToExpect)
  }
}
