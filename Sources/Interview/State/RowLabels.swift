// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// How the rows of a list are called.
struct RowLabels {
  let group: Stop
  let state: ResponseState

  private var rows: [RowID] { state.seen.rows(of: group.place) }

  var all: [String] { rows.map(name) }

  /// The names, with which of the rows are private.
  var listed: [String] {
    rows.map { row in
      let isPrivate = state.seen.privateRows.contains(row)
      return isPrivate ? Words.forYourself(name(of: row)) : name(of: row)
    }
  }

  /// Returns a row's name in lists: its first answer, or words such as "medicine (no name)". One that the
  /// person shows only to staff isn't named, as that answer isn't shown in a review.
  func name(of row: RowID) -> String {
    let kind = Words.row(group.item.rowName)
    guard isForStaff(row) else { return shown(row) ?? Words.withoutName(kind) }
    return Words.rowForStaff("\(kind) \((rows.firstIndex(of: row) ?? 0) + 1)")
  }

  /// Returns a row's name to be shown before another of its items, without a remark or a sentence behind
  /// it; `nil` for no name, a long one and a sentence.
  func short(_ row: RowID) -> String? {
    guard !isForStaff(row), let words = shown(row),
      case let name = (words.sentenceBeforeOthers ?? words).nameBeforeRemark
    else { return nil }
    let isShort = name.count <= Self.longest && !name.contains(". ")
    return isShort && !name.beginsLikeTalk ? name : nil
  }

  private static let longest = 40

  /// Whether the person shows the name only to staff.
  private func isForStaff(_ row: RowID) -> Bool {
    guard let name = group.item.nameItem else { return false }
    return isForStaff(Place(name.linkId, rows: group.place.rows + [row]))
  }

  private func isForStaff(_ place: Place) -> Bool {
    state.questionnaire.isForStaffByChoice(place, in: state.seen)
  }

  /// Returns the first visible answer in a row; `nil` if there is none.
  private func shown(_ row: RowID) -> String? {
    let named = group.item.item.lazy.filter { !state.isQuiet($0) }.map { item in
      Place(item.linkId, rows: group.place.rows + [row])
    }
    return named.filter { !isForStaff($0) }
      .compactMap { state.seen.answers[$0]?.values.first?.words }.first
  }
}

extension ResponseState {
  func names(of group: Stop) -> RowLabels { RowLabels(group: group, state: self) }
}
