// SPDX-License-Identifier: GPL-3.0-or-later

/// Removes answers that only staff may know.
///
/// Choosing an option for staff in the section about safety *closes* the whole section: all its
/// answers are then for staff.
struct StaffOnly {
  private let questionnaire: Questionnaire
  private let safetySections: Set<String>
  private let isSafetyClosed: Bool

  init(_ questionnaire: Questionnaire, _ response: Response) {
    self.questionnaire = questionnaire
    safetySections =
      AnswersByRole(questionnaire, response, roles: [.safetyWish, .safetyTopic]).safetySections
    isSafetyClosed = AnswersByRole.closesSafety(questionnaire, response)
  }

  /// Returns the response without the answers and options that are for staff.
  func removed(from response: Response, opensSafety: Bool) -> Response {
    let isClosed = isSafetyClosed || !opensSafety
    var rest = response
    for (place, answer) in response.answers.filled {
      let isHeld = isClosed && isAboutSafety(answer, questionnaire.entry(place.linkId))
      let open = isHeld ? nil : open(answer, at: place)
      if open != answer { rest.answers[place] = open }
    }
    rest.earlier = response.earlier.compactMap { earlier in
      let entry = questionnaire.entry(earlier.place.linkId)
      return isClosed && isAboutSafety(earlier.answer, entry) ? nil : open(earlier)
    }
    return rest
  }

  /// Whether an answer belongs to a section about safety. Excludes leaving the question whether to
  /// talk about safety, because that question says that this is printed.
  private func isAboutSafety(_ answer: Answer, _ entry: Outline.Entry?) -> Bool {
    let sections = [answer.section, entry?.ancestors.first].compactMap(\.self)
    guard sections.contains(where: safetySections.contains) else { return false }
    let role = entry?.item.role ?? answer.asked.role
    return role != .safetyWish || answer.leaving == nil
  }

  private func open(_ answer: Answer, at place: Place) -> Answer? {
    guard !answer.isWhollyForStaff else { return nil }
    guard let entry = questionnaire.entry(place.linkId) else {
      return answer.keeping { !answer.keptForStaff($0) }
    }
    guard !entry.isForStaff else { return nil }
    guard !isQuietlyLeft(answer, entry.item) else { return nil }
    return answer.keeping { !entry.item.isForStaff($0, of: answer) }
  }

  /// Whether a quiet question was left, for example with "I'd rather not say". Excludes the
  /// question whether to talk about safety, because that question says that this is printed.
  private func isQuietlyLeft(_ answer: Answer, _ item: Item?) -> Bool {
    guard let item, item.isQuiet, item.role != .safetyWish else { return false }
    return answer.leaving != nil
  }

  private func open(_ earlier: EarlierAnswer) -> EarlierAnswer? {
    let answer = earlier.answer
    let entry = questionnaire.entry(earlier.place.linkId)
    guard !answer.isWhollyForStaff, entry?.isForStaff != true else { return nil }
    guard !isQuietlyLeft(answer, entry?.item) else { return nil }
    return earlier.keeping { !answer.keptForStaff($0) }
  }
}

extension Item {
  /// Whether only staff may see a value, now or when it was chosen.
  ///
  /// An option that is no longer offered counts as for staff if any current option is for staff.
  fileprivate func isForStaff(_ value: Value, of answer: Answer) -> Bool {
    guard !answer.keptForStaff(value) else { return true }
    guard answerOption.contains(where: { $0.sharing == .staff }) else { return false }
    return option(for: value)?.sharing != .everyone
  }
}

extension Answer {
  func hasValueForStaff(at place: Place, in questionnaire: Questionnaire) -> Bool {
    let item = questionnaire.item(place.linkId)
    return values.contains { item?.isForStaff($0, of: self) ?? keptForStaff($0) }
  }
}
