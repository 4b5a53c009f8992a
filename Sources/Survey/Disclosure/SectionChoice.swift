// SPDX-License-Identifier: GPL-3.0-or-later

/// A choice about a whole section.
enum SectionChoice: String {
  /// Others see nothing of the section.
  case leaveOut
  /// The section is named as one to talk about in person.
  case inPerson

  /// Returns the choices about whole sections, by linkId.
  ///
  /// A section chosen for leaving out without a further answer is left out. Leaving out takes
  /// precedence over the choice of where to print the section about safety.
  static func made(in response: Response, of questionnaire: Questionnaire) -> [String: Self] {
    let given = AnswersByRole(
      questionnaire, response,
      roles: [.leaveOut, .leaveOutHow, .safetyPrinting, .safetyWish, .safetyTopic])
    var choices: [String: Self] = [:]
    if given.choosesInPerson {
      for section in given.safetySections { choices[section] = .inPerson }
    }
    for code in given.answers(.leaveOut).flatMap(\.answer.values).compactMap(\.code) {
      choices[code] = .leaveOut
    }
    for (place, answer) in given.answers(.leaveOutHow) {
      let named = choices.keys.filter { place.linkId.hasSuffix("." + $0) }
      guard let section = named.max(by: { $0.utf8.count < $1.utf8.count }) else { continue }
      if let choice = answer.values.first?.code.flatMap(Self.init(rawValue:)) {
        choices[section] = choice
      }
    }
    return choices
  }
}

extension AnswersByRole {
  /// Whether the person wants to talk about the whole section about safety in person.
  fileprivate var choosesInPerson: Bool {
    answers(.safetyPrinting).contains { _, answer in
      answer.leaving == .inPerson || answer.values.first?.code == SectionChoice.inPerson.rawValue
    }
  }
}
