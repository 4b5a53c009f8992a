// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Lists of rows, and the yes/no question before them.
extension ResponseState {
  /// Returns the list that a yes to this item opens; `nil` for most items.
  func list(behind asking: Asking) -> Item? {
    guard asking.item.type == .boolean else { return nil }
    return questionnaire.parent(of: asking.item.linkId)?.item.first {
      $0.gate == asking.item.linkId
    }
  }

  /// Returns the yes/no question before a list; `nil` if there is none.
  func gate(of group: Stop) -> Stop? {
    stop(at: Place(group.item.gate, rows: group.place.rows))
  }

  /// Removes the "yes" before a list that has no rows left, so that the question is asked again. Does
  /// nothing while answers are hidden, because some of them may be rows.
  /// - Returns: The yes/no question; `nil` if its answer was not removed.
  mutating func reopenGate(of group: Stop) -> Stop? {
    guard hidden == nil, seen.rows(of: group.place).isEmpty, let gate = gate(of: group) else {
      return nil
    }
    (seen.answers[gate.place], seen.answers[group.place]) = (nil, nil)
    seen.privatePlaces.remove(gate.place)
    seen.progress.isDone = false
    return gate
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

  /// Returns whether the purpose leads through a row that has no answers yet.
  func isUpcoming(_ purpose: Purpose) -> Bool {
    guard case .row(let row, let group, _) = purpose else { return false }
    return !seen.rows(of: group.place).contains(row)
  }

  /// Records that the questions before the first answered one in a row were skipped. Those with an
  /// answer keep it: when a pack renames a list, a row can have answers before it is added again.
  private mutating func passOver(before place: Place, of group: Stop, in row: RowID) {
    let stops = questionnaire.stops(inRow: row, of: group.place, in: seen)
    for stop in stops.prefix(while: { $0.place != place })
    where canBeAsked(stop) && seen.answers[stop.place] == nil {
      seen.answers[stop.place] = questionnaire.answer(.left(.skipped), to: stop.place.linkId)
    }
  }

  /// Adds the row in which an answer is about to be stored, and any rows around it.
  mutating func addRows(for purpose: Purpose, around place: Place) {
    guard case .row(let row, let group, let outer) = purpose else { return }
    addRows(for: outer, around: group.place)
    openGate(of: group, for: row)
    if isUpcoming(purpose) { passOver(before: place, of: group, in: row) }
    seen.add(row, to: group.place)
  }

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
      isUpcoming(asking.purpose)
    else { return nil }
    return RowList(group: group, purpose: outer)
  }

  /// Whether the list has as many rows as the short pass asks for and wasn't finished before.
  func isEnoughInShort(_ group: Stop) -> Bool {
    guard seen.progress.pass == .short, !isAnswered(group.place) else { return false }
    return group.item.shortMaxOccurs.map { seen.rows(of: group.place).count >= $0 } ?? false
  }

  /// Returns the first row after this one that has a name but no other answers, with the place of its
  /// name; `nil` if there is none.
  func namedRow(of group: Stop, after row: RowID) -> (row: RowID, name: Place)? {
    let rows = seen.rows(of: group.place).drop { $0 != row }.dropFirst()
    return rows.lazy.compactMap { row in
      let stops = questionnaire.stops(inRow: row, of: group.place, in: seen)
      guard let last = stops.last(where: { seen.answers[$0.place] != nil }),
        questionnaire.namesRow(last.item.linkId)
      else { return nil }
      return (row, last.place)
    }.first
  }

  /// Returns the names of a group's rows, with which of them are private.
  func listedNames(of group: Stop) -> [String] {
    seen.rows(of: group.place).map { row in
      Words.listedRow(name(of: row, in: group), isPrivate: seen.privateRows.contains(row))
    }
  }

  func names(of group: Stop) -> [String] {
    seen.rows(of: group.place).map { name(of: $0, in: group) }
  }

  /// Returns a row's name in lists: its first answer, or words such as "medicine (no name)".
  func name(of row: RowID, in group: Stop) -> String {
    shownName(of: row, in: group) ?? Words.unnamedRow(group.item.rowName)
  }

  /// Returns the first visible answer in a row; `nil` if there is none.
  func shownName(of row: RowID, in group: Stop) -> String? {
    shownName(ofRowAt: Place(group.place.linkId, rows: group.place.rows + [row]), in: group.item)
  }

  /// Returns the name of the row that a place is in, to be shown before another of its items; `nil`
  /// without a remark behind it; `nil` for no name, a long one and a sentence.
  func shortName(ofRowAt place: Place, in group: Item) -> String? {
    guard let name = shownName(ofRowAt: place, in: group)?.nameBeforeRemark else { return nil }
    let isShort = name.count <= Self.longestName && !name.contains(". ")
    return isShort && !name.beginsLikeTalk ? name : nil
  }

  private static let longestName = 40

  private func shownName(ofRowAt place: Place, in group: Item) -> String? {
    let named = group.item.lazy.filter { !self.isQuiet($0) }.map { item in
      Place(item.linkId, rows: place.rows)
    }
    return named.compactMap { seen.answers[$0]?.values.first?.words }.first
  }
}
