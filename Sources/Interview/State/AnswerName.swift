// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The names of answers in menus.
extension ResponseState {
  /// Returns the name of an answer, behind that of its row or area. One to "something else" has the name
  /// of its question.
  func fullName(of place: Place) -> String {
    guard let item = questionnaire.item(place.linkId) else { return "" }
    let parent = questionnaire.parent(of: item.linkId)
    let name = name(of: parent.map { $0.type == .choice ? $0 : item } ?? item)
    return [around(place, item), name].compactMap(\.self).joined(separator: ", ")
  }

  /// The name of the row or area that an item is in; `nil` if it has none, or only a quiet answer or one for
  /// staff tells it.
  private func around(_ place: Place, _ item: Item) -> String? {
    guard !isQuiet(item), !questionnaire.namesRow(place.linkId) else { return nil }
    if let row = place.rows.last, let group = questionnaire.rowsGroup(of: place.linkId) {
      let list = Stop(Place(group.linkId, rows: place.rows.dropLast()), group)
      return names(of: list).short(row)
    }
    guard let area = questionnaire.parent(of: place.linkId), !area.chosenFor.isEmpty,
      area.chosenFor.allSatisfy({ target in
        let option = questionnaire.item(target.question)?.option(target.code)
        return option.map { $0.sharing == .everyone } ?? false
          && !questionnaire.isForStaffByChoice(place.beside(target.question), in: seen)
      })
    else { return nil }
    return ownWords.name(of: area, in: place.rows) ?? area.name
  }
}
