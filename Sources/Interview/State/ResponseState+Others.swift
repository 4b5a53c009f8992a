// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Hiding sensitive items, and everything that isn't in the notes to bring, while someone else
/// types or can see the screen.
///
/// The interview continues with a second response, the twin, in which all hidden answers are
/// missing as if they had been skipped; see ``HiddenAnswers``. Sensitive items are not asked at
/// all, whether or not they have answers.
extension ResponseState {
  /// Hides what others may not see, or shows everything again when the person is alone.
  ///
  /// Answers that others have already seen stay visible. O(answers).
  /// - Parameter closed: The sections that were open for the person alone until now.
  mutating func hideFromOthers(closing closed: Set<String> = []) {
    var known = hidden == nil ? Response() : seen.removing { isIn(closed, $0) }
    (seen, hidden) = (response, nil)
    (drafts, hiddenDrafts) = (hiddenDrafts + drafts, [])
    guard seen.progress.setsSensitiveAside else { return }
    // Others know who types.
    for place in seen.answers.places where seen.answers[place]?.asked.role == .typist {
      known.answers[place] = seen.answers[place]
    }
    if waiting.isEmpty { waiting = questionnaire.itemsForPersonAlone }
    let this = self
    let hidden = HiddenAnswers(
      questionnaire, seen, known: known, isOpen: this.isOpenedForPersonAlone,
      isSetAside: this.waitsForPersonAlone)
    (self.hidden, seen) = (hidden, hidden.shown)
    hiddenDrafts = drafts.filter(isHidden)
    drafts.removeAll(where: isHidden)
    seen.drafts.removeAll(where: isHidden)
  }

  /// Closes the sections that were opened for the person alone, and hides what others may not see, if
  /// they can see the screen now.
  mutating func closeSections() {
    let closed = seen.progress.opened
    seen.progress.opened = []
    // Hiding anew where nothing has changed would count answers that don't apply now as unseen.
    guard !closed.isEmpty || seen.progress.setsSensitiveAside != (hidden != nil) else { return }
    hideFromOthers(closing: closed)
  }

  /// Returns whether only the person sees what they type at a place.
  func isAlone(at place: Place) -> Bool { hidden == nil || isOpenedForPersonAlone(place) }

  /// Returns whether a place is neither asked nor shown until the person is alone.
  func isSetAside(_ place: Place) -> Bool {
    hidden != nil && !isOpenedForPersonAlone(place) && waitsForPersonAlone(place)
  }

  /// Whether a draft is hidden, because its item is or because the person was alone when they typed
  /// it.
  func isHidden(_ draft: Draft) -> Bool {
    guard !isOpenedForPersonAlone(draft.place) else { return false }
    if waitsForPersonAlone(draft.place) { return true }
    // If it is unknown who was there, the answer's own privacy decides.
    return draft.wasTypedAlone
      ?? (hidden?.whole.isPrivate(draft.place) == true || hidden?.hides(draft.place) == true)
  }

  /// Whether the person said at this place that they are alone.
  func isOpenedForPersonAlone(_ place: Place) -> Bool { isIn(seen.progress.opened, place) }

  private func isIn(_ sections: Set<String>, _ place: Place) -> Bool {
    questionnaire.section(of: place.linkId).map { sections.contains($0.linkId) } ?? false
  }

  func waitsForPersonAlone(_ place: Place) -> Bool { waiting.contains(place.linkId) }
}

extension Response {
  /// Returns the response without its rows, answers and notes at some places.
  fileprivate func removing(where isGone: (Place) -> Bool) -> Response {
    var known = self
    known.removeRows(Set(rows.places.filter(isGone).flatMap { rows(of: $0) }))
    known.answers.removeAll(where: isGone)
    known.asides.removeAll(where: isGone)
    known.privatePlaces = known.privatePlaces.filter { !isGone($0) }
    return known
  }
}

extension Questionnaire {
  /// The items that wait until the person is alone, and all items that these enable or disable.
  ///
  /// They wait whether or not they have answers, so that waiting reveals nothing. O(items).
  fileprivate var itemsForPersonAlone: Set<String> {
    let waiting = sections.flatMap { $0.item.withAllWithin }.filter(\.waitsForPersonAlone)
      .map(\.linkId)
    return dependents(of: waiting).union(waiting)
  }
}

extension Item {
  /// Whether the item waits until the person is alone, answered or not: because it is sensitive or
  /// quiet, because an answer to it may be for staff only, or because it is about what others may
  /// not see.
  fileprivate var waitsForPersonAlone: Bool {
    let isForStaff = sharing == .staff || !repeats && answerOption.contains { $0.sharing == .staff }
    let isAboutOthers = [.safety, .safetyPrinting, .leaveOut, .leaveOutHow].contains(role)
    return isSensitive || isQuiet || isForStaff || isAboutOthers
  }
}
