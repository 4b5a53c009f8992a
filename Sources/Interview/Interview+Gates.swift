// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// The yes/no question before a list of rows.
extension Interview {
  /// Returns the list that a yes to this item opens; `nil` for most items.
  func list(behind asking: Asking) -> Item? {
    guard asking.item.type == .boolean else { return nil }
    return questionnaire.parent(of: asking.item.linkId)?.item.first {
      $0.gate == asking.item.linkId
    }
  }

  /// Accepts words at a gate that are neither yes nor no as a yes, and as the first answer in a new
  /// row. If the answer is private, so is the row.
  /// - Returns: `false` at any other question, where the words are not accepted.
  mutating func openRows(with words: String, at gate: Asking) -> Bool {
    guard let list = list(behind: gate), !words.lettersAlone.isEmpty,
      !words.isOne(of: Words.typedUndecided)
    else { return false }
    let isPrivate = seen.privatePlaces.contains(gate.place)
    record(.values([.boolean(true)]), at: gate)
    saveAnswer()
    guard let stop = stop(at: Place(list.linkId, rows: gate.place.rows)) else {
      proceed(from: gate)
      return true
    }
    beginRow(of: stop, gate.purpose, named: words, isPrivate: isPrivate)
    return true
  }

  /// Before a visible row is added, makes the gate visible if it was private because all rows are.
  mutating func openGate(of group: Stop, for row: RowID) {
    let rows = seen.rows(of: group.place)
    guard !rows.contains(row), !seen.privateRows.contains(row) else { return }
    openGate(of: group.place)
  }

  /// Before a private row becomes visible, makes its gate visible if it was private because all
  /// rows are.
  mutating func openGate(for row: RowID) {
    seen.rows.places.first { seen.rows(of: $0).contains(row) }.map { openGate(of: $0) }
  }

  private mutating func openGate(of group: Place) {
    let rows = seen.rows(of: group)
    guard !rows.isEmpty, rows.allSatisfy(seen.privateRows.contains) else { return }
    let gate = Place(questionnaire.item(group.linkId)?.gate ?? "", rows: group.rows)
    seen.privatePlaces.remove(gate)
  }

  /// Returns whether a line at a gate, or in place of a first row's name, means that there is
  /// nobody.
  func saysNobody(_ line: String, at asking: Asking) -> Bool {
    let isNo = line.asYesOrNo == .values([.boolean(false)])
    guard (line.namesNobody || isNo) && !mayMeanHelper(line) else { return false }
    // If "no" answers the question or may be a choice, it doesn't mean that there is nobody.
    let takesNo = asking.item.type == .boolean || asking.item.isChoice
    return list(behind: asking) != nil || !takesNo && upcomingList(around: asking) != nil
  }

  /// Whether the line is one like "just me" while someone helps: it may name the helper, or mean
  /// that the person is on their own.
  private func mayMeanHelper(_ line: String) -> Bool {
    helper != nil && line.isOne(of: Words.typedJustMe)
  }

  /// Whether a line may mean that there is nobody, or that the person doesn't know. The same line
  /// entered again is a name.
  func mayNameNobody(_ line: String, at asking: Asking) -> Bool {
    let opening = line.opening
    return (opening == .no || opening == .notSure || mayMeanHelper(line)) && line != asking.line
      && (list(behind: asking) != nil || upcomingList(around: asking) != nil)
  }

  /// Whether a line where a row is named may be said to the program, as "he's here now" is. The same
  /// line entered again is taken as a name.
  func mayBeTalk(_ line: String, at asking: Asking) -> Bool {
    line.beginsLikeTalk && line.statedLeaving == nil && line != asking.line
      && upcomingList(around: asking) != nil
  }

  /// Puts the words behind a yes on the line where a row is named, since they may not be a name.
  /// - Returns: `false` for other words, and for the same line entered again.
  mutating func proposesName(behindYesIn line: String, at asking: Asking) -> Bool {
    guard case .yes(let rest)? = line.opening, line != asking.line,
      upcomingList(around: asking) != nil
    else { return false }
    askAgain(proposing(rest, at: asking))
    return true
  }

  /// Returns whether an item would begin a row of a list that has others.
  func isFurtherRow(_ asking: Asking) -> Bool {
    upcomingList(around: asking).map { !seen.rows(of: $0.group.place).isEmpty } ?? false
  }

  /// Returns whether a line answers yes where a row's name is asked for.
  func saysYesToName(_ line: String, at asking: Asking) -> Bool {
    guard case .row(_, let group, _) = asking.purpose, !group.item.rowName.isEmpty,
      group.item.nameItem?.linkId == asking.item.linkId, asking.item.type == .string
    else { return false }
    return line.asYesOrNo == .values([.boolean(true)])
  }

  /// Returns the list to which this item would add a row by naming it; `nil` for any other item.
  private func upcomingList(around asking: Asking) -> (group: Stop, outer: Purpose)? {
    guard case .row(let row, let group, let outer) = asking.purpose,
      group.item.nameItem?.linkId == asking.item.linkId,
      !seen.rows(of: group.place).contains(row)
    else { return nil }
    return (group, outer)
  }

  /// Answers no at a gate, or at the gate of a list whose first row is being named. Leaves a list
  /// without a gate.
  mutating func closeGate(of asking: Asking) {
    guard let (group, outer) = upcomingList(around: asking) else {
      return accept(.values([.boolean(false)]), at: asking)
    }
    guard seen.rows(of: group.place).isEmpty else { return closeRows(group, outer) }
    guard let gate = stop(at: Place(group.item.gate, rows: group.place.rows)) else {
      return closeRows(group, outer)
    }
    accept(.values([.boolean(false)]), at: Asking(stop: gate, purpose: outer))
  }
}
