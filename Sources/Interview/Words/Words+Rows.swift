// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Messages about rows.
extension Words {
  /// Returns the prompt for another row. If rows have names, it also accepts a name.
  static func orAnotherName(_ group: Item) -> String {
    namesRows(group) ? nextRowOrNo : yesNoDefaultNo
  }

  /// Returns what to type at the prompt for another row.
  static func yesOrNoToRow(_ group: Item) -> String {
    namesRows(group) ? pleaseYesNoOrRow(row(group.rowName)) : pleaseYesOrNo
  }

  private static func namesRows(_ group: Item) -> Bool {
    group.nameItem?.type == .string && !group.isAnswers
  }

  static func anotherRow(_ group: Item) -> String {
    group.rowName.isEmpty && !group.name.isEmpty
      ? anotherUnder(group.name) : another(row(group.rowName))
  }

  /// Returns what may be typed in place of a yes, to begin a list.
  static func whatNames(_ group: Item) -> String {
    switch group.role {
    case .ownQuestion: yourQuestion
    case .allergy, nil: theRow(row(group.rowName))
    default: aName
    }
  }

  /// Returns the name for a row, or a general one, since forms have none.
  static func row(_ rowName: String) -> String { rowName.isEmpty ? entry : rowName }
}
