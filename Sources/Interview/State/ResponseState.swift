// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The questions and the answers so far, and what of them can be shown and asked now.
///
/// It decides, but neither says nor asks anything; that is left to the dialogues. While someone else
/// can see the screen, it keeps what they may not see apart from the rest; see
/// ``hideFromOthers(closing:)``.
struct ResponseState {
  let questionnaire: Questionnaire
  /// The response without what is hidden now: what can be seen. The interview reads and writes only
  /// this.
  var seen: Response
  /// Drafts of items other than the one being asked. Each is restored when its item is asked.
  var drafts: [Draft]
  /// The items answered in this sitting whose answers are never saved.
  var answeredUnsaved: Set<Place> = []
  /// The hidden answers while someone else can see the screen; `nil` while nobody can.
  var hidden: HiddenAnswers?
  /// The drafts that are hidden while someone else can see the screen.
  var hiddenDrafts: [Draft] = []
  /// The linkIds of items that wait until the person is alone; empty before the first search.
  var waiting: Set<String> = []

  /// Creates the state with the answers so far, to these questions or to an earlier version of
  /// them.
  /// - Parameter isFitted: Whether the response was saved with exactly these questions and needs no
  ///   fitting.
  init(_ questionnaire: Questionnaire, _ response: Response, isFitted: Bool) {
    self.questionnaire = questionnaire
    seen = isFitted ? response : questionnaire.fitted(response)
    drafts = seen.drafts
  }

  /// All answers so far, including those hidden now.
  var response: Response {
    guard let hidden else { return seen }
    var all = hidden.merged(with: seen)
    all.drafts = hiddenDrafts + seen.drafts
    return all
  }
}

/// Rows and the items in them.
extension ResponseState {
  /// Returns the group of rows around an item and the number of the row, from 1.
  func row(of asking: Asking) -> (Stop, Int)? {
    guard let row = asking.place.rows.last,
      let group = questionnaire.rowsGroup(of: asking.place.linkId)
    else { return nil }
    let stop = Stop(Place(group.linkId, rows: Array(asking.place.rows.dropLast())), group)
    let rows = seen.rows(of: stop.place)
    return (stop, (rows.firstIndex(of: row) ?? rows.count) + 1)
  }

  /// Whether the item names the row that it is in.
  func isName(_ asking: Asking) -> Bool {
    questionnaire.namesRow(asking.item.linkId)
  }

  /// Returns whether an item would begin a row of a list that has others.
  func isFurtherRow(_ asking: Asking) -> Bool {
    upcomingList(around: asking).map { !seen.rows(of: $0.group.place).isEmpty } ?? false
  }

  /// Returns the list to which this item would add a row by naming it; `nil` for any other item.
  func upcomingList(around asking: Asking) -> RowList? {
    guard case .row(_, let group, let outer) = asking.purpose, isName(asking),
      asking.purpose.isUpcoming(in: seen)
    else { return nil }
    return RowList(group: group, purpose: outer)
  }
}
