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

extension Asked {
  fileprivate init(by interview: Interview) {
    self =
      switch interview.dialogues.top {
      case _ where interview.isOver: .nothing
      case let asking as Asking:
        .item(asking.item, place: asking.place, lines: asking.entry.entered.count)
      case let list as RowList:
        .anotherRow(
          list.group.item, rows: interview.state.seen.rows(of: list.group.place).count)
      case let menu as Menu where menu.kind == .atEnd: .whatNow
      case nil: .nothing
      default: .ownQuestion
      }
  }
}

extension Interview {
  /// The current question.
  package var asked: Asked { Asked(by: self) }

  /// Returns the estimated minutes for this section and those after it, at the pace of this
  /// sitting; `nil` if they have no open questions.
  ///
  /// Counts every question that the answers so far lead to. Counts questions that a later answer
  /// may enable in part, and more if earlier answers enabled many. O(items × rows).
  package func minutesLeft(from section: Section) -> Int? {
    memory.time.minutes(from: section, in: state)
  }

  /// Returns the group around a place and the number of its rows; `nil` outside rows.
  package func rows(around place: Place) -> (group: Item, count: Int)? {
    guard let group = questionnaire.rowsGroup(of: place.linkId) else { return nil }
    let outer = Place(group.linkId, rows: Array(place.rows.dropLast()))
    return (group, state.seen.rows(of: outer).count)
  }
}
