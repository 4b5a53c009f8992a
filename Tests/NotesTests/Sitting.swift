// SPDX-License-Identifier: GPL-3.0-or-later

import Notes
import Printing
import Survey

/// A questionnaire that is being answered, for tests.
struct Sitting {
  static let date = "22 November 2026"

  let questionnaire: Questionnaire
  var response = Response()

  init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

  /// Types a text.
  mutating func type(_ linkId: String, _ text: String, in rows: [RowID] = []) {
    answer(linkId, .values([.text(text)]), rows)
  }

  /// Makes choices, in that order. A choice that is a way to leave the item leaves it.
  mutating func choose(_ linkId: String, _ codes: String..., in rows: [RowID] = []) {
    let item = questionnaire.item(linkId)
    if let leaving = codes.lazy.compactMap({ item?.option($0)?.leaving }).first {
      return leave(linkId, leaving, in: rows)
    }
    let values = codes.map { Value.option(code: $0, text: item?.option($0)?.text ?? $0) }
    answer(linkId, .values(values), rows)
  }

  /// Says yes or no, with words behind it or without.
  mutating func say(
    _ linkId: String, _ yes: Bool, words: String? = nil, in rows: [RowID] = []
  ) {
    answer(linkId, .values([.boolean(yes)] + (words.map { [.text($0)] } ?? [])), rows)
  }

  /// Leaves an item.
  mutating func leave(_ linkId: String, _ leaving: Leaving, in rows: [RowID] = []) {
    answer(linkId, .left(leaving), rows)
  }

  /// Adds a row in which these texts are typed.
  @discardableResult
  mutating func row(_ group: String, _ texts: KeyValuePairs<String, String> = [:]) -> RowID {
    let row = response.addRow(to: Place(group))
    answer(group, .rows, [])
    for (linkId, text) in texts { type("\(group).\(linkId)", text, in: [row]) }
    return row
  }

  /// Goes through the rows of a group and adds none.
  mutating func close(_ group: String) { answer(group, .rows, []) }

  private mutating func answer(_ linkId: String, _ content: Answer.Content, _ rows: [RowID]) {
    response.answers[Place(linkId, rows: rows)] = questionnaire.answer(content, to: linkId)
  }

  /// The notes for an audience.
  func notes(_ audience: Audience = .toBring) -> Document {
    Document.notes(for: questionnaire, response, audience: audience, date: Self.date)
      ?? Document()
  }

  /// The notes for an audience, as Markdown.
  func markdown(_ audience: Audience = .toBring) -> String { Markdown.render(notes(audience)) }

  /// Page one, as Markdown.
  func pageOne(_ audience: Audience = .toBring) -> String {
    Markdown.render(notes(audience).pageOne)
  }

  /// A part of page one or a section, as Markdown: what stands under a heading.
  func under(_ heading: String, _ audience: Audience = .toBring) -> String {
    let parts = markdown(audience).components(beforeEach: "\n---\n")
      .flatMap { $0.components(beforeEach: "\n* * *\n") }
      .flatMap { $0.components(beforeEach: "\n## ") }
    return parts.first { $0.hasPrefix(heading + "\n") } ?? ""
  }
}

extension String {
  fileprivate func components(beforeEach sign: String) -> [String] {
    var rest = self[...]
    var parts: [String] = []
    while let range = rest.firstRange(of: sign) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
