// SPDX-License-Identifier: GPL-3.0-or-later

/// Checks whether a place exists in a response.
struct RowIndex {
  private let questionnaire: Questionnaire
  /// The group of each row.
  private let groups: [RowID: Place]

  /// - Complexity: O(rows).
  init(_ questionnaire: Questionnaire, _ response: Response) {
    self.questionnaire = questionnaire
    let rows = response.rows.filled.flatMap { group, rows in rows.map { ($0, group) } }
    groups = Dictionary(rows) { first, _ in first }
  }

  /// Returns whether the questionnaire has an item at a place, in existing rows.
  func has(_ place: Place) -> Bool {
    guard let entry = questionnaire.entry(place.linkId), entry.rowDepth == place.rows.count else {
      return false
    }
    return entry.rowGroups.enumerated().allSatisfy { depth, group in
      guard let found = groups[place.rows[depth]] else { return false }
      return found.linkId == group && found.rows.elementsEqual(place.rows.prefix(depth))
    }
  }

  /// Returns whether the item at a place names its row, now or when it was answered.
  func names(_ place: Place, _ answer: Answer) -> Bool {
    answer.asked.namesRow || questionnaire.namesRow(place.linkId) && has(place)
  }
}
