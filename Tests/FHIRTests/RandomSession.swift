// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import JSON
import SeededGenerator
import Survey

/// Answers a questionnaire in every way there is, the same for the same seed.
struct RandomSession: RandomNumberGenerator {
  private let questionnaire: Questionnaire
  private var numbers: SeededGenerator
  private var response = Response()

  /// What was said by somebody at random.
  static func response(to questionnaire: Questionnaire, seed: UInt64) -> Response {
    var session = RandomSession(questionnaire: questionnaire, numbers: SeededGenerator(seed: seed))
    for section in questionnaire.sections { session.answer(section.item, rows: []) }
    session.response.progress.isDone = session.happens(1, in: 2)
    return session.response
  }

  mutating func next() -> UInt64 { numbers.next() }

  private mutating func happens(_ times: Int, in all: Int) -> Bool {
    Int.random(in: 0..<all, using: &self) < times
  }

  private mutating func answer(_ item: Item, rows: [RowID]) {
    let place = Place(item.linkId, rows: rows)
    if item.isQuestion || item.isRows, let content = content(of: item) {
      response.answers[place] = questionnaire.answer(content, to: item.linkId)
      if happens(1, in: 12) { response.privatePlaces.insert(place) }
    }
    if happens(1, in: 20) { response.asides[place] = "aside" + text() }
    guard item.isRows else {
      for child in item.item { answer(child, rows: rows) }
      return
    }
    for _ in 0..<Int.random(in: 0...2, using: &self) {
      let row = response.addRow(to: place)
      for child in item.item { answer(child, rows: rows + [row]) }
      if happens(1, in: 8) { response.privateRows.insert(row) }
    }
  }

  private mutating func content(of item: Item) -> Answer.Content? {
    switch Int.random(in: 0..<10, using: &self) {
    case 0: nil
    case 1, 2: Leaving.allCases.randomElement(using: &self).map { .left($0) }
    default: item.isRows ? .rows : .values(values(of: item))
    }
  }

  private mutating func values(of item: Item) -> [Value] {
    switch item.type {
    case .boolean:
      return [.boolean(happens(1, in: 2))] + (happens(1, in: 4) ? [.text("x" + text())] : [])
    case .choice:
      let options = item.answerOption.shuffled(using: &self).filter { $0.leaving == nil }
      let count = item.repeats ? Int.random(in: 1...3, using: &self) : 1
      return options.prefix(count).map { .option(code: $0.code, text: $0.text) }
    default: return [.text("x" + text())]
    }
  }

  private mutating func text() -> String {
    let parts = [
      "words", " ", "\n", "\n\n", "\t", "\"", "\\", "é", "\u{301}", "🏴", "\u{202E}", "\u{1B}[2J",
      "\u{0}", "\u{85}", "\u{2028}", "<b>", "👩‍👩‍👧", "\u{FFFE}", "\u{A0}",
    ]
    return (0..<Int.random(in: 0...8, using: &self))
      .compactMap { _ in parts.randomElement(using: &self) }.joined()
  }
}
