// SPDX-License-Identifier: GPL-3.0-or-later

/// The answers to items that have one of the given roles, or had it when they were asked.
struct AnswersByRole {
  typealias Given = (place: Place, answer: Answer)

  private let questionnaire: Questionnaire
  private let enablement: Enablement
  private let asAsked: EnablementAsAsked
  private let given: [Given]
  private let earlier: [Given]

  /// O(answers with a role), or O(answers) if an item with one of the roles is in rows.
  init(_ questionnaire: Questionnaire, _ response: Response, roles: Set<Role>) {
    self.questionnaire = questionnaire
    enablement = Enablement(questionnaire, response)
    asAsked = EnablementAsAsked(response)
    let now = questionnaire.answeredPlaces(of: questionnaire.linkIds(with: roles), in: response)
    given = response.answers.places(of: Set(now), askedAs: roles).compactMap { place in
      response.answers[place].map { (place, $0) }
    }
    earlier = response.earlier.map { (place: $0.place, answer: $0.answer) }
  }

  /// Returns the answers to questions with this role. If the current questions have no answers,
  /// also returns answers to questions that had the role before the pack changed.
  func answers(_ role: Role) -> [Given] {
    let now = given.filter { isAskedNow($0, as: role) }
    guard !now.contains(where: { !$0.answer.values.isEmpty }) else { return now }
    return now
      + (earlier + given.filter { !isAskedAsBefore($0) }).filter { wasAsked($0, as: role) }
  }

  /// Returns the answers to questions that have this role now or had it when they were asked.
  func counting(_ role: Role) -> [Given] {
    given.filter { isAskedNow($0, as: role) || wasAsked($0, as: role) }
      + earlier.filter { wasAsked($0, as: role) }
  }

  /// The linkIds of the sections about safety, now and when their questions were asked.
  var safetySections: Set<String> {
    let now = questionnaire.sections.filter { $0.item.role == .safety }.map(\.linkId)
    let before = (given + earlier).filter { _, answer in
      answer.asked.role == .safetyWish || answer.asked.role == .safetyTopic
    }
    return Set(now + before.map { $0.answer.section })
  }

  private func isAskedNow(_ given: Given, as role: Role) -> Bool {
    questionnaire.item(given.place.linkId)?.role == role && enablement.isEnabled(given.place)
  }

  private func wasAsked(_ given: Given, as role: Role) -> Bool {
    given.answer.asked.role == role && asAsked.holds(for: given.answer, at: given.place)
  }

  private func isAskedAsBefore(_ given: Given) -> Bool {
    let now = questionnaire.answer(given.answer.content, to: given.place.linkId)
    return now.asked.role == given.answer.asked.role
      && now.asked.enableWhen == given.answer.asked.enableWhen
  }
}

extension AnswersByRole {
  /// Returns whether the person chose a safety topic that is for staff only. Others then can't read
  /// the section about safety.
  static func closesSafety(_ questionnaire: Questionnaire, _ response: Response) -> Bool {
    let given = AnswersByRole(questionnaire, response, roles: [.safetyTopic])
    return given.counting(.safetyTopic).contains { place, answer in
      answer.hasValueForStaff(at: place, in: questionnaire)
    }
  }

  /// Returns whether everyone may read the section about safety.
  ///
  /// If the pack asks about this, the person must have chosen it.
  static func opensSafety(_ questionnaire: Questionnaire, _ response: Response) -> Bool {
    guard questionnaire.sections.contains(where: { $0.item.has(.safetyPrinting) }) else {
      return true
    }
    let given = AnswersByRole(questionnaire, response, roles: [.safetyPrinting])
    let chosen = given.answers(.safetyPrinting).map(\.answer).filter { !$0.values.isEmpty }
    return !chosen.isEmpty && chosen.allSatisfy(opensSafety)
  }

  static func opensSafety(_ answer: Answer) -> Bool {
    ["pageOne", "section"].contains(answer.values.first?.code)
  }
}

extension Item {
  /// Returns whether the item or anything in it has the role. O(items).
  fileprivate func has(_ role: Role) -> Bool { self.role == role || item.contains { $0.has(role) } }
}

/// A choice about a whole section.
enum SectionChoice: String {
  /// Others see nothing of the section.
  case leaveOut
  /// The section is named as one to talk about in person.
  case inPerson
  /// Only staff see the section.
  case staff

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
