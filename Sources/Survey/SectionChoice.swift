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
    let given = GivenByRole(questionnaire, response)
    var choices: [String: Self] = [:]
    for section in given.safetyInPerson { choices[section] = .inPerson }
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

/// The answers that count, of items with a role.
private struct GivenByRole {
  let questionnaire: Questionnaire
  let response: Response
  let enablement: Enablement

  init(_ questionnaire: Questionnaire, _ response: Response) {
    self.questionnaire = questionnaire
    self.response = response
    enablement = Enablement(questionnaire, response)
  }

  func answers(_ role: Role) -> [(place: Place, answer: Answer)] {
    response.answers.places.compactMap { place in
      guard questionnaire.item(place.linkId)?.role == role, enablement.isEnabled(place) else {
        return nil
      }
      return response.answers[place].map { (place, $0) }
    }
  }

  /// The sections about safety, when the person would rather talk about them.
  var safetyInPerson: [String] {
    let isInPerson = answers(.safetyPrinting).contains { _, answer in
      answer.leaving == .inPerson || answer.values.first?.code == SectionChoice.inPerson.rawValue
    }
    guard isInPerson else { return [] }
    return questionnaire.sections.filter { $0.item.role == .safety }.map(\.linkId)
  }
}
