// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Someone who types for the person or helps them to type, and the names of both.
struct Helper: Equatable {
  /// Whether the helper types for the person, who may not be there.
  var isForPerson: Bool
  /// The name of the helper; empty if it was not given.
  var typist: String
  /// The name of the person; empty if it was not given.
  var person: String

  /// The person's name for a sentence.
  var name: String { person.isEmpty ? Words.someone : person }
  /// The person's name, or "the person".
  var shortName: String { person.isEmpty ? Words.thePerson : person }
}

extension Interview {
  /// The helper; `nil` if the person types alone.
  ///
  /// O(answers), which are searched by role.
  var helper: Helper? {
    var said: [Role: Value] = [:]
    for place in seen.answers.places {
      guard let answer = seen.answers[place], let role = answer.asked.role,
        [.typist, .typistName, .name].contains(role)
      else { continue }
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
  func asAskedNow(_ asking: Asking) -> Item {
    let item = asking.item
    guard !item.typedFor.isEmpty, !isOpenedForPersonAlone(asking.place), let helper,
      helper.isForPerson, !helper.person.isEmpty || !item.typedFor.contains(Item.personMark)
    else { return item }
    var asked = item
    asked.text = item.typedFor.replacing(Item.personMark, with: helper.person)
    return asked
  }

  /// When a section begins while someone else types, says who "you" means. Where the questions name
  /// the person, says only once in a sitting whom "I" means in the choices.
  mutating func sayWhoYouAre(in section: Section) {
    guard let helper, !seen.progress.opened.contains(section.linkId) else { return }
    let namesPerson = section.item.withAllWithin.contains { !$0.typedFor.isEmpty }
    guard helper.isForPerson, !helper.person.isEmpty, namesPerson else {
      return say(Words.whoYouAre(helper))
    }
    if memory.taught.insert(.whoIAm).inserted { say(Words.iMean(Words.ended(helper.name))) }
  }
}
