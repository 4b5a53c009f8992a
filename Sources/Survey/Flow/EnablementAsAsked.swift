// SPDX-License-Identifier: GPL-3.0-or-later

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
