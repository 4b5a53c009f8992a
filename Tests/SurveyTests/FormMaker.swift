// SPDX-License-Identifier: GPL-3.0-or-later

import SeededGenerator
import SurveyShorthand

@testable import Survey

/// Makes questionnaires at random, with groups, rows and conditions, and answers to them.
struct FormMaker {
  var numbers: SeededGenerator
  private var count = 0
  private var questions: [String] = []

  init(seed: UInt64) { numbers = SeededGenerator(seed: seed) }

  mutating func questionnaire() -> Questionnaire {
    let items = (0..<3).map { _ in item(.group, depth: 0) }
    let summary = Questionnaire.Summary(id: "r", version: "1", title: "R")
    return Questionnaire(summary: summary, items: items)
  }

  private mutating func item(_ type: Item.Kind, depth: Int) -> Item {
    count += 1
    var item = Item(linkId: "i\(count)", type: type, text: "Item \(count)")
    item.repeats = type == .group && depth > 0 && chance(2)
    item.enableWhen = depth > 0 && chance(3) ? condition() : nil
    item.isSensitive = chance(6)
    item.shortPass = chance(2) ? .always : nil
    if item.isQuestion { questions.append(item.linkId) }
    guard depth < 3 else { return item }
    let most = type == .group ? 4 : 2
    item.item = (0..<Int.random(in: 0...most, using: &numbers)).map { _ in
      self.item(kind(), depth: depth + 1)
    }
    return item
  }

  private mutating func kind() -> Item.Kind {
    [.group, .display, .string, .string, .text].randomElement(using: &numbers) ?? .string
  }

  private mutating func condition() -> Condition? {
    guard let question = questions.randomElement(using: &numbers) else { return nil }
    return .test(EnableWhen(question: question, operator: .exists(chance(2))))
  }

  private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &numbers) == 0 }

  mutating func response(to questionnaire: Questionnaire) -> Response {
    var response = Response()
    response.progress.pass = chance(3) ? .short : .full
    for section in questionnaire.sections { answer(section.item, rows: [], in: &response) }
    return response
  }

  private mutating func answer(_ item: Item, rows: [RowID], in response: inout Response) {
    let place = Place(item.linkId, rows: rows)
    if item.isQuestion, chance(2) {
      response.answers[place] = Answer(.values([.text("x")]), question: item.text, section: "s")
    }
    let all =
      item.isRows
      ? (0..<Int.random(in: 0...2, using: &numbers)).map { _ in
        rows + [response.addRow(to: place)]
      } : [rows]
    for rows in all {
      for child in item.item { answer(child, rows: rows, in: &response) }
    }
  }
}
