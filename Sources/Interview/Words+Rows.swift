// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What is said about rows, private answers and notes to oneself.
extension Words {
  /// Where a row is named in words, they can be typed at once.
  static func orAnotherName(_ group: Item) -> String {
    namesRows(group) ? yesNoOrRowDefaultNo(row(group.rowName)) : yesNoDefaultNo
  }

  /// What can be said there, to someone who said neither.
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

  /// What a row is called; forms made elsewhere have no word for it.
  static func row(_ rowName: String) -> String { rowName.isEmpty ? entry : rowName }

  static func rowsSoFar(_ group: Item, count: Int) -> String {
    rowsSoFar(group: group.name, count: count)
  }

  static func listedRow(_ name: String, isPrivate: Bool) -> String {
    isPrivate ? forYourself(name) : name
  }

  static func unnamedRow(_ rowName: String) -> String { withoutName(row(rowName)) }

  static func noSuchRow(_ number: Int, count: Int) -> String {
    count == 1 ? onlyNumberOne : noSuchNumber(number: number, last: count)
  }

  // MARK: For yourself

  static func nothingElse(about rowName: String) -> String {
    nothingElseAbout(row(rowName))
  }

  static func privateChoice(_ which: String, isPrivate: Bool) -> String {
    isPrivate ? putBack(which) : which
  }

  static func wholeRow(_ rowName: String) -> String { theWhole(row(rowName)) }
}
