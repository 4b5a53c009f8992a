// SPDX-License-Identifier: GPL-3.0-or-later

/// The rows of a response, for checking whether a place exists.
struct RowIndex {
  private let questionnaire: Questionnaire
  private let groups: [RowID: Place]

  /// - Complexity: O(rows).
  init(_ questionnaire: Questionnaire, _ response: Response) {
    self.questionnaire = questionnaire
    groups = response.groupsOfRows
  }

  /// Returns whether the item at a place names its row.
  func namesRow(_ place: Place) -> Bool {
    questionnaire.entry(place.linkId)?.namesRow == true && has(place)
  }

  /// Returns whether the questionnaire has an item at a place, in rows that exist.
  func has(_ place: Place) -> Bool {
    guard let entry = questionnaire.entry(place.linkId), entry.rowDepth == place.rows.count else {
      return false
    }
    return entry.rowGroups.enumerated().allSatisfy { depth, group in
      guard let found = groups[place.rows[depth]] else { return false }
      return found.linkId == group && found.rows.elementsEqual(place.rows.prefix(depth))
    }
  }
}
