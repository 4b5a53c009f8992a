// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Someone else types: who "you" is then, and who they are.
struct Help: Equatable {
  /// They type what the person would say, who may not be there.
  var isForPerson: Bool
  /// The name of whoever helps or types; empty where it was not given.
  var typist: String
  /// The name of the person; empty where it was not given.
  var person: String

  /// What the person is called in a sentence.
  var name: String { person.isEmpty ? Words.someone : person }
}

extension Interview {
  /// Who types for the person or helps them; `nil` when the person types alone.
  ///
  /// O(answers): they are looked through for what they were asked for.
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

  /// The question in the words in which it is asked now: whoever types for someone is asked about
  /// that person, by name. Where the pack has no such words, or no name was given, it is "you".
  func words(of item: Item) -> Item {
    guard !item.typedFor.isEmpty, let help, help.isForPerson else { return item }
    guard !help.person.isEmpty || !item.typedFor.contains(Item.personMark) else { return item }
    var asked = item
    asked.text = item.typedFor.replacing(Item.personMark, with: help.person)
    return asked
  }

  /// At the start of each part: who "you" is, while someone else types.
  mutating func sayWhoYouAre() {
    guard let help else { return }
    say(Words.whoYouAre(help))
  }
}
