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
  /// When a section begins while someone else types, says once in a sitting who "you" means, or,
  /// where the questions name the person, whom "I" means in the choices.
  mutating func sayWhoYouAre(in section: Section) {
    guard let helper = state.helper, !state.seen.progress.opened.contains(section.linkId) else {
      return
    }
    let namesPerson = section.item.withAllWithin.contains { !$0.typedFor.isEmpty }
    guard helper.isForPerson, !helper.person.isEmpty, namesPerson else {
      if memory.taught.insert(.whoYouAre).inserted { say(Words.whoYouAre(helper)) }
      return
    }
    if memory.taught.insert(.whoIAm).inserted { say(Words.iMean(Words.ended(helper.name))) }
  }
}
