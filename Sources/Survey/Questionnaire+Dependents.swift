// SPDX-License-Identifier: GPL-3.0-or-later

extension Questionnaire {
  /// The linkIds of all items that may be enabled or not by what is said at a question: those whose
  /// conditions ask it, what stands within them, and what asks these in turn.
  ///
  /// The first call reads every section, later ones are O(items found, times sections).
  public func dependents(of linkId: String) -> Set<String> { dependents(ofAny: [linkId]) }

  /// The same for several questions at once, in the same time.
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

  /// The places with an answer that belong to some items.
  ///
  /// O(items), or O(answers) where one of them stands in rows.
  public func answeredPlaces(of linkIds: Set<String>, in response: Response) -> [Place] {
    let isInRows = linkIds.contains { (entry($0)?.rowDepth ?? 0) > 0 }
    let places =
      isInRows
      ? response.answers.places.filter { linkIds.contains($0.linkId) } : linkIds.map { Place($0) }
    return places.filter { response.answers[$0] != nil }
  }
}
