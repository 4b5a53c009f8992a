// SPDX-License-Identifier: GPL-3.0-or-later

/// The answers that name the rows of a response. Those who may not know a row's name don't see the
/// row.
struct RowNames {
  private let places: Set<Place>

  /// - Complexity: O(answers).
  init(_ questionnaire: Questionnaire, _ response: Response) {
    let index = RowIndex(questionnaire, response)
    // A name can be private before it is given, or be given only in a private note.
    let marked = response.privatePlaces.union(response.asides.places)
      .union(response.earlier.lazy.filter(\.isPrivate).map(\.place))
    let isName = { (place: Place, answer: Answer) in
      (!answer.saysNothing || marked.contains(place)) && index.names(place, answer)
    }
    let given = response.answers.filled.filter(isName).map(\.0)
    let earlier = response.earlier.filter {
      $0.answer.asked.namesRow || isName($0.place, $0.answer)
    }.map(\.place)
    // Without an answer, the list's linkId may have changed.
    let unanswered = marked.subtracting(response.answers.places + response.earlier.map(\.place))
    places = unanswered.filter { questionnaire.namesRow($0.linkId) }.union(given).union(earlier)
  }

  /// Returns the rows whose name is missing in the remaining response. O(names).
  func rowsWithoutName(in rest: Response) -> Set<RowID> {
    let earlier = Set(rest.earlier.lazy.map(\.place))
    let lost = places.lazy.filter { rest.answers[$0] == nil && !earlier.contains($0) }
    return Set(lost.compactMap(\.rows.last))
  }
}

/// Finds lead-in options without the person's own words that they introduce.
struct LeadIns {
  private let questionnaire: Questionnaire
  private let response: Response

  init(_ questionnaire: Questionnaire, _ response: Response) {
    (self.questionnaire, self.response) = (questionnaire, response)
  }

  /// The response without these options. O(answers × these options).
  var removed: Response {
    var rest = response
    for (place, answer) in response.answers.filled {
      guard answer.values.contains(where: { isBare($0, of: answer, at: place) }) else { continue }
      rest.answers[place] = answer.keeping { !isBare($0, of: answer, at: place) }
    }
    rest.earlier = response.earlier.compactMap { earlier in
      earlier.keeping { !isBare($0, of: earlier.answer, at: earlier.place) }
    }
    return rest
  }

  private func isBare(_ value: Value, of answer: Answer, at place: Place) -> Bool {
    guard let code = value.code else { return false }
    let leadsIn =
      answer.asked.leadsIn.contains(code)
      || questionnaire.item(place.linkId)?.option(code)?.leadsIn == true
    return leadsIn && !hasWords(behind: code, at: place)
  }

  /// Whether there is a printed answer to a question that the option opened.
  private func hasWords(behind code: String, at place: Place) -> Bool {
    let test = EnableWhen(question: place.linkId, operator: .equalsOption(code))
    let isBehind = { (words: Place, answer: Answer) in
      words.rows.starts(with: place.rows) && !answer.asked.role.steersNotes
        && answer.asked.enableWhen?.enablingTests.contains(test) == true
    }
    return response.answers.filled.contains(where: isBehind)
      || response.earlier.contains { isBehind($0.place, $0.answer) }
  }
}

/// Checks whether a place exists in a response.
struct RowIndex {
  private let questionnaire: Questionnaire
  /// The group of each row.
  private let groups: [RowID: Place]

  /// - Complexity: O(rows).
  init(_ questionnaire: Questionnaire, _ response: Response) {
    self.questionnaire = questionnaire
    let rows = response.rows.filled.flatMap { group, rows in rows.map { ($0, group) } }
    groups = Dictionary(rows) { first, _ in first }
  }

  /// Returns whether the questionnaire has an item at a place, in existing rows.
  func has(_ place: Place) -> Bool {
    guard let entry = questionnaire.entry(place.linkId), entry.rowDepth == place.rows.count else {
      return false
    }
    return entry.rowGroups.enumerated().allSatisfy { depth, group in
      guard let found = groups[place.rows[depth]] else { return false }
      return found.linkId == group && found.rows.elementsEqual(place.rows.prefix(depth))
    }
  }

  /// Returns whether the item at a place names its row, now or when it was answered.
  func names(_ place: Place, _ answer: Answer) -> Bool {
    answer.asked.namesRow || questionnaire.namesRow(place.linkId) && has(place)
  }
}

extension Outline.Entry {
  /// Whether the item names its row.
  var namesRow: Bool {
    guard let group = above?.item, group.isRows else { return false }
    return group.nameItem?.linkId == item.linkId
  }
}

extension Questionnaire {
  /// Returns whether an item names the row that contains it; `false` for an item of another pack.
  public func namesRow(_ linkId: String) -> Bool { entry(linkId)?.namesRow ?? false }
}

extension Item {
  /// The question that names each row: the one with the role of a name, or else the first. In a
  /// form, the first without a condition.
  public var nameItem: Item? {
    guard isRows else { return nil }
    let questions = item.filter(\.isQuestion)
    return questions.first { $0.role?.namesRow == true }
      ?? questions.first { !rowName.isEmpty || $0.enableWhen == nil }
  }
}

extension Role {
  /// Whether an item with this role names a row.
  package var namesRow: Bool {
    switch self {
    case .companionName, .dependantName, .helperName, .medicineName, .allergySubstance: true
    default: false
    }
  }
}
