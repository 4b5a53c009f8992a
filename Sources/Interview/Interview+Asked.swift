// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The kind of the current question, for simulated interviews.
package enum Asked: Equatable {
  /// An item, or a further line of its answer after `lines` others.
  case item(Item, place: Place, lines: Int)
  /// Whether to add a row to a group, which has `rows` already.
  case anotherRow(Item, rows: Int)
  /// A question that the program itself asks, such as a menu.
  case ownQuestion
  /// What to do at the end of the questions, such as writing the notes.
  case whatNow
  /// Nothing: the sitting is over.
  case nothing
}

extension Interview {
  /// The current question.
  package var asked: Asked {
    switch top {
    case _ where isOver: .nothing
    case let asking as Asking:
      .item(asking.item, place: asking.place, lines: asking.entered.count)
    case let list as RowList:
      .anotherRow(list.group.item, rows: state.seen.rows(of: list.group.place).count)
    case let menu as Menu where menu.kind == .atEnd: .whatNow
    case nil: .nothing
    default: .ownQuestion
    }
  }

  /// Returns the group around a place and the number of its rows; `nil` outside rows.
  package func rows(around place: Place) -> (group: Item, count: Int)? {
    guard let group = questionnaire.rowsGroup(of: place.linkId) else { return nil }
    let outer = Place(group.linkId, rows: Array(place.rows.dropLast()))
    return (group, state.seen.rows(of: outer).count)
  }
}
