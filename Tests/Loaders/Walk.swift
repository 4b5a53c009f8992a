// SPDX-License-Identifier: GPL-3.0-or-later

import Notes
import Printing
import Survey

/// Goes over all that the program shows of a response.
struct Walk {
  private let questionnaire: Questionnaire
  private let response: Response

  init(_ questionnaire: Questionnaire, _ response: Response) {
    self.questionnaire = questionnaire
    self.response = response
  }

  func run() throws(Complaint) {
    for pass in [Progress.Pass.short, .full] {
      var response = response
      response.progress.pass = pass
      try visitStops(response)
    }
    for audience in Audience.allCases { try print(for: audience) }
  }

  private func visitStops(_ response: Response) throws(Complaint) {
    for section in questionnaire.sections {
      for stop in questionnaire.stops(in: section, of: response) {
        guard questionnaire.section(of: stop.place.linkId) != nil else {
          throw Complaint("a stop is in no section")
        }
        guard stop.item.isRows else { continue }
        for row in response.rows(of: stop.place).prefix(3) {
          _ = questionnaire.stops(inRow: row, of: stop.place, in: response)
        }
      }
    }
  }

  private func print(for audience: Audience) throws(Complaint) {
    let document = Document.notes(
      for: questionnaire, response, audience: audience, date: "1 January 2027")
    guard let document else {
      guard audience == .staff else { throw Complaint("there are no notes") }
      return
    }
    for format in Format.allCases where format.render(document).isEmpty {
      throw Complaint("the notes are empty")
    }
  }
}

/// Answers every question of a questionnaire, with two rows in each group of rows.
struct Filling {
  private var response = Response()
  /// Rows within rows multiply, so the number of answers has an end.
  private var room = 2_000

  static func response(to questionnaire: Questionnaire) -> Response {
    var filling = Filling()
    for section in questionnaire.sections {
      filling.fill(section.item, section: section.linkId, rows: [])
    }
    return filling.response
  }

  private mutating func fill(_ item: Item, section: String, rows: [RowID]) {
    guard room > 0 else { return }
    room -= 1
    let place = Place(item.linkId, rows: rows)
    if item.isQuestion {
      response.answers[place] = Answer(
        .values([Self.value(for: item)]), question: item.text, section: section,
        sharing: item.sharing)
    }
    for _ in 0..<(item.isRows ? 2 : 1) {
      let inside = item.isRows ? rows + [response.addRow(to: place)] : rows
      for child in item.item { fill(child, section: section, rows: inside) }
    }
  }

  private static func value(for item: Item) -> Value {
    switch item.type {
    case .boolean: .boolean(true)
    case .choice:
      item.answerOption.first.map { .option(code: $0.code, text: $0.text) } ?? .text("none")
    case .string, .text, .openChoice, .url, .group, .display: .text("words")
    case .integer: .literal(.integer(3), typed: "3")
    case .decimal, .date, .dateTime, .time, .quantity: literal(for: item.type) ?? .text("none")
    }
  }

  private static func literal(for type: Item.Kind) -> Value? {
    let literal: Literal? =
      switch type {
      case .decimal: DecimalNumber("3.10").map { .decimal($0) }
      case .date: PartialDate("2026-05").map { .date($0) }
      case .dateTime: Moment("2026-05-03T14:30:00").map { .dateTime($0) }
      case .time: TimeOfDay("14:30").map { .time($0) }
      default: DecimalNumber("70").map { .quantity($0, unit: Coding(code: "kg")) }
      }
    return literal.map { .literal($0, typed: "as typed") }
  }
}
