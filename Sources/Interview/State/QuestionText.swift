// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The text of a question as it is asked now.
struct QuestionText {
  let asking: Asking
  let state: ResponseState

  /// The text with the row's name or number before it, or the person's own words that it is about. The
  /// first question of the first row needs neither, and a list of one row no number.
  var words: String {
    let words = Words.asked(asAskedNow)
    let about = state.questionnaire.parent(of: asking.item.linkId)
    if let own = about.flatMap({ state.ownWords.name(of: $0, in: asking.place.rows) }) {
      return Words.inRow(named: own, words)
    }
    guard let row = asking.place.rows.last, let (group, number) = state.row(of: asking) else {
      return words
    }
    if number == 1, group.item.item.first?.linkId == asking.item.linkId { return words }
    if !group.item.rowName.isEmpty, !state.isName(asking) {
      if let name = state.names(of: group).short(row) { return Words.inRow(named: name, words) }
      if state.seen.rows(of: group.place).count < 2, number == 1 { return words }
    }
    return Words.inRow(group.item.rowName, number, words)
  }

  /// The question as it is asked now. When someone types for the person, it names the person, if
  /// there is such a wording and a name. Otherwise, and where the person is alone, it says "you".
  private var asAskedNow: Item {
    let item = asking.item
    guard !item.typedFor.isEmpty, !state.isOpenedForPersonAlone(asking.place),
      let helper = state.helper, helper.isForPerson,
      !helper.person.isEmpty || !item.typedFor.contains(Item.personMark)
    else { return item }
    var asked = item
    asked.text = item.typedFor.replacing(Item.personMark, with: helper.person)
    return asked
  }
}
