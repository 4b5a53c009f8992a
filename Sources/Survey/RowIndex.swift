/// The rows of a response, to tell whether an item stands at a place.
struct RowIndex {
  private let questionnaire: Questionnaire
  private let groups: [RowID: Place]

  /// - Complexity: O(rows).
  init(_ questionnaire: Questionnaire, _ response: Response) {
    self.questionnaire = questionnaire
    groups = response.groupsOfRows
  }

  /// Whether the item at a place names the row in which it stands.
  func namesRow(_ place: Place) -> Bool {
    questionnaire.entry(place.linkId)?.namesRow == true && has(place)
  }

  /// Whether the questionnaire has an item at a place, in rows that exist.
  func has(_ place: Place) -> Bool {
    guard let entry = questionnaire.entry(place.linkId), entry.rowDepth == place.rows.count else {
      return false
    }
    guard !place.rows.isEmpty else { return true }
    let above = entry.lineage.dropLast().map(\.item).filter(\.isRows).map(\.linkId)
    return zip(above.indices, above).allSatisfy { depth, group in
      groups[place.rows[depth]] == Place(group, rows: Array(place.rows.prefix(depth)))
    }
  }
}
