// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What `?` shows.
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
    case .openChoice where item.isChoice:
      takesChoiceOrWords
    case .openChoice: takesLine
    case .integer, .decimal, .date, .dateTime, .time, .quantity, .url: hint(item) ?? ""
    }
  }

  /// What most people need; the rest comes with `/help all`.
  static var fewCommands: [String] { fewCommandsLines.split(separator: "\n").map(String.init) }

  static var commands: [String] { commandsLines.split(separator: "\n").map(String.init) }
}
