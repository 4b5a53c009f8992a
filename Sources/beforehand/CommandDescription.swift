// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials

/// A command as the argument parser describes it to tools.
struct CommandDescription: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }
    var kind: String
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
  }

  var commandName: String
  var abstract: String?
  var arguments: [Argument]?
  var subcommands: [CommandDescription]?

  /// The program with its subcommands. The parser adds its own `help` after ours.
  ///
  /// Decoding can't fail at run time, since a test covers it.
  static var program: CommandDescription {
    struct Tool: Decodable { var command: CommandDescription }
    let text = Data(Beforehand._dumpHelp().utf8)
    let tool = try? JSONDecoder().decode(Tool.self, from: text)
    var program = tool?.command ?? CommandDescription(commandName: "beforehand")
    program.subcommands = program.subcommands?.dropLast()
    return program
  }
}

extension CommandDescription {
  /// The command's own arguments, without the parser's `--help` and `--version`.
  var ownArguments: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay
        && !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
    }
  }

  /// The usage, such as `notes [NAME] [--output FILE]`.
  var usage: String {
    let arguments = ownArguments.map { $0.isOptional ? "[\($0.usage)]" : $0.usage }
    let rest = subcommands == nil ? arguments : arguments + ["[COMMAND]"]
    return ([commandName] + rest).joined(separator: " ")
  }
}

extension CommandDescription.Argument {
  /// The usage of the argument, such as `--output FILE`.
  var usage: String {
    let value = (valueName ?? "value").uppercased() + (isRepeating ? "..." : "")
    guard kind != "positional", let names else { return value }
    let flags = names.map { ($0.kind == "short" ? "-" : "--") + $0.name }
    return flags.joined(separator: ", ") + (kind == "option" ? " " + value : "")
  }
}
