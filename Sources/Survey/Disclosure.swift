// SPDX-License-Identifier: GPL-3.0-or-later

/// What others may know of a response.
///
/// **Non-interference.** Each result is a response in which everything kept back was left with
/// Enter: what is private, left out with its section, said in person, for staff or for the person
/// alone, every answer asked only because of one of these, every row whose name is one, and every
/// choice that only leads in to words that are. Notes, previews, counts and exports for others read
/// nothing else, so two responses that differ only in what is kept back give the same bytes. An
/// answer whose question no longer applies is kept back too.
///
/// The property ends at time stamps, at whether a passphrase exists, and at what the person typed
/// where others may read it.
struct Disclosure {
  /// What staff may know.
  let toStaff: Response
  /// What everyone may know.
  let toEveryone: Response

  /// - Parameter response: One that was fitted to the questionnaire.
  /// - Complexity: O(answers), times the longest chain of questions asked because of one another.
  init(_ questionnaire: Questionnaire, _ response: Response) {
    let settling = Settling(questionnaire, response)
    // A choice that is hidden must not make what it had closed apply again, so it stays at first.
    let applicable = settling.settled(response.withoutLeftItems, keepingLeadIns: true)
    let hiding = Hiding(questionnaire, response)
    let shared = hiding.removed(from: applicable)
    toStaff = settling.settled(shared)
    let forStaff = StaffOnly(questionnaire, response)
    // Without its choices for staff, an answer may fit a question that changed after all.
    let opened = settling.settled(
      questionnaire.fitted(forStaff.removed(from: shared, opensSafety: true)))
    // A choice to print the section about safety counts where others may know of the choice.
    toEveryone =
      AnswersByRole.opensSafety(questionnaire, opened)
      ? opened
      : settling.settled(
        questionnaire.fitted(forStaff.removed(from: shared, opensSafety: false)))
  }
}

extension Response {
  /// The response without items left with Enter, and without the person's own notes and drafts.
  fileprivate var withoutLeftItems: Response {
    var rest = self
    rest.answers.removeAll { answers[$0]?.saysNothing ?? true }
    rest.earlier.removeAll(where: \.answer.saysNothing)
    rest.asides = PlaceTable()
    rest.drafts = []
    return rest
  }
}

extension Answer {
  /// Whether the item was left with Enter, or holds rows that speak for themselves.
  var saysNothing: Bool { content == .left(.skipped) || content == .rows }
}

/// Removes answers that are not asked for by the answers that remain, and rows without their name.
private struct Settling {
  private let questionnaire: Questionnaire
  private let names: RowNames
  private let original: EnablementAsAsked

  init(_ questionnaire: Questionnaire, _ response: Response) {
    self.questionnaire = questionnaire
    names = RowNames(questionnaire, response)
    original = EnablementAsAsked(response)
  }

  /// The response without answers whose question no longer applies. What was asked when it was
  /// answered, and is not now that the pack has changed, stays.
  func settled(_ response: Response, keepingLeadIns: Bool = false) -> Response {
    var rest = response
    while true {
      let next = step(from: rest, keepingLeadIns: keepingLeadIns)
      guard next != rest else { return rest }
      rest = next
    }
  }

  private func step(from response: Response, keepingLeadIns: Bool) -> Response {
    var rest = keepingLeadIns ? response : withoutLeadIns(response)
    rest.removeRows(names.rowsWithoutName(in: rest))
    let asAsked = EnablementAsAsked(rest)
    let unasked = unaskedPlaces(of: rest)
    rest.earlier.removeAll { !asAsked.holds(for: $0.answer, at: $0.place) }
    rest.answers.removeAll(where: unasked.contains)
    return rest
  }

  /// Without choices that only lead in, an answer may fit a question that changed after all.
  private func withoutLeadIns(_ response: Response) -> Response {
    let rest = LeadIns(questionnaire, response).removed
    return rest == response ? response : questionnaire.fitted(rest)
  }

  private func unaskedPlaces(of rest: Response) -> Set<Place> {
    let enablement = Enablement(questionnaire, rest)
    let asAsked = EnablementAsAsked(rest)
    let rows = RowIndex(questionnaire, rest)
    return Set(
      rest.answers.filled.lazy.filter { place, answer in
        let isAskedNow = rows.has(place) && enablement.isEnabled(place)
        guard !isAskedNow || answer.asked.enableWhen != nil else { return false }
        guard !asAsked.holds(for: answer, at: place) else { return false }
        return !isAskedNow || original.holds(for: answer, at: place)
      }.map(\.0))
  }
}

/// Removes what only the person may know.
private struct Hiding {
  private let questionnaire: Questionnaire
  private let choices: [String: SectionChoice]
  private let own: OwnAnswers

  init(_ questionnaire: Questionnaire, _ response: Response) {
    self.questionnaire = questionnaire
    choices = SectionChoice.made(in: response, of: questionnaire)
    own = OwnAnswers(response)
  }

  func removed(from response: Response) -> Response {
    guard !own.isEmpty || !choices.isEmpty else { return response }
    var rest = response
    let hidden = response.answers.filled.lazy.filter { place, answer in
      isLeftOut(answer, at: place) || own.has(answer, at: place)
    }
    rest.answers.removeAll(where: Set(hidden.map(\.0)).contains)
    rest.earlier.removeAll {
      choices[$0.answer.section] != nil || $0.isPrivate || own.has($0.answer, at: $0.place)
    }
    return rest
  }

  /// Both the section in which it was asked and the one in which it is now count.
  private func isLeftOut(_ answer: Answer, at place: Place) -> Bool {
    guard !choices.isEmpty else { return false }
    let section = questionnaire.entry(place.linkId)?.ancestors.first
    return [answer.section, section].compactMap(\.self).contains { choices[$0] != nil }
  }
}

/// The answers of a response that are for the person alone.
private struct OwnAnswers {
  private let response: Response
  private let earlier: Set<Place>

  init(_ response: Response) {
    self.response = response
    earlier = Set(response.earlier.lazy.filter(\.isPrivate).map(\.place))
  }

  var isEmpty: Bool {
    response.privatePlaces.isEmpty && response.privateRows.isEmpty && earlier.isEmpty
  }

  /// Whether an answer, its row or a question that contains it was marked private.
  func has(_ answer: Answer, at place: Place) -> Bool {
    guard !isEmpty else { return false }
    guard !response.isPrivate(place) else { return true }
    return answer.asked.within.contains { linkId in
      (0...place.rows.count).contains { depth in
        let above = Place(linkId, rows: Array(place.rows.prefix(depth)))
        return response.isPrivate(above) || earlier.contains(above)
      }
    }
  }
}
