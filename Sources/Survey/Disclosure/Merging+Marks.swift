// SPDX-License-Identifier: GPL-3.0-or-later

/// Merging the privacy marks and private notes.
extension Merging {
  mutating func mergeMarks() {
    let whole = hidden.whole
    let marks = whole.privatePlaces.subtracting(hidden.shown.privatePlaces).filter(staysHidden)
    // A list to which others added a row becomes visible; its hidden rows are marked one by one.
    let lists = marks.filter(hasNewRows)
    all.privatePlaces.formUnion(marks.subtracting(lists))
    all.privateRows.formUnion(
      whole.privateRows.subtracting(hidden.shown.privateRows).union(lists.flatMap(whole.rows))
        .subtracting(removed))
    keepApart()
  }

  /// Marks answers and rows as private that would newly appear in the notes, because the answer or
  /// choice that kept them out has changed.
  private mutating func keepApart() {
    let before = hidden.questionnaire.disclosed(hidden.whole, to: .toBring)
    let answers = hidden.questionnaire.disclosed(all, to: .toBring).answers
    for place in answers.places where isHidden(place) && staysHidden(place) {
      guard ![before, hidden.shown].contains(where: { $0.answers[place] == answers[place] })
      else { continue }
      if holdsChanges(place) { replace(place) } else { all.privatePlaces.insert(place) }
    }
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

  func hasNewRows(_ group: Place) -> Bool {
    !Set(seen.rows(of: group)).isSubset(of: hidden.whole.rows(of: group))
  }

  mutating func mergeNotes() {
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
