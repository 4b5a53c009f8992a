// SPDX-License-Identifier: GPL-3.0-or-later

/// What comes of a response and its twin once the person is alone again, and what is saved.
extension HiddenAnswers {
  /// All that was said: what is shown by now, and what is hidden.
  ///
  /// Whoever was shown a question as left with Enter may have answered it. Then that answer counts,
  /// as it would if nothing had been hidden, and the words that stood there become the person's own
  /// note beside it; so they do where the question is now still to be asked. Where others pressed
  /// Enter, what is hidden stays, and what would be in the notes because of them becomes private.
  /// O(answers and their conditions).
  public func merged(with seen: Response) -> Response {
    Merging(self, seen).all
  }
}

/// What comes of hidden answers and of what was said in their absence.
struct Merging {
  let hidden: HiddenAnswers
  let seen: Response
  var all: Response
  /// Rows that were taken out while others saw them.
  let removed: Set<RowID>
  /// Where the hidden answer gave way.
  var replaced: Set<Place> = []

  init(_ hidden: HiddenAnswers, _ seen: Response) {
    (self.hidden, self.seen, all) = (hidden, seen, seen)
    let rows = { (response: Response) in Set(response.rows.places.flatMap(response.rows(of:))) }
    removed = rows(hidden.shown).subtracting(rows(seen))
    mergeRows()
    mergeAnswers()
    giveWay()
    giveWayInParts()
    mergeMarks()
    mergeNotes()
    all.earlier = hidden.whole.earlier.filter { !isGone($0.place) } + seen.earlier
  }

  func isGone(_ place: Place) -> Bool { place.rows.contains(where: removed.contains) }

  func isHidden(_ place: Place) -> Bool {
    hidden.whole.answers[place] != hidden.shown.answers[place] && !isGone(place)
  }

  /// Whether someone said something else there. Who leaves what looked unanswered says nothing.
  func isChanged(_ place: Place) -> Bool {
    let (before, now) = (hidden.shown.answers[place], seen.answers[place])
    let wasLeft = before == nil || before?.content == .left(.skipped)
    return before != now && !(wasLeft && now?.content == .left(.skipped))
  }

  /// Hidden rows go back to where they were; new ones follow.
  private mutating func mergeRows() {
    for group in hidden.whole.rows.places where !isGone(group) {
      let before = hidden.whole.rows(of: group)
      let new = seen.rows(of: group).filter { !before.contains($0) }
      let rows = before.filter { !removed.contains($0) } + new
      all.rows[group] = rows.isEmpty ? nil : rows
    }
  }

  private mutating func mergeAnswers() {
    let places = hidden.whole.answers.places + hidden.shown.answers.places
    let (before, now) = (
      Enablement(hidden.questionnaire, hidden.shown), Enablement(hidden.questionnaire, seen)
    )
    for place in places where isHidden(place) {
      if isUnseen(place), !before.isEnabled(place), now.isEnabled(place) {
        replace(place)
      } else if hidden.whole.answers[place]?.content == .rows, hasNewRows(place) {
        // That all of its rows are there was said of those that nobody else has seen.
        all.answers[place] = seen.answers[place]
      } else if !isChanged(place) {
        all.answers[place] = hidden.whole.answers[place]
      } else if let joined = joined(at: place) {
        all.answers[place] = joined
      } else {
        replaced.insert(place)
      }
    }
  }

  /// Whether nobody else has seen that a question was answered or left. Where others made it apply,
  /// it is still to be asked.
  private func isUnseen(_ place: Place) -> Bool {
    hidden.shown.answers[place] == nil && seen.answers[place] == nil
  }

  /// What is chosen now with the choices for staff that were hidden; `nil` where there are none that
  /// could stand beside it.
  private func joined(at place: Place) -> Answer? {
    guard let before = hidden.whole.answers[place], let part = hidden.shown.answers[place],
      var answer = seen.answers[place], !hidden.whole.isPrivate(place),
      answer.leaving == nil || answer.leaving == .skipped,
      let item = hidden.questionnaire.item(place.linkId), item.repeats
    else { return nil }
    let unseen = before.values.filter {
      item.option(for: $0)?.sharing == .staff && !(part.values + answer.values).contains($0)
    }
    answer.content = .values(answer.values + unseen)
    return unseen.isEmpty ? nil : answer
  }

  /// A hidden answer gives way too where it would keep apart what was asked in its absence.
  private mutating func giveWay() {
    let asked = Enablement(hidden.questionnaire, seen)
    let now = Enablement(hidden.questionnaire, all)
    let kept = hidden.whole.answers.places.filter { isHidden($0) && !isChanged($0) }
    let shut = changed.filter { asked.isEnabled($0) && !now.isEnabled($0) }
    for place in kept {
      let followers = hidden.questionnaire.dependents(of: place.linkId)
      guard
        shut.contains(where: { followers.contains($0.linkId) })
          || hidden.whole.isPrivate(place) && holdsChanges(place)
      else { continue }
      replace(place)
    }
  }

  mutating func replace(_ place: Place) {
    all.answers[place] = seen.answers[place]
    replaced.insert(place)
  }

  private var changed: [Place] { seen.answers.places.filter(isChanged) }

  /// Whether others answered a question within this one, which would be private with it.
  func holdsChanges(_ place: Place) -> Bool {
    guard hidden.questionnaire.item(place.linkId)?.type != .group else { return false }
    return changed.contains { inner in
      inner.rows.starts(with: place.rows)
        && sequence(first: inner.linkId) { hidden.questionnaire.parent(of: $0)?.linkId }
          .dropFirst().contains(place.linkId)
    }
  }

  /// A part that was left out in private is in the notes again once others wrote something in it,
  /// since whoever misses their own words there would know. What was hidden in it becomes private.
  private mutating func giveWayInParts() {
    let written = seen.answers.places.filter { place in
      isChanged(place) && seen.answers[place]?.saysNothing == false
    }
    let parts = Set(written.compactMap { hidden.questionnaire.section(of: $0.linkId)?.linkId })
    for (place, answer) in hidden.whole.answers.filled
    where answer.asked.role == .leaveOut && isHidden(place) && !isChanged(place) {
      let rest = answer.values.filter { !parts.contains($0.code ?? "") }
      guard rest.count < answer.values.count else { continue }
      all.answers[place]?.content = rest.isEmpty ? .left(.skipped) : .values(rest)
    }
  }
}
