// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What is not shown while someone else types, or can see the screen: sensitive items, and whatever
/// the notes to bring don't hold.
///
/// The interview goes on over a twin of the response, in which all of that was left with Enter: see
/// ``HiddenAnswers``. Only sensitive items are not asked at all, whether anything was said there or
/// not.
extension Interview {
  /// Everything said so far, with what is hidden now.
  public var response: Response {
    guard let hidden else { return seen }
    var all = hidden.merged(with: seen)
    all.drafts = hiddenDrafts + seen.drafts
    return all
  }

  /// Hides what nobody else may see, or shows it again once nobody else is there.
  ///
  /// What others see already stays in view. O(answers).
  /// - Parameter closed: Sections that were opened for the person alone, and are not any more.
  mutating func hideFromOthers(closing closed: Set<String> = []) {
    var known = hidden == nil ? Response() : known(without: closed)
    (seen, hidden) = (response, nil)
    (drafts, hiddenDrafts) = (hiddenDrafts + drafts, [])
    guard seen.progress.setsSensitiveAside else { return }
    // Who types is no secret to them.
    for place in seen.answers.places where seen.answers[place]?.asked.role == .typist {
      known.answers[place] = seen.answers[place]
    }
    if waiting.isEmpty { waiting = questionnaire.itemsForPersonAlone }
    let this = self
    let hidden = HiddenAnswers(
      questionnaire, seen, known: known, isOpen: this.isOpened, isSetAside: this.isSensitive)
    (self.hidden, seen) = (hidden, hidden.shown)
    hiddenDrafts = drafts.filter(isHidden)
    drafts.removeAll(where: isHidden)
    seen.drafts.removeAll(where: isHidden)
  }

  /// What is in view, without sections that were opened for the person alone.
  private func known(without closed: Set<String>) -> Response {
    var known = seen
    for group in seen.rows.places where isIn(closed, group) {
      for row in seen.rows(of: group) { known.removeRow(row, from: group) }
    }
    known.answers.removeAll { isIn(closed, $0) }
    known.asides.removeAll { isIn(closed, $0) }
    known.privatePlaces = known.privatePlaces.filter { !isIn(closed, $0) }
    return known
  }

  /// Whether the person is the only one who sees what they type at a place.
  func isAlone(at place: Place) -> Bool { hidden == nil || isOpened(place) }

  /// Whether nothing is asked or shown at a place until the person is alone.
  func isSetAside(_ place: Place) -> Bool {
    hidden != nil && !isOpened(place) && isSensitive(place)
  }

  /// Whether a draft is not shown: what it belongs to isn't, or nobody else saw it being typed.
  private func isHidden(_ draft: Draft) -> Bool {
    guard !isOpened(draft.place) else { return false }
    if isSensitive(draft.place) { return true }
    // Where it is not known who was there, what the answer is tells.
    return draft.wasTypedAlone
      ?? (hidden?.whole.isPrivate(draft.place) == true || hidden?.hides(draft.place) == true)
  }

  /// Whether the person said there that they are alone.
  private func isOpened(_ place: Place) -> Bool { isIn(seen.progress.opened, place) }

  private func isIn(_ sections: Set<String>, _ place: Place) -> Bool {
    questionnaire.section(of: place.linkId).map { sections.contains($0.linkId) } ?? false
  }

  private func isSensitive(_ place: Place) -> Bool { waiting.contains(place.linkId) }
}

extension Questionnaire {
  /// What waits for the person alone, and all that is asked, or not asked, because of it.
  ///
  /// It waits whether or not anything was said there, so it tells nothing. O(items).
  fileprivate var itemsForPersonAlone: Set<String> {
    let waiting = sections.flatMap { $0.item.withAllWithin }.filter(\.waitsForPersonAlone)
      .map(\.linkId)
    return dependents(ofAny: waiting).union(waiting)
  }
}

extension Item {
  /// Whether it waits for the person alone, answered or not. What only staff may see of it could not
  /// be kept apart, or it says what others are not to see.
  fileprivate var waitsForPersonAlone: Bool {
    let isForStaff = sharing == .staff || !repeats && answerOption.contains { $0.sharing == .staff }
    let isAboutOthers = [.safety, .safetyPrinting, .leaveOut, .leaveOutHow].contains(role)
    return isSensitive || isQuiet || isForStaff || isAboutOthers
  }
}
