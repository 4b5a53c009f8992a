/// Whether answers would still be asked for by the conditions under which they were given,
/// whatever is asked now.
///
/// What was asked only because of a private answer is as private as that, also once the pack asks
/// it of everyone, or not at all.
struct EnablementAsAsked {
  private let answers: [Place: Answer]

  /// The conditions over a response. O(answers).
  init(_ response: Response) {
    let earlier = response.earlier.map { ($0.place, $0.answer) }
    let now = response.answers.places.compactMap { place in
      response.answers[place].map { (place, $0) }
    }
    answers = Dictionary(earlier + now) { _, last in last }
  }

  /// Whether the condition of an answer's question holds. One without a condition always does.
  ///
  /// O(answers) at most: each is judged once. A loop, as a changed file can have, does not hold.
  func holds(for answer: Answer, at place: Place) -> Bool {
    var known: [Place: Bool] = [:]
    return holds(for: answer, at: place, &known)
  }

  private func holds(for answer: Answer, at place: Place, _ known: inout [Place: Bool]) -> Bool {
    if let known = known[place] { return known }
    known[place] = false
    let holds = answer.asked.enableWhen?.holds { values(of: $0, seenFrom: place, &known) } ?? true
    known[place] = holds
    return holds
  }

  /// The values of a question in the same rows, or in as many of the outer ones as it stood in.
  private func values(
    of linkId: String, seenFrom place: Place, _ known: inout [Place: Bool]
  ) -> [Value] {
    for depth in (0...place.rows.count).reversed() {
      let asked = Place(linkId, rows: Array(place.rows.prefix(depth)))
      guard let answer = answers[asked] else { continue }
      return holds(for: answer, at: asked, &known) ? answer.values : []
    }
    return []
  }
}
