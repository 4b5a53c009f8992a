// SPDX-License-Identifier: GPL-3.0-or-later

/// Evaluates which items are enabled by the answers so far.
///
/// An item is enabled if its own condition and those of all its ancestors are true. A disabled
/// question counts as unanswered for others. A value fixed by a form counts as the answer. FHIR R4
/// `enableWhen`
/// (<https://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.item.enableWhen>).
///
/// For a question in rows, the answer in the item's own rows counts, or in as many of the outer
/// rows as the question is in. For an item outside the rows, the question has no answer. The
/// exception is a question with several answers, which are stored as rows: for an item outside
/// them, all of them count. Items in a circle of conditions are not enabled.
public final class Enablement {
  private let questionnaire: Questionnaire
  private let response: Response
  /// The results so far. A place at another step of a chain can have another result, since a chain
  /// that is too long is cut off.
  private var found: [Step: Bool] = [:]

  private struct Step: Hashable {
    var place: Place
    var chain: Int
  }

  /// The maximum length of a chain of conditions. In packs, conditions refer only to earlier
  /// questions, so a longer chain is a circle in a form.
  static let longestChain = 64

  /// Prepares the conditions of a questionnaire for a response.
  public init(_ questionnaire: Questionnaire, _ response: Response) {
    self.questionnaire = questionnaire
    self.response = response
  }

  /// Returns whether the item at a place is enabled; `false` for an item of another pack.
  public func isEnabled(_ place: Place) -> Bool { isEnabled(place, chain: 0) }

  /// Returns whether a condition is true in the given rows.
  public func holds(_ condition: Condition, rows: [RowID]) -> Bool {
    condition.holds { values(of: $0, rows: rows) }
  }

  /// Evaluates each place only once for a step. Otherwise, conditions that test a question twice
  /// would double the time at each step of a chain.
  private func isEnabled(_ place: Place, chain: Int) -> Bool {
    let step = Step(place: place, chain: chain)
    if let known = found[step] { return known }
    let isEnabled = findsEnabled(place, chain: chain)
    found[step] = isEnabled
    return isEnabled
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

  /// Returns whether an item's own condition is true in the given rows.
  func isOpen(_ item: Item, rows: [RowID], chain: Int = 0) -> Bool {
    guard let condition = item.enableWhen else { return true }
    return condition.holds { values(of: $0, for: item, rows: rows, chain: chain) }
      || hasRowsWithoutGate(item, rows: rows)
  }

  /// Whether a list has rows although its gate has no answer, such as rows added before the pack
  /// had the gate.
  private func hasRowsWithoutGate(_ item: Item, rows: [RowID]) -> Bool {
    guard !item.gate.isEmpty else { return false }
    let gate = response.answers[Place(item.gate, rows: rows)]
    return gate?.values.isEmpty ?? true
      && !response.rows(of: Place(item.linkId, rows: rows)).isEmpty
  }

  /// Returns the values of an enabled question as seen from an item: in the same rows, or in as many
  /// of the outer rows as the question is in. Empty if it was left.
  func values(
    of linkId: String, for item: Item? = nil, rows: [RowID], chain: Int = 0
  ) -> [Value] {
    guard let entry = questionnaire.entry(linkId) else { return [] }
    guard let group = entry.above?.item, group.isAnswers, !stands(item, in: group) else {
      let place = Place(linkId, rows: Array(rows.prefix(entry.rowDepth)))
      // Without an answer, only a fixed value counts.
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

  /// Whether a question's fixed value counts for an item. A value fixed in rows doesn't count
  /// outside them.
  private func isSeen(_ question: Outline.Entry, from item: Item?) -> Bool {
    guard question.rowDepth > 0, let item else { return true }
    let ancestors = questionnaire.entry(item.linkId)?.ancestors ?? []
    return question.lineage.dropLast().allSatisfy {
      !$0.item.isRows || ancestors.contains($0.item.linkId)
    }
  }

  /// Whether an item is inside one of a question's several answers. Then the others don't count.
  private func stands(_ item: Item?, in answers: Item) -> Bool {
    guard let item else { return false }
    return questionnaire.entry(item.linkId)?.ancestors.contains(answers.linkId) ?? false
  }

  private func values(at place: Place, _ item: Item, chain: Int) -> [Value] {
    let values = response.answers[place]?.values ?? item.fixed
    guard !values.isEmpty, isEnabled(place, chain: chain) else { return [] }
    return values
  }
}

/// Evaluates the conditions under which answers were given, whatever the pack asks now.
///
/// If a question was asked only because of a private answer, its answer is equally private, even
/// after the pack asks the question of everyone or not at all.
struct EnablementAsAsked {
  private let answers: PlaceTable<Answer>
  /// The answers at places where the pack now asks something else or nothing.
  private let earlier: [Place: Answer]

  /// Prepares the conditions for a response. O(earlier answers).
  init(_ response: Response) {
    answers = response.answers
    let all = response.earlier.map { ($0.place, $0.answer) }
    earlier = Dictionary(all) { _, last in last }
  }

  /// Returns whether the condition under which an answer was given is true; always `true` without a
  /// condition.
  ///
  /// At most O(answers), since each is evaluated once. Moving a question can make conditions
  /// circular. An answer on such a circle counts as long as the answers it depends on exist.
  func holds(for answer: Answer, at place: Place) -> Bool {
    guard answer.asked.enableWhen != nil else { return true }
    var known: [Place: Bool] = [:]
    return holds(for: answer, at: place, &known)
  }

  private func holds(for answer: Answer, at place: Place, _ known: inout [Place: Bool]) -> Bool {
    guard let condition = answer.asked.enableWhen else { return true }
    if let known = known[place] { return known }
    known[place] = true
    let holds = condition.holds { values(of: $0, seenFrom: place, &known) }
    known[place] = holds
    return holds
  }

  /// Returns the values of a question in the same rows, or in as many of the outer rows as the
  /// question is in.
  private func values(
    of linkId: String, seenFrom place: Place, _ known: inout [Place: Bool]
  ) -> [Value] {
    for asked in place.outwards(to: linkId) {
      let now = answers[asked]
      // A question that was skipped since then is not the reason why this one was asked.
      guard let answer = now?.values.isEmpty == false ? now : earlier[asked] ?? now else {
        continue
      }
      return holds(for: answer, at: asked, &known) ? answer.values : []
    }
    return []
  }
}
