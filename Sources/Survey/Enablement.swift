// SPDX-License-Identifier: GPL-3.0-or-later

/// Which items are enabled, given what was answered so far.
///
/// An item is enabled when its own condition and those of everything above it hold. A disabled
/// question counts as unanswered for others. What a form fixes for a question is its answer.
/// FHIR R4 `enableWhen`
/// (<https://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.item.enableWhen>).
///
/// A question in rows is looked at in the same rows as the item, or else in as many of the outer
/// ones as it stands in: the nearest one above. Seen from outside of its rows it has no answer,
/// but for a question with several answers, which are rows here only: there all count. A loop of
/// conditions ends: what rests on itself is not enabled.
public final class Enablement {
  private let questionnaire: Questionnaire
  private let response: Response
  private let found = FoundEnabled()
  /// Conditions may only look back, so a chain longer than this is a loop in a foreign form.
  static let longestChain = 64

  /// The conditions of a questionnaire over a response.
  public init(_ questionnaire: Questionnaire, _ response: Response) {
    self.questionnaire = questionnaire
    self.response = response
  }

  /// Whether the item at a place is enabled; false for an item of another pack.
  public func isEnabled(_ place: Place) -> Bool { isEnabled(place, chain: 0) }

  /// Whether a condition holds for an item that stands in those rows.
  public func holds(_ condition: Condition, rows: [RowID]) -> Bool {
    condition.holds { values(of: $0, for: nil, rows: rows, chain: 0) }
  }

  /// The values of an enabled question as seen from within some rows; none when it was left.
  func values(of linkId: String, rows: [RowID]) -> [Value] {
    values(of: linkId, for: nil, rows: rows, chain: 0)
  }

  /// Found out once for each place: conditions that ask one question twice would take twice as
  /// long at each step of a chain.
  private func isEnabled(_ place: Place, chain: Int) -> Bool {
    if let known = found.isEnabled(place, chain: chain) { return known }
    return found.find(place, chain: chain) { findsEnabled(place, chain: chain) }
  }

  private func findsEnabled(_ place: Place, chain: Int) -> Bool {
    guard chain < Self.longestChain, let entry = questionnaire.entry(place.linkId) else {
      return false
    }
    if let above = entry.above {
      let rows = Array(place.rows.prefix(above.rowDepth))
      guard isEnabled(Place(above.item.linkId, rows: rows), chain: chain) else { return false }
    }
    return isOpen(entry.item, rows: place.rows, chain: chain + 1)
  }

  /// Whether an item's own condition holds, in those rows.
  func isOpen(_ item: Item, rows: [RowID], chain: Int = 0) -> Bool {
    guard let condition = item.enableWhen else { return true }
    return condition.holds { values(of: $0, for: item, rows: rows, chain: chain) }
      || hasRowsWithoutGate(item, rows: rows)
  }

  /// Whether a list has rows although nothing was said at its gate, as those have that were added
  /// before there was one.
  private func hasRowsWithoutGate(_ item: Item, rows: [RowID]) -> Bool {
    guard !item.gate.isEmpty else { return false }
    let gate = response.answers[Place(item.gate, rows: rows)]
    return gate?.values.isEmpty ?? true
      && !response.rows(of: Place(item.linkId, rows: rows)).isEmpty
  }

  /// The values of a question as seen from an item within some rows: its instance in the same rows,
  /// or in as many of the outer ones as it stands in.
  private func values(
    of linkId: String, for item: Item?, rows: [RowID], chain: Int
  ) -> [Value] {
    guard let entry = questionnaire.entry(linkId) else { return [] }
    guard let group = entry.above?.item, group.isAnswers, !stands(item, in: group) else {
      let place = Place(linkId, rows: Array(rows.prefix(entry.rowDepth)))
      // Without an answer only a fixed value can count.
      if response.answers[place] == nil {
        guard !entry.item.fixed.isEmpty, isSeen(entry, from: item) else { return [] }
      }
      return values(at: place, entry.item, chain: chain)
    }
    let outer = Array(rows.prefix(entry.rowDepth - 1))
    return response.rows(of: Place(group.linkId, rows: outer)).flatMap { row in
      values(at: Place(linkId, rows: outer + [row]), entry.item, chain: chain)
    }
  }

  /// Whether an item is in the same rows as a question. A value that a form fixes in rows doesn't
  /// count outside of them.
  private func isSeen(_ question: Outline.Entry, from item: Item?) -> Bool {
    guard question.rowDepth > 0, let item else { return true }
    let ancestors = questionnaire.entry(item.linkId)?.ancestors ?? []
    return question.lineage.dropLast().allSatisfy {
      !$0.item.isRows || ancestors.contains($0.item.linkId)
    }
  }

  /// Whether an item depends on one of a question's answers, so that its other answers don't count.
  private func stands(_ item: Item?, in answers: Item) -> Bool {
    guard let item else { return false }
    return questionnaire.entry(item.linkId)?.ancestors.contains(answers.linkId) ?? false
  }

  private func values(at place: Place, _ item: Item, chain: Int) -> [Value] {
    let values = response.answers.values(at: place) ?? item.fixed
    guard !values.isEmpty, isEnabled(place, chain: chain) else { return [] }
    return values
  }
}
