// SPDX-License-Identifier: GPL-3.0-or-later

extension Questionnaire {
  /// Returns the linkIds of all items that the answer to a question may enable or disable: items
  /// with a condition on it, their children, and items that depend on these.
  ///
  /// The first call reads every section; later calls are O(items found × sections).
  public func dependents(of linkId: String) -> Set<String> { dependents(ofAny: [linkId]) }

  /// Returns the linkIds of all items that the answers to any of several questions may enable or
  /// disable, in the same time.
  public func dependents(ofAny linkIds: [String]) -> Set<String> {
    var found: Set<String> = []
    var waiting = linkIds
    while let next = waiting.popLast() {
      let asking = sections.flatMap { $0.askingItems[next] ?? [] }
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
