// SPDX-License-Identifier: GPL-3.0-or-later

/// What the person chose for a whole section.
enum SectionChoice: String {
  /// Nobody else is to know of it.
  case leaveOut
  /// It is named, and talked about in person.
  case inPerson

  /// The choices for whole sections, by linkId.
  ///
  /// A section that was picked and not spoken of further is left out. Leaving out beats what was
  /// said about the printing of the section about safety.
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
  /// Whether the person would rather talk about the whole section about safety.
  fileprivate var choosesInPerson: Bool {
    answers(.safetyPrinting).contains { _, answer in
      answer.leaving == .inPerson || answer.values.first?.code == SectionChoice.inPerson.rawValue
    }
  }
}
