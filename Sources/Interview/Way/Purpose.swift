// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Where the interview continues after an item is answered.
indirect enum Purpose: Equatable {
  /// With the next item without an answer.
  case onward
  /// With every item of one row, then the list of rows.
  case row(RowID, group: Stop, outer: Purpose)
  /// With every item, answered or not, up to one from which the person went back, or up to the last
  /// of a section that is gone through again; then as `then` says.
  case retracing(to: Place, then: Purpose)
  /// With the review below.
  case reviewing
}

extension Purpose {
  /// Continues after an item that was just answered or left.
  func goOn(after place: Place, in interview: inout Interview) {
    interview.memory.rememberContinuing(from: place, in: interview.state)
    switch self {
    case .onward: interview.goOnward(after: place)
    case .row(let row, let group, let outer):
      RowList(group: group, purpose: outer).goThrough(row, after: place, in: &interview)
    case .retracing(let goal, _): retrace(to: goal, after: place, in: &interview)
    case .reviewing: Review.goOn(after: place, in: &interview)
    }
  }

  /// Asks the next item on the way to one of a section that is gone through again, or to the one from
  /// which the person went back.
  private func retrace(to goal: Place, after place: Place, in interview: inout Interview) {
    let indices = [place, goal].compactMap(interview.state.sectionIndex)
    let isOnTheWay = interview.state.stop(at: goal).map(interview.state.canBeAsked) ?? false
    if isOnTheWay, indices.count == 2, indices[0] <= indices[1] {
      for index in indices[0]...indices[1] {
        let section = interview.questionnaire.sections[index]
        let start = index == indices[0] ? place : nil
        if Stretch(section: section, start: start, purpose: self).advance(in: &interview) {
          return
        }
      }
    }
    interview.goOnward(after: place)
  }

  func arrived(at place: Place) -> Purpose {
    if case .retracing(place, let purpose) = self { purpose } else { self }
  }

  var outsideRow: Purpose {
    if case .row(_, _, let outer) = self { outer } else { self }
  }

  /// Returns the purpose for an item reached by going back: to continue, item by item, to where the
  /// person first went back.
  func retracing(to place: Place) -> Purpose {
    if case .retracing = self { self } else { .retracing(to: place, then: self) }
  }

  /// Whether the purpose leads back to a review in the end.
  var leadsToReview: Bool {
    switch self {
    case .onward: false
    case .reviewing: true
    case .row(_, _, let purpose), .retracing(_, let purpose): purpose.leadsToReview
    }
  }
}

/// A row that an answer is given in.
extension Purpose {
  /// Returns whether the purpose leads through a row that has no answers yet.
  func isUpcoming(in seen: Response) -> Bool {
    guard case .row(let row, let group, _) = self else { return false }
    return !seen.rows(of: group.place).contains(row)
  }

  /// Adds the row in which an answer is about to be stored, and any rows around it. A first visible
  /// row makes a gate visible that was private because all rows are.
  func addRows(around place: Place, in state: inout ResponseState) {
    guard case .row(let row, let group, let outer) = self else { return }
    outer.addRows(around: group.place, in: &state)
    guard isUpcoming(in: state.seen) else { return }
    if !state.seen.privateRows.contains(row) { state.openGate(of: group.place) }
    passOver(before: place, of: group, in: row, &state)
    state.seen.add(row, to: group.place)
  }

  /// Records that the questions before the first answered one in a row were skipped. Those with an
  /// answer keep it: when a pack renames a list, a row can have answers before it is added again.
  private func passOver(
    before place: Place, of group: Stop, in row: RowID, _ state: inout ResponseState
  ) {
    let stops = state.questionnaire.stops(inRow: row, of: group.place, in: state.seen)
    for stop in stops.prefix(while: { $0.place != place })
    where state.canBeAsked(stop) && state.seen.answers[stop.place] == nil {
      let skipped = state.questionnaire.answer(.left(.skipped), to: stop.place.linkId)
      state.seen.answers[stop.place] = skipped
    }
  }
}
