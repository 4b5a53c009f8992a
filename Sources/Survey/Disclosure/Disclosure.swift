// SPDX-License-Identifier: GPL-3.0-or-later

/// The parts of a response that others may know.
///
/// **Non-interference.** Each result is a response in which everything that others may not know was
/// left with Enter: answers that are private, left out with their section, to be given in person,
/// for staff or for the person alone; every answer asked only because of one of these; every row
/// whose name is one of these; and every option that only introduces words that are. Notes,
/// previews, counts and exports for others read nothing else, so two responses that differ only in
/// these parts give the same bytes. An answer whose question no longer applies is left out too.
///
/// This doesn't cover timestamps, whether there is a passphrase, or what the person typed where
/// others may read it.
struct Disclosure {
  /// The response that staff may know.
  let toStaff: Response
  /// The response that everyone may know.
  let toEveryone: Response

  /// - Parameter response: A response fitted to the questionnaire.
  /// - Complexity: O(answers × the longest chain of questions asked because of one another).
  init(_ questionnaire: Questionnaire, _ response: Response) {
    let settling = Settling(questionnaire, response)
    // Keeps lead-in options for now. Without one, an answer that it had excluded could apply again.
    let applicable = settling.settled(response.withoutLeftItems, keepingLeadIns: true)
    let choices = SectionChoice.made(in: response, of: questionnaire)
    let hiding = Hiding(questionnaire, response, choices)
    let shared = hiding.removed(from: applicable)
    toStaff = settling.settled(shared)
    let forStaff = StaffOnly(questionnaire, response, choices)
    // Without options for staff, an answer may fit a changed question again.
    let opened = settling.settled(
      questionnaire.fitted(forStaff.removed(from: shared, opensSafety: true)))
    // The choice to print the section about safety counts only if others may know about that
    // choice.
    toEveryone =
      AnswersByRole.opensSafety(questionnaire, opened)
      ? opened
      : settling.settled(
        questionnaire.fitted(forStaff.removed(from: shared, opensSafety: false)))
  }
}

extension Response {
  /// The response without items left with Enter, and without the person's private notes and drafts.
  fileprivate var withoutLeftItems: Response {
    var rest = self
    rest.answers.removeAll { answers[$0]?.saysNothing ?? true }
    rest.earlier.removeAll(where: \.answer.saysNothing)
    rest.asides = PlaceTable()
    rest.drafts = []
    return rest
  }
}

/// Removes answers whose question the remaining answers no longer enable, and rows without a name.
private struct Settling {
  private let questionnaire: Questionnaire
  private let names: RowNames
  private let original: EnablementAsAsked

  init(_ questionnaire: Questionnaire, _ response: Response) {
    self.questionnaire = questionnaire
    names = RowNames(questionnaire, response)
    original = EnablementAsAsked(response)
  }

  /// Returns the response without answers whose question no longer applies. Keeps an answer whose
  /// question stopped applying only because the pack has changed.
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

  /// Returns the response without lead-in options. Without them, an answer may fit a changed
  /// question again.
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

/// Removes answers that only the person may know.
private struct Hiding {
  private let questionnaire: Questionnaire
  private let original: Response
  /// The linkIds of sections that nobody else sees.
  private let leftOut: Set<String>
  /// The places of earlier answers that were private.
  private let earlier: Set<Place>

  init(
    _ questionnaire: Questionnaire, _ response: Response, _ choices: [String: SectionChoice]
  ) {
    self.questionnaire = questionnaire
    original = response
    leftOut = Set(choices.filter { $0.value != .staff }.keys)
    earlier = Set(response.earlier.lazy.filter(\.isPrivate).map(\.place))
  }

  func removed(from response: Response) -> Response {
    var rest = response
    let hidden = response.answers.filled.lazy.filter { place, answer in
      isLeftOut(answer, at: place) || isOwn(answer, at: place) || isNeverPrinted(place)
    }
    rest.answers.removeAll(where: Set(hidden.map(\.0)).contains)
    rest.earlier.removeAll {
      isLeftOut($0.answer, at: $0.place) || $0.isPrivate || isOwn($0.answer, at: $0.place)
        || isNeverPrinted($0.place)
    }
    // A mark without its answer could name a row, once the pack has changed.
    rest.privatePlaces = []
    return rest
  }

  /// Whether an answer was left out with its section: the section that asked it, or the one that
  /// the item is in now.
  private func isLeftOut(_ answer: Answer, at place: Place) -> Bool {
    !leftOut.isEmpty
      && questionnaire.sections(of: answer, at: place).contains(where: leftOut.contains)
  }

  /// Whether the answer is inside a question that controls how the notes are made. Others never see
  /// these.
  private func isNeverPrinted(_ place: Place) -> Bool {
    let ancestors = questionnaire.entry(place.linkId)?.ancestors ?? []
    return ancestors.contains { questionnaire.item($0)?.role.steersNotes == true }
  }

  /// Whether an answer, its row or a question that contains it was marked private.
  private func isOwn(_ answer: Answer, at place: Place) -> Bool {
    guard !original.isPrivate(place) else { return true }
    return answer.asked.within.flatMap(place.outwards).contains { above in
      original.isPrivate(above) || earlier.contains(above)
    }
  }
}
