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

  /// The program with its subcommands. The parser puts its own `help` behind ours.
  ///
  /// A test reads it, so it never fails at a person's desk; it would be without any command.
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
  /// Its own arguments: every command has the parser's `--help` and `--version` too.
  var ownArguments: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay
        && !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
    }
  }

  /// How it is typed, such as `notes [NAME] [--output FILE]`.
  var usage: String {
    let arguments = ownArguments.map { $0.isOptional ? "[\($0.usage)]" : $0.usage }
    let rest = subcommands == nil ? arguments : arguments + ["[COMMAND]"]
    return ([commandName] + rest).joined(separator: " ")
  }

  /// How it is typed, in the mdoc language, behind the name.
  var synopsis: [String] {
    ownArguments.map { $0.isOptional ? ".Op \($0.typed)" : ".\($0.typed)" }
      + (subcommands == nil ? [] : [".Op Ar command"])
  }

  /// An entry of the list of commands, in the mdoc language.
  var entry: [String] {
    let arguments = ownArguments.map { argument in
      [".It \(argument.typed)"] + ManualPage.sentences(argument.abstract ?? "")
    }
    let list = arguments.isEmpty ? [] : [".Bl -tag -width Ds"] + arguments.flatMap(\.self) + [".El"]
    return [".It Cm \(commandName)", ManualPage.escaped(abstract ?? "")] + list
  }
}

extension CommandDescription.Argument {
  /// The argument as it is typed, such as `--output FILE`.
  var usage: String {
    let value = (valueName ?? "value").uppercased() + (isRepeating ? "..." : "")
    guard kind != "positional", let names else { return value }
    let flags = names.map { ($0.kind == "short" ? "-" : "--") + $0.name }
    return flags.joined(separator: ", ") + (kind == "option" ? " " + value : "")
  }

  /// The argument as it is typed, in the mdoc language.
  fileprivate var typed: String {
    let value = "Ar \(valueName ?? "value")"
    guard kind != "positional", let names else { return value }
    let flags = names.map { $0.kind == "short" ? "Fl \($0.name)" : "Fl \\-\($0.name)" }
    return flags.joined(separator: " , ") + (kind == "option" ? " " + value : "")
  }
}
