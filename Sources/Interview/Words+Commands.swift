// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
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
    case .openChoice where item.isChoice:
      takesChoiceOrWords
    case .openChoice: takesLine
    case .integer, .decimal, .date, .dateTime, .time, .quantity, .url: hint(item) ?? ""
    }
  }

  /// The commands that most people need; `/help all` lists the rest.
  static var fewCommands: [String] { fewCommandsLines.split(separator: "\n").map(String.init) }

  static var commands: [String] { commandsLines.split(separator: "\n").map(String.init) }
}

/// Messages about the files of notes.
extension Words {
  static func howToUse(_ format: Format) -> String {
    switch format {
    case .markdown: useMarkdown
    case .html: usePage
    case .text: useText
    }
  }

  /// Returns how to open a file that needs an explanation; empty for others.
  static func howToOpen(_ format: Format) -> String {
    format == .html ? " \(howToUse(.html))" : ""
  }
}
