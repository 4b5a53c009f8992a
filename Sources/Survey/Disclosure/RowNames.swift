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
