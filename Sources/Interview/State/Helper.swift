// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Who types.
extension ResponseState {
  /// The helper; `nil` if the person types alone.
  var helper: Helper? { Helper(in: seen) }

  /// Whether someone who helps gives the answer, which is about the person.
  func isHelpedToAnswer(_ asking: Asking) -> Bool {
    helper != nil && !isOpenedForPersonAlone(asking.place)
      && ![.pass, .typist, .typistName, .name, .pronouns].contains(asking.item.role)
  }
}

/// Someone who types for the person or helps them to type, and the names of both.
struct Helper: Equatable {
  /// Whether the helper types for the person, who may not be there.
  var isForPerson: Bool
  /// The name of the helper; empty if it was not given.
  var typist: String
  /// The name of the person; empty if it was not given.
  var person: String

  /// Who helps according to these answers; `nil` if the person types alone.
  init?(in seen: Response) {
    var said: [Role: Value] = [:]
    for place in seen.answers.places(askedAs: [.typist, .typistName, .name]) {
      guard let answer = seen.answers[place], let role = answer.asked.role else { continue }
      said[role] = answer.values.first
    }
    let kind = said[.typist]?.code.flatMap(Typist.init)
    guard let kind, kind != .me else { return nil }
    isForPerson = kind == .forMe
    typist = Words.nameInLine(said[.typistName]?.words ?? "")
    person = Words.nameInLine(said[.name]?.words ?? "")
  }

  /// The person's name for a sentence.
  var name: String { person.isEmpty ? Words.someone : person }
  var shortName: String { person.isEmpty ? Words.thePerson : person }

  /// Who "you" means. A person who has help is addressed directly; one who isn't there is named.
  var whoYouAre: String {
    guard !isForPerson else { return Words.youMean(Words.ended(name)) }
    let typist = typist.isEmpty ? Words.someoneTypes : Words.helpsToType(Words.ended(typist))
    return "\(typist) \(Words.youAlwaysMean(Words.ended(name)))"
  }

  /// The reminder to read the answers together before the notes are written.
  var readTogether: String {
    isForPerson ? Words.readAnswersTo(Words.ended(name)) : Words.readAloud
  }
}

extension Helper? {
  /// How to find the private questions that were set aside.
  var privateWaits: String { map { Words.privateWaits($0.shortName) } ?? Words.privateWaitsForYou }

  /// How to get the page for staff later.
  var pageForStaffLater: String {
    map { Words.pageForStaffLater($0.shortName) } ?? Words.yourPageForStaffLater
  }
}

extension Words {
  /// Returns a name for use in a sentence; a long one is cut at a word.
  static func nameInLine(_ name: String) -> String {
    let words = name.words
    let isLong = words.count > 8 || name.count > 60
    let first = words.prefix(8).joined(separator: " ").prefix(60)
    return shownInLine(isLong ? first + "…" : String(first))
  }
}
