// SPDX-License-Identifier: GPL-3.0-or-later

/// What comes of a response and its twin once the person is alone again, and what is saved.
extension HiddenAnswers {
  /// All that was said: what is shown by now, and what is hidden.
  ///
  /// Whoever was shown a question as left with Enter may have answered it. Then that answer counts,
  /// as it would if nothing had been hidden, and the words that stood there become the person's own
  /// note beside it. What was asked because of them stays private. O(answers and their conditions).
  public func merged(with seen: Response) -> Response {
    Merging(self, seen).all
  }
}

private struct Merging {
  private let hidden: HiddenAnswers
  private let seen: Response
  private(set) var all: Response
  /// Rows that were taken out while others saw them.
  private let removed: Set<RowID>
  /// Where the hidden answer gave way.
  private var replaced: Set<Place> = []

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

  private func isGone(_ place: Place) -> Bool { place.rows.contains(where: removed.contains) }

  private func isHidden(_ place: Place) -> Bool {
    hidden.whole.answers[place] != hidden.shown.answers[place] && !isGone(place)
  }

  /// Whether someone said something else there. Who leaves what looked unanswered says nothing.
  private func isChanged(_ place: Place) -> Bool {
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
      if wasLeftUnseen(place), !before.isEnabled(place), now.isEnabled(place) {
        all.answers[place] = nil
      } else if !isChanged(place) {
        all.answers[place] = hidden.whole.answers[place]
      } else if let joined = joined(at: place) {
        all.answers[place] = joined
      } else {
        replaced.insert(place)
      }
    }
  }

  /// Whether the person left a question that nobody else has seen. Where others made it apply, it is
  /// still to be asked.
  private func wasLeftUnseen(_ place: Place) -> Bool {
    hidden.whole.answers[place]?.content == .left(.skipped) && hidden.shown.answers[place] == nil
      && seen.answers[place] == nil
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
    let changed = seen.answers.places.filter(isChanged)
    let shut = changed.filter { asked.isEnabled($0) && !now.isEnabled($0) }
    for place in kept {
      let followers = hidden.questionnaire.dependents(of: place.linkId)
      guard shut.contains(where: { followers.contains($0.linkId) }) || holds(changed, within: place)
      else { continue }
      all.answers[place] = seen.answers[place]
      replaced.insert(place)
    }
  }

  /// Whether a question is private, and others answered one within it.
  private func holds(_ changed: [Place], within place: Place) -> Bool {
    guard hidden.whole.isPrivate(place), hidden.questionnaire.item(place.linkId)?.type != .group
    else { return false }
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

  private mutating func mergeMarks() {
    let whole = hidden.whole
    let marks = whole.privatePlaces.subtracting(hidden.shown.privatePlaces).filter(staysHidden)
    // A list to which others added a row is open; its hidden rows have marks of their own.
    let lists = marks.filter(hasNewRows)
    all.privatePlaces.formUnion(marks.subtracting(lists))
    all.privateRows.formUnion(
      whole.privateRows.subtracting(hidden.shown.privateRows).union(lists.flatMap(whole.rows))
        .subtracting(removed))
    keepApart()
  }

  /// What kept something back may be gone by now: the answer it was asked because of, or that its
  /// part was left out. Whatever would be in the notes for that becomes private.
  private mutating func keepApart() {
    let before = hidden.questionnaire.disclosed(hidden.whole, to: .toBring)
    let answers = hidden.questionnaire.disclosed(all, to: .toBring).answers
    all.privatePlaces.formUnion(
      answers.places.filter { place in
        isHidden(place) && staysHidden(place)
          && ![before, hidden.shown].contains { $0.answers[place] == answers[place] }
      })
    let rows = hidden.questionnaire.disclosed(all, to: .toBring).rows
    let asked = Enablement(hidden.questionnaire, hidden.whole)
    for group in rows.places {
      let known = (asked.isEnabled(group) ? before.rows(of: group) : []) + seen.rows(of: group)
      all.privateRows.formUnion(Set(rows[group] ?? []).subtracting(known))
    }
  }

  private func staysHidden(_ place: Place) -> Bool {
    !isGone(place) && !isChanged(place) && !replaced.contains(place)
  }

  private func hasNewRows(_ group: Place) -> Bool {
    !Set(seen.rows(of: group)).isSubset(of: hidden.whole.rows(of: group))
  }

  private mutating func mergeNotes() {
    let (whole, shown) = (hidden.whole, hidden.shown)
    let places = whole.asides.places + whole.answers.places.filter(isHidden)
    for place in places where !isGone(place) {
      let known = shown.asides[place].map { $0.noteLines.count } ?? 0
      let now = all.answers[place]?.values ?? []
      let lost = (whole.answers[place]?.values ?? []).filter { !now.contains($0) }
      let words = isHidden(place) ? lost.map(\.words) : []
      let unseen = (whole.asides[place]?.noteLines ?? []).dropLast(known)
      let lines = unseen + [words.joined(separator: ", ")] + [seen.asides[place] ?? ""]
      let note = lines.filter { !$0.isEmpty }.joined(separator: "\n")
      all.asides[place] = note.isEmpty ? nil : note
    }
  }
}

extension String {
  fileprivate var noteLines: [String] { split(separator: "\n").map(String.init) }
}
