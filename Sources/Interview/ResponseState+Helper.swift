// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Who types, and how the questions name the person.
extension ResponseState {
  /// The helper; `nil` if the person types alone. O(answers with a role).
  var helper: Helper? {
    var said: [Role: Value] = [:]
    for place in seen.answers.places(askedAs: [.typist, .typistName, .name]) {
      guard let answer = seen.answers[place], let role = answer.asked.role else { continue }
      said[role] = answer.values.first
    }
    let typist = said[.typist]?.code.flatMap(Typist.init)
    guard let typist, typist != .me else { return nil }
    return Helper(
      isForPerson: typist == .forMe, typist: Words.nameInLine(said[.typistName]?.words ?? ""),
      person: Words.nameInLine(said[.name]?.words ?? ""))
  }

  /// Returns the question as it is asked now. When someone types for the person, it names the
  /// person, if there is such a wording and a name. Otherwise, and where the person is alone, it
  /// says "you".
  private func asAskedNow(_ asking: Asking) -> Item {
    let item = asking.item
    guard !item.typedFor.isEmpty, !isOpenedForPersonAlone(asking.place), let helper,
      helper.isForPerson, !helper.person.isEmpty || !item.typedFor.contains(Item.personMark)
    else { return item }
    var asked = item
    asked.text = item.typedFor.replacing(Item.personMark, with: helper.person)
    return asked
  }

  /// Whether someone who helps gives the answer, which is about the person.
  func isHelpedToAnswer(_ asking: Asking) -> Bool {
    helper != nil && !isOpenedForPersonAlone(asking.place)
      && ![.pass, .typist, .typistName, .name, .pronouns].contains(asking.item.role)
  }

  /// Returns the question with the row's name or number before it. The first question of the
  /// first row needs neither.
  func question(of asking: Asking) -> String {
    let words = Words.asked(asAskedNow(asking))
    guard let (group, number) = row(of: asking) else { return words }
    if number == 1, group.item.item.first?.linkId == asking.item.linkId { return words }
    guard !group.item.rowName.isEmpty, !isName(asking),
      let name = shortName(ofRowAt: asking.place, in: group.item)
    else { return Words.inRow(group.item.rowName, number, words) }
    return Words.inRow(named: name, words)
  }
}
