// SPDX-License-Identifier: GPL-3.0-or-later

/// Merging the twin with the hidden answers, for saving and when the person is alone again.
extension HiddenAnswers {
  /// Returns all answers: those given in the twin, and the hidden ones.
  ///
  /// Others may have answered a question that looked unanswered to them. Their answer then replaces
  /// the hidden one, whose words become a private note about it. The same happens if the question
  /// now has to be asked again. If they left the question with Enter, the hidden answer stays. If
  /// it would then appear in the notes because of what they answered, it becomes private. O(answers
  /// and their conditions).
  public func merged(with seen: Response) -> Response {
    Merging(self, seen).all
  }
}

/// Merges hidden answers with answers given while they were hidden.
struct Merging {
  let hidden: HiddenAnswers
  let seen: Response
  var all: Response
  /// The rows that others saw and removed.
  let removed: Set<RowID>
  /// The places where the hidden answer was replaced.
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

  /// Whether others gave a different answer at this place. Leaving a question that looked
  /// unanswered doesn't count.
  func isChanged(_ place: Place) -> Bool {
    let (before, now) = (hidden.shown.answers[place], seen.answers[place])
    let wasLeft = before == nil || before?.content == .left(.skipped)
    return before != now && !(wasLeft && now?.content == .left(.skipped))
  }

  /// Restores hidden rows to their positions, followed by new rows.
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
        // The mark that all rows are complete was about the rows before others added one.
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

  /// Whether others have not seen the question answered or left.
  private func isUnseen(_ place: Place) -> Bool {
    hidden.shown.answers[place] == nil && seen.answers[place] == nil
  }

  /// Returns the current choice together with the hidden options for staff; `nil` if there are none
  /// that can be added.
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

  /// Replaces hidden answers if they would disable or make private what others have answered.
  private mutating func giveWay() {
    let asked = Enablement(hidden.questionnaire, seen)
    let now = Enablement(hidden.questionnaire, all)
    let kept = hidden.whole.answers.places.filter { isHidden($0) && !isChanged($0) }
    let shut = changed.filter { asked.isEnabled($0) && !now.isEnabled($0) }
    for place in kept {
      let followers = hidden.questionnaire.dependents(of: [place.linkId])
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

  /// Whether others answered a question inside this one. If this one is private, so would be that
  /// answer.
  func holdsChanges(_ place: Place) -> Bool {
    guard hidden.questionnaire.item(place.linkId)?.type != .group else { return false }
    return changed.contains { inner in
      inner.rows.starts(with: place.rows)
        && hidden.questionnaire.entry(inner.linkId)?.ancestors.contains(place.linkId) == true
    }
  }

  /// Puts a section back into the notes if the person left it out without the others knowing, and
  /// the others have answered questions in it: they would notice that their answers are missing.
  /// Hidden answers in the section become private.
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
