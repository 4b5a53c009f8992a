// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What the next line will be taken for, told to those who go through an interview by themselves.
package enum Asked: Equatable {
  /// The answer to an item, or a further line of it: so many were entered already.
  case item(Item, place: Place, lines: Int)
  /// Whether there is another row of a group; there are so many.
  case anotherRow(Item, rows: Int)
  /// Something that the program asks on its own.
  case ownQuestion
  /// What is to be done now that every question was gone through: the notes, for one thing.
  case whatNow
  /// Nothing any more.
  case nothing
}

extension Interview {
  /// What is asked now.
  package var asked: Asked {
    switch top {
    case _ where isOver: .nothing
    case let asking as Asking:
      .item(asking.item, place: asking.place, lines: asking.entered.count)
    case let list as RowList:
      .anotherRow(list.group.item, rows: seen.rows(of: list.group.place).count)
    case let menu as Menu where menu.isAtEnd: .whatNow
    case nil: .nothing
    default: .ownQuestion
    }
  }

  /// How many rows there are of the group in which a place stands; `nil` outside of rows.
  package func rows(around place: Place) -> (group: Item, count: Int)? {
    guard let group = questionnaire.rowsGroup(of: place.linkId) else { return nil }
    let outer = Place(group.linkId, rows: Array(place.rows.dropLast()))
    return (group, seen.rows(of: outer).count)
  }
}
