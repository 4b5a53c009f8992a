// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Removing a row.
extension RowList {
  /// Returns the question whether to remove a row.
  /// - Parameter goOn: What follows a no; `nil` to ask for another row.
  func removal(
    of row: RowID, in state: ResponseState, otherwise goOn: ((inout Interview) -> Void)? = nil
  ) -> Menu {
    .yesNo(
      Words.takeOut(state.names(of: group).name(of: row)), isYesDefault: false,
      yes: { remove(row, in: &$0) }, no: goOn ?? { begin(in: &$0) })
  }

  func remove(_ row: RowID, in interview: inout Interview) {
    interview.state.seen.removeRows([row])
    interview.state.drafts.removeAll { $0.place.rows.contains(row) }
    let gate = reopenGate(in: &interview.state)
    interview.save()
    interview.say(Words.rowRemoved)
    gate.map { Visit($0, purpose).ask(in: &interview) } ?? begin(in: &interview)
  }

  /// Removes the "yes" before a list that has no rows left, so that the question is asked again. Does
  /// nothing while answers are hidden, because some of them may be rows.
  /// - Returns: The yes/no question; `nil` if its answer was not removed.
  private func reopenGate(in state: inout ResponseState) -> Stop? {
    guard state.hidden == nil, state.seen.rows(of: group.place).isEmpty,
      let gate = state.gate(of: group)
    else { return nil }
    (state.seen.answers[gate.place], state.seen.answers[group.place]) = (nil, nil)
    state.seen.privatePlaces.remove(gate.place)
    state.seen.progress.isDone = false
    return gate
  }
}

extension Asking {
  /// Returns the question whether to remove the row that the item names; `nil` for any other item,
  /// and for a row that is not there yet.
  /// - Parameter goOn: What follows a no; `nil` to ask for another row.
  func removal(
    in state: ResponseState, otherwise goOn: ((inout Interview) -> Void)? = nil
  ) -> Menu? {
    state.isName(self) ? removalOfRow(in: state, otherwise: goOn) : nil
  }

  /// Returns the question whether to remove the row that is asked about, for a line such as "take
  /// this one out"; `nil` for any other line, and where the line is about the answer.
  func removal(askedBy line: String, in state: ResponseState) -> Menu? {
    guard line.removesThisOne, item.type != .text,
      purpose != .reviewing || !line.isOne(of: Words.typedRemoveIt)
    else { return nil }
    return removalOfRow(in: state) { $0.askAgain(plain) }
  }

  /// Returns `nil` outside lists with named rows, and for a row that is not there yet.
  private func removalOfRow(
    in state: ResponseState, otherwise goOn: ((inout Interview) -> Void)?
  ) -> Menu? {
    guard let row = place.rows.last, let (group, _) = state.row(of: self),
      !group.item.rowName.isEmpty, state.seen.rows(of: group.place).contains(row)
    else { return nil }
    return RowList(group: group, purpose: purpose.outsideRow)
      .removal(of: row, in: state, otherwise: goOn)
  }
}
