// SPDX-License-Identifier: GPL-3.0-or-later

extension Outline.Entry {
  /// Whether the item names its row.
  var namesRow: Bool {
    guard let group = above?.item, group.isRows else { return false }
    return group.nameItem?.linkId == item.linkId
  }
}

extension Questionnaire {
  /// Returns whether an item names the row that contains it; `false` for an item of another pack.
  public func namesRow(_ linkId: String) -> Bool { entry(linkId)?.namesRow ?? false }
}

extension Item {
  /// The question that names each row: the one with the role of a name, or else the first. In a
  /// form, the first without a condition.
  public var nameItem: Item? {
    guard isRows else { return nil }
    let questions = item.filter(\.isQuestion)
    return questions.first { $0.role?.namesRow == true }
      ?? questions.first { !rowName.isEmpty || $0.enableWhen == nil }
  }
}

extension Role {
  /// Whether an item with this role names a row.
  package var namesRow: Bool {
    switch self {
    case .companionName, .dependantName, .helperName, .medicineName, .allergySubstance: true
    default: false
    }
  }
}
