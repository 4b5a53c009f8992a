// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The words of `?` and `/help`.
extension Words {
  static func whatIsTaken(_ item: Item) -> String {
    switch item.type {
    case .boolean: takesYesOrNo
    case .choice where !item.isNumbered: takesChoice
    case .choice where item.repeats: takesNumbers
    case .choice: takesNumberOrWords
    case .string: takesLine
    case .text: takesLines
    case .group: takesRows(howToChangeRows)
    case .display: takesEnter
    case .openChoice where !item.isNumbered: takesChoiceOrOwnWords
    case .openChoice where item.isChoice: takesChoiceOrWords
    case .openChoice: takesLine
    case .integer, .decimal, .date, .dateTime, .time, .quantity, .url:
      AcceptedInput(item: item).hint ?? ""
    }
  }

  /// Returns who can see an answer to the item, which depends on nothing that was answered; `nil` if
  /// that depends on the answer, or if the answer is never printed.
  static func whoSees(_ item: Item) -> String? {
    if item.role?.isForProgram == true { return nothingIsSent }
    guard item.isQuestion, !item.isQuiet,
      !item.answerOption.contains(where: { $0.sharing == .staff })
    else { return nil }
    return switch item.sharing {
    case .everyone: readersSeeIt(keepAnswerPrivate)
    case .staff: onlyStaffSeeIt
    case .unsaved: nobodySeesIt
    }
  }

  /// The commands that most people need; `/help all` lists the rest.
  static var fewCommands: [String] { fewCommandsLines.split(separator: "\n").map(String.init) }

  /// Returns what a command does, with the command.
  static func doTheCommand(_ command: Command) -> String {
    let line = commands.first {
      $0.hasPrefix("\(command.typed):") || $0.hasPrefix("\(command.typed),")
    }
    guard let task = line?.split(separator: ":", maxSplits: 1).last?.dropFirst() else {
      return doCommand(command.typed)
    }
    return doTheCommand(task: String(task).withCapitalStart, command: command.typed)
  }

  static var commands: [String] { commandsLines.split(separator: "\n").map(String.init) }
}
