extension VisibilityFilter {
  /// Answers that have no place any more: their item is gone, stands in other rows than before,
  /// asks something else now, or is not asked any more where it was asked before.
  ///
  /// The person sees all of them. Others see what they might have seen before the pack changed.
  var answersWithoutItem: [Answer] {
    let gone = response.answers.places.filter { !isThere($0) || isCutOff($0) }.compactMap { place in
      response.answers[place].map {
        EarlierAnswer(place, $0, isPrivate: response.privatePlaces.contains(place))
      }
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
  private func isCutOff(_ place: Place) -> Bool {
    guard let answer = response.answers[place], !enablement.isEnabled(place) else { return false }
    return asAsked.holds(for: answer, at: place)
  }

  /// Whether an item stands at a place, in rows that are there.
  private func isThere(_ place: Place) -> Bool {
    guard let entry = questionnaire.entry(place.linkId) else { return false }
    return entry.rowDepth == place.rows.count && areRowsThere(place, entry)
  }

  private func areRowsThere(_ place: Place, _ entry: Outline.Entry) -> Bool {
    let groups = entry.ancestors.filter { questionnaire.item($0)?.isRows ?? false }
    return zip(groups.indices, groups).allSatisfy { depth, group in
      groupsOfRows[place.rows[depth]] == Place(group, rows: Array(place.rows.prefix(depth)))
    }
  }
}

/// What others might see of an answer when it was given, whatever the pack says now.
struct DisclosureAsAsked {
  private let response: Response
  private let choices: [String: SectionChoice]
  private let plain: EnablementAsAsked
  private let unhidden: EnablementAsAsked
  private let open: EnablementAsAsked

  /// - Parameters:
  ///   - unhidden: The response without what is private.
  ///   - open: The same without what only staff may see.
  init(
    _ response: Response, unhidden: Response, open: Response, choices: [String: SectionChoice]
  ) {
    self.response = response
    self.choices = choices
    plain = EnablementAsAsked(response)
    self.unhidden = EnablementAsAsked(unhidden)
    self.open = EnablementAsAsked(open)
  }

  /// Whether it would be asked for as the answers stand.
  func holds(for answer: Answer, at place: Place) -> Bool { plain.holds(for: answer, at: place) }

  /// Who might see it; `nil` when it was for the person alone: private itself, within or because
  /// of something private, or in a section that was left out.
  func sharing(of answer: Answer, at place: Place) -> Sharing? {
    guard choices[answer.section] == nil, !response.isPrivate(answer, at: place) else {
      return nil
    }
    let own = answer.isWhollyForStaff ? Sharing.staff : .everyone
    // What is asked whatever was said there tells nothing of it.
    guard holds(for: answer, at: place) else { return own }
    guard unhidden.holds(for: answer, at: place) else { return nil }
    return open.holds(for: answer, at: place) ? own : .staff
  }
}

extension Response {
  /// Whether an answer is for the person alone: by itself, with its row, or with a question within
  /// which it was asked.
  func isPrivate(_ answer: Answer, at place: Place) -> Bool {
    guard !isPrivate(place) else { return true }
    return answer.asked.within.contains { linkId in
      (0...place.rows.count).contains { depth in
        isHidden(Place(linkId, rows: Array(place.rows.prefix(depth))))
      }
    }
  }

  private func isHidden(_ place: Place) -> Bool {
    isPrivate(place) || earlier.contains { $0.isPrivate && $0.place == place }
  }
}
