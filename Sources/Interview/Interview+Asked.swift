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
    switch step {
    case .item(let asking):
      .item(asking.item, place: asking.place, lines: asking.entered.count)
    case .rows(let group, _): .anotherRow(group.item, rows: seen.rows(of: group.place).count)
    case .menu(let menu) where menu.offersNotes: .whatNow
    case .idle, .ended: .nothing
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

extension Menu {
  /// Whether it asks what is to be done at the end of the questions.
  var offersNotes: Bool {
    choices.contains { $0.action == .chooseNotes(back: nil) }
  }
}
