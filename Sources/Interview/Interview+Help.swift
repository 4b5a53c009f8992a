// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Someone else who types or helps, and the person whom "you" then means.
struct Help: Equatable {
  /// Whether they type for the person, who may not be there.
  var isForPerson: Bool
  /// The name of the helper; empty if it was not given.
  var typist: String
  /// The name of the person; empty if it was not given.
  var person: String

  /// The person's name for a sentence.
  var name: String { person.isEmpty ? Words.someone : person }
}

extension Interview {
  /// The helper; `nil` if the person types alone.
  ///
  /// O(answers), which are searched by role.
  var help: Help? {
    var said: [Role: Value] = [:]
    for place in seen.answers.places {
      guard let answer = seen.answers[place], let role = answer.asked.role,
        [.typist, .typistName, .name].contains(role)
      else { continue }
      said[role] = answer.values.first
    }
    let code = said[.typist]?.code
    guard code == "withHelp" || code == "forMe" else { return nil }
    return Help(
      isForPerson: code == "forMe", typist: Words.nameInLine(said[.typistName]?.words ?? ""),
      person: Words.nameInLine(said[.name]?.words ?? ""))
  }

  /// Returns the question as it is asked now: someone who types for the person is asked about them
  /// by name. Without such a wording or a name, the question says "you".
  func words(of item: Item) -> Item {
    guard !item.typedFor.isEmpty, let help, help.isForPerson else { return item }
    guard !help.person.isEmpty || !item.typedFor.contains(Item.personMark) else { return item }
    var asked = item
    asked.text = item.typedFor.replacing(Item.personMark, with: help.person)
    return asked
  }

  /// Says at the start of each section who "you" means, while someone else types.
  mutating func sayWhoYouAre() {
    guard let help else { return }
    say(Words.whoYouAre(help))
  }
}
