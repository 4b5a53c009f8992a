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

/// The answers that count, of items that have a role or had it when they were asked.
private struct GivenByRole {
  private let questionnaire: Questionnaire
  private let response: Response
  private let enablement: Enablement
  private let asAsked: EnablementAsAsked
  /// The answers of all items whose role is of any use here.
  private let all: [(place: Place, answer: Answer)]
  private static let roles: Set<Role> = [.leaveOut, .leaveOutHow, .safetyPrinting]

  /// O(answers).
  init(_ questionnaire: Questionnaire, _ response: Response) {
    self.questionnaire = questionnaire
    self.response = response
    enablement = Enablement(questionnaire, response)
    asAsked = EnablementAsAsked(response)
    all = response.answers.filled.filter { place, answer in
      [questionnaire.entry(place.linkId)?.item.role, answer.asked.role].contains { role in
        role.map(Self.roles.contains) ?? false
      }
    }.map { (place: $0, answer: $1) }
  }

  /// What was answered where it is asked now, or else where it was asked before the pack changed:
  /// what was left out once stays so until the person is asked again and answers.
  func answers(_ role: Role) -> [(place: Place, answer: Answer)] {
    let now = all.filter { place, _ in
      questionnaire.item(place.linkId)?.role == role && enablement.isEnabled(place)
    }
    guard !now.contains(where: { !$0.answer.values.isEmpty }) else { return now }
    let before = all.filter { !isAskedAsBefore($0.place, $0.answer) }
    let earlier = response.earlier.map { (place: $0.place, answer: $0.answer) }
    return now
      + (earlier + before).filter { place, answer in
        answer.asked.role == role && asAsked.holds(for: answer, at: place)
      }
  }

  private func isAskedAsBefore(_ place: Place, _ answer: Answer) -> Bool {
    let now = questionnaire.answer(answer.content, to: place.linkId)
    return now.asked.role == answer.asked.role
      && now.asked.enableWhen == answer.asked.enableWhen
  }

  /// The sections about safety, when the person would rather talk about them.
  var safetyInPerson: [String] {
    let given = answers(.safetyPrinting).filter { _, answer in
      answer.leaving == .inPerson || answer.values.first?.code == SectionChoice.inPerson.rawValue
    }
    guard !given.isEmpty else { return [] }
    let answers = response.earlier.map(\.answer) + response.answers.filled.map(\.1)
    let before = answers.filter { [.safetyWish, .safetyTopic].contains($0.asked.role) }
    return questionnaire.sections.filter { $0.item.role == .safety }.map(\.linkId)
      + before.map(\.section)
  }
}
