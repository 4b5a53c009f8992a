extension VisibilityFilter {
  /// Answers that have no place any more: their item is gone, stands in other rows than before,
  /// asks something else now, or is not asked any more where it was asked before.
  ///
  /// The person sees all of them. Others see what they might have seen before the pack changed.
  var answersWithoutItem: [Answer] {
    let gone = response.answers.filled.filter { !isThere($0) || isCutOff($1, at: $0) }.map {
      EarlierAnswer($0, $1, isPrivate: response.privatePlaces.contains($0))
    }
    return (response.earlier + gone).compactMap(seen).filter { !$0.values.isEmpty }
  }

  /// The person's notes beside what is gone.
  var asidesWithoutItem: [String] {
    guard audience == .myself else { return [] }
    return response.asides.places.filter { !isThere($0) }.compactMap { response.asides[$0] }
  }

  /// The part of an answer that this audience may see; `nil` for nothing.
  private func seen(_ earlier: EarlierAnswer) -> Answer? {
    guard audience != .myself else { return earlier.answer }
    var answer = earlier.answer
    let steersNotes = answer.asked.role == .leaveOut || answer.asked.role == .leaveOutHow
    guard !earlier.isPrivate, !steersNotes, asAsked.holds(for: answer, at: earlier.place),
      let sharing = asAsked.sharing(of: answer, at: earlier.place)
    else { return nil }
    let seen = answer.values.filter { value in
      (sharing == .staff || answer.keptForStaff(value)) == (audience == .staff)
    }
    answer.content = .values(seen)
    return answer
  }

  /// Whether its item is not asked now, though it would be as it was asked: that came with the
  /// pack, and no answer of the person's has put it to rest.
  private func isCutOff(_ answer: Answer, at place: Place) -> Bool {
    !enablement.isEnabled(place) && asAsked.holds(for: answer, at: place)
  }

  /// Whether an item stands at a place, in rows that are there.
  private func isThere(_ place: Place) -> Bool {
    guard let entry = questionnaire.entry(place.linkId) else { return false }
    return entry.rowDepth == place.rows.count && (place.rows.isEmpty || areRowsThere(place, entry))
  }

  private func areRowsThere(_ place: Place, _ entry: Outline.Entry) -> Bool {
    let groups = entry.lineage.dropLast().map(\.item).filter(\.isRows).map(\.linkId)
    return zip(groups.indices, groups).allSatisfy { depth, group in
      groupsOfRows[place.rows[depth]] == Place(group, rows: Array(place.rows.prefix(depth)))
    }
  }
}

/// What others might see of an answer when it was given, whatever the pack says now.
struct DisclosureAsAsked {
  private let choices: [String: SectionChoice]
  private let own: OwnAnswers
  private let plain: EnablementAsAsked
  private let unhidden: EnablementAsAsked?
  private let open: EnablementAsAsked?

  /// - Parameters:
  ///   - unhidden: The response without what is private; `nil` when nothing is.
  ///   - open: The same without what only staff may see; `nil` when there is none of that.
  init(
    _ response: Response, own: OwnAnswers, unhidden: Response?, open: Response?,
    choices: [String: SectionChoice]
  ) {
    self.own = own
    self.choices = choices
    plain = EnablementAsAsked(response)
    self.unhidden = unhidden.map(EnablementAsAsked.init)
    self.open = (open ?? unhidden).map(EnablementAsAsked.init)
  }

  /// Whether it would be asked for as the answers stand.
  func holds(for answer: Answer, at place: Place) -> Bool { plain.holds(for: answer, at: place) }

  /// Who might see it; `nil` when it was for the person alone: private itself, within or because
  /// of something private, or in a section that was left out.
  func sharing(of answer: Answer, at place: Place) -> Sharing? {
    guard choices[answer.section] == nil, !own.has(answer, at: place) else {
      return nil
    }
    let plainly = answer.isWhollyForStaff ? Sharing.staff : .everyone
    // What is asked whatever was said there tells nothing of it.
    guard unhidden != nil || open != nil else { return plainly }
    guard holds(for: answer, at: place) else { return plainly }
    guard unhidden?.holds(for: answer, at: place) ?? true else { return nil }
    return open?.holds(for: answer, at: place) ?? true ? plainly : .staff
  }
}
