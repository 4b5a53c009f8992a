// SPDX-License-Identifier: GPL-3.0-or-later

extension Questionnaire {
  /// Returns the linkIds of all items that the answers to these questions may enable or disable:
  /// items with a condition on one of them, their children, and items that depend on either.
  ///
  /// The first call reads every section; later calls are O(items found × sections).
  public func dependents(of linkIds: [String]) -> Set<String> {
    var found: Set<String> = []
    var waiting = linkIds
    while let next = waiting.popLast() {
      let asking = sections.flatMap { $0.outline.asking[next] ?? [] }
      let within = entry(next)?.item.item.map(\.linkId) ?? []
      for linkId in asking + within where found.insert(linkId).inserted {
        waiting.append(linkId)
      }
    }
    return found
  }

  /// Returns the places of the given items that have an answer.
  ///
  /// O(items), or O(answers) if one of them is in rows.
  public func answeredPlaces(of linkIds: Set<String>, in response: Response) -> [Place] {
    let isInRows = linkIds.contains { (entry($0)?.rowDepth ?? 0) > 0 }
    let places =
      isInRows
      ? response.answers.places.filter { linkIds.contains($0.linkId) } : linkIds.map { Place($0) }
    return places.filter { response.answers[$0] != nil }
  }
}

extension Questionnaire {
  /// Returns the quiet question whose answer an item would reveal, because the item is inside it or
  /// depends on one of its choices. `nil` for other items, and for the quiet question itself.
  ///
  /// Conditions in a form can be circular, so at most ``mostRelatives`` items are searched.
  package func quietQuestion(behind item: Item) -> Item? {
    var seen: Set<String> = [item.linkId]
    var waiting = [item]
    while let next = waiting.popLast(), seen.count < mostRelatives {
      let parent = parent(of: next.linkId)
      if let parent, parent.isQuiet { return parent }
      let tests = next.enableWhen?.tests ?? []
      let asked = tests.compactMap { test in self.item(test.question).map { (test, $0) } }
      if let (_, quiet) = asked.first(where: { $1.isQuiet && $0.tellsChoice(of: $1) }) {
        return quiet
      }
      waiting += (asked.map(\.1) + [parent].compactMap(\.self)).filter {
        seen.insert($0.linkId).inserted
      }
    }
    return nil
  }
}

/// The maximum number of items to search. Longer than any chain of conditions that is followed when
/// asking.
private let mostRelatives = 128

extension EnableWhen {
  /// Returns whether passing the test reveals which of several choices was made.
  fileprivate func tellsChoice(of question: Item) -> Bool {
    switch `operator` {
    case .equalsOption, .first, .compares: question.answerOption.count { $0.leaving == nil } > 1
    case .exists, .equalsBoolean, .countAtMost, .countMoreThan: false
    }
  }
}
