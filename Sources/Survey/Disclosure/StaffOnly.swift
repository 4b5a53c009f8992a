// SPDX-License-Identifier: GPL-3.0-or-later

/// Removes answers that only staff may know.
///
/// Choosing an option for staff in the section about safety *closes* the whole section: all its
/// answers are then for staff. So are those of a section that the person chose to show to staff only.
struct StaffOnly {
  private let questionnaire: Questionnaire
  private let safetySections: Set<String>
  private let sectionsForStaff: Set<String>
  private let isSafetyClosed: Bool

  init(
    _ questionnaire: Questionnaire, _ response: Response, _ choices: [String: SectionChoice]
  ) {
    self.questionnaire = questionnaire
    safetySections =
      AnswersByRole(questionnaire, response, roles: [.safetyWish, .safetyTopic]).safetySections
    sectionsForStaff = Set(choices.filter { $0.value == .staff }.keys)
    isSafetyClosed = AnswersByRole.closesSafety(questionnaire, response)
  }

  /// Returns the response without the answers and options that are for staff.
  func removed(from response: Response, opensSafety: Bool) -> Response {
    let isClosed = isSafetyClosed || !opensSafety
    var rest = response
    for (place, answer) in response.answers.filled {
      let open = isHeld(answer, at: place, isClosed) ? nil : open(answer, at: place)
      if open != answer { rest.answers[place] = open }
    }
    rest.earlier = response.earlier.compactMap { earlier in
      isHeld(earlier.answer, at: earlier.place, isClosed) ? nil : open(earlier)
    }
    return rest
  }

  /// Whether an answer is held back with its section. Leaving the question whether to talk about safety
  /// isn't, where that section is only closed, because that question says that this is printed.
  private func isHeld(_ answer: Answer, at place: Place, _ isClosed: Bool) -> Bool {
    let sections = questionnaire.sections(of: answer, at: place)
    guard !sections.contains(where: sectionsForStaff.contains) else { return true }
    guard isClosed, sections.contains(where: safetySections.contains) else { return false }
    let role = questionnaire.item(place.linkId)?.role ?? answer.asked.role
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

extension Questionnaire {
  /// Whether the person can choose that only staff see an answer. They can't where its question is for
  /// staff in any case, where it controls how the notes are made, and in the section about safety if they
  /// are asked who reads that. `false` for a place without an answer or in no question, and for an item
  /// that was left.
  public func canBeForStaff(_ place: Place, in response: Response) -> Bool {
    guard let entry = entry(place.linkId), !entry.isForStaff, !entry.item.isRows,
      entry.item.role?.isForProgram != true, let answer = response.answers[place],
      !answer.values.isEmpty
    else { return false }
    guard roles.contains(.safetyPrinting) else { return true }
    let given = AnswersByRole(self, response, roles: [.safetyWish, .safetyTopic])
    return !given.safetySections.contains { sections(of: answer, at: place).contains($0) }
  }

  /// Whether the person chose that only staff see an answer. `false` wherever they can't choose it.
  public func isForStaffByChoice(_ place: Place, in response: Response) -> Bool {
    response.answers[place]?.isWhollyForStaff == true && canBeForStaff(place, in: response)
  }

  /// Makes an answer one for staff only, until it is removed; or lets everyone see what its question and
  /// its options let them. Changes nothing without an answer.
  public func setForStaff(_ isForStaff: Bool, at place: Place, in response: inout Response) {
    guard var answer = response.answers[place] else { return }
    let asAsked = self.answer(answer.content, to: place.linkId)
    answer.sharing = isForStaff ? .staff : asAsked.sharing
    answer.asked.forStaff = isForStaff ? [] : asAsked.asked.forStaff
    response.answers[place] = answer
  }

  /// The linkIds of the section that asked an answer, and of the one that its item is in now.
  func sections(of answer: Answer, at place: Place) -> [String] {
    [answer.section, entry(place.linkId)?.ancestors.first].compactMap(\.self)
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
