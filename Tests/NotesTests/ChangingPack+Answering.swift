// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A person who answers.
extension ChangingPack {
  /// Answers most items, keeps some for oneself or for staff, and leaves some parts out.
  mutating func answer() -> Response {
    var response = Response()
    let pack = questionnaire
    for section in sections { fill(section, [], pack, &response) }
    for place in response.answers.places where chance(8) { response.privatePlaces.insert(place) }
    for place in response.answers.places where chance(8) && pack.canBeForStaff(place, in: response)
    {
      pack.setForStaff(true, at: place, in: &response)
    }
    response.drafts = response.answers.places.compactMap { draft(at: $0, pack, response) }
    return response
  }

  /// Something half-typed behind the answer that stands there.
  private mutating func draft(
    at place: Place, _ pack: Questionnaire, _ response: Response
  ) -> Draft? {
    guard case .text(let words)? = response.answers[place]?.values.first, chance(8) else {
      return nil
    }
    let isParagraph = pack.item(place.linkId)?.type == .text
    return isParagraph
      ? Draft(place: place, line: "more", isBehindAnswer: true)
      : Draft(place: place, line: "\(words) and more")
  }

  private mutating func fill(
    _ item: Item, _ rows: [RowID], _ pack: Questionnaire, _ response: inout Response
  ) {
    let place = Place(item.linkId, rows: rows)
    if let content = content(item) {
      response.answers[place] = pack.answer(content, to: item.linkId)
    }
    guard item.isRows else {
      for child in item.item { fill(child, rows, pack, &response) }
      return
    }
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      let row = response.addRow(to: place)
      if chance(6) { response.privateRows.insert(row) }
      for child in item.item { fill(child, rows + [row], pack, &response) }
    }
  }

  private mutating func content(_ item: Item) -> Answer.Content? {
    guard item.isQuestion, !chance(5) else { return item.isRows ? .rows : nil }
    if chance(8) { return .left(pick(Leaving.allCases) ?? .skipped) }
    if item.role == .leaveOut, !chance(3) { return .left(.skipped) }
    count += 1
    switch item.type {
    case .boolean:
      return .values([.boolean(chance(2))] + (chance(4) ? [.text("w\(count)")] : []))
    case .choice:
      let chosen = item.answerOption.shuffled(using: &generator).prefix(item.repeats ? 2 : 1)
      return chosen.isEmpty ? nil : .values(chosen.map { .option(code: $0.code, text: $0.text) })
    default: return .values([.text("w\(count)")])
    }
  }
}
