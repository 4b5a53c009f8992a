extension VisibilityFilter {
  /// Answers that have no place any more: their item is gone, stands in other rows than before
  /// or takes no answer.
  var answersWithoutItem: [Answer] {
    let rows = RowSets(response)
    return response.answers.places.filter { !hasHome($0, rows) }.compactMap { place in
      guard let answer = response.answers[place], !answer.values.isEmpty else { return nil }
      if audience == .myself { return answer }
      let isOpen = !response.isPrivate(place) && choices[answer.section] == nil
      let isForStaff = answer.sharing == .staff
      return isOpen && isForStaff == (audience == .staff) ? answer : nil
    }
  }

  /// The person's notes beside what is gone.
  var asidesWithoutItem: [String] {
    guard audience == .myself else { return [] }
    return response.asides.places.filter { questionnaire.entry($0.linkId) == nil }
      .compactMap { response.asides[$0] }
  }

  private func hasHome(_ place: Place, _ rows: RowSets) -> Bool {
    guard let entry = questionnaire.entry(place.linkId) else { return false }
    guard entry.item.isQuestion else { return false }
    return entry.rowDepth == place.rows.count && areRowsThere(place, entry, rows)
  }

  private func areRowsThere(_ place: Place, _ entry: Outline.Entry, _ rows: RowSets) -> Bool {
    let groups = entry.ancestors.filter { questionnaire.item($0)?.isRows ?? false }
    return zip(groups.indices, groups).allSatisfy { depth, group in
      let outer = Place(group, rows: Array(place.rows.prefix(depth)))
      return rows.contains(place.rows[depth], in: outer)
    }
  }
}

/// The rows of a response, to be looked up one by one however many there are.
private struct RowSets {
  private var rows: [Place: Set<RowID>] = [:]

  init(_ response: Response) {
    for group in response.rows.places { rows[group] = Set(response.rows(of: group)) }
  }

  func contains(_ row: RowID, in group: Place) -> Bool { rows[group]?.contains(row) ?? false }
}

/// Takes out of a response what some may not know of.
struct Disclosure {
  let questionnaire: Questionnaire
  let response: Response

  /// The response without what is private and without sections that were left out.
  func unhidden(_ choices: [String: SectionChoice]) -> Response {
    var rest = response
    rest.answers.removeAll { place in
      let section = questionnaire.entry(place.linkId)?.ancestors.first
      return section.map { choices[$0] != nil } ?? false || isHidden(place)
    }
    return rest
  }

  /// A response without what only staff may see.
  func open(_ response: Response) -> Response {
    var rest = response
    for place in response.answers.places {
      guard let item = questionnaire.item(place.linkId), var answer = rest.answers[place] else {
        continue
      }
      let isForStaff = questionnaire.sharing(of: place.linkId, values: []) == .staff
      let seen = answer.values.filter { !isForStaff && !item.isForStaff($0, of: answer) }
      guard seen != answer.values else { continue }
      answer.content = .values(seen)
      rest.answers[place] = answer
    }
    return rest
  }

  private func isHidden(_ place: Place) -> Bool {
    guard let entry = questionnaire.entry(place.linkId) else { return false }
    let above = entry.ancestors.compactMap { linkId in
      questionnaire.entry(linkId).map { Place(linkId, rows: Array(place.rows.prefix($0.rowDepth))) }
    }
    return ([place] + above).contains(where: response.isPrivate)
  }
}

extension Item {
  /// Whether only staff may see a value. A choice that is no longer offered counts as theirs
  /// where some of the choices are: which it was can't be known any more.
  func isForStaff(_ value: Value, of answer: Answer) -> Bool {
    guard answerOption.contains(where: { $0.sharing == .staff }) else {
      return answer.sharing == .staff
    }
    return value.code.flatMap(option)?.sharing != .everyone
  }
}
