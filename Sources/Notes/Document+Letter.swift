// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension Document {
  /// Returns a letter to the team, to send, hand in or read out before the appointment: what to
  /// arrange, how to contact the person, and who comes along.
  ///
  /// Contains nothing else, and nothing that others may not know. Leaves space to write missing
  /// answers by hand. O(items).
  /// - Parameter date: The day of writing, as text to print.
  package static func letter(
    for questionnaire: Questionnaire, _ response: Response, date: String
  ) -> Document {
    let found = FoundByRole(questionnaire.visible(response, to: .toBring))
    return Document(
      [
        .heading(level: 1, .program(Words.letterTitle)), .lines(sender(found, date: date)),
        .paragraph(.program(Words.letterRequest)),
        .heading(level: 2, .program(Words.pleaseArrange)),
      ] + arranging(found) + [
        .heading(level: 2, .program(Words.contactWays)),
        filledIn(found.all(.contactWays).flatMap(\.asContactWays)),
        .heading(level: 2, .program(Words.whoComes)), filledIn(company(found)),
      ] + codes(found), language: questionnaire.summary.language)
  }

  /// Returns the people who come along, or "nobody" without saying why: the letter is posted.
  private static func company(_ found: FoundByRole) -> [Text] {
    found.saysNo(.comesWithSomeone) && found.rows(.companion).isEmpty
      ? [.program(Words.nobody)] : found.company
  }

  /// Returns what to arrange, and the times that suit; without anything to arrange, space to write it.
  private static func arranging(_ found: FoundByRole) -> [Block] {
    let wishes = found.adjustments + found.all(.times).flatMap(\.afterLabel)
    return (wishes.isEmpty ? [] : [.list(wishes)])
      + (found.adjustments.isEmpty ? [.writingLines(4)] : [])
  }

  private static func sender(_ found: FoundByRole, date: String) -> [Text] {
    [
      .program(Words.writtenOn(date)),
      found.person, field(Words.dateOfBirth),
      field(Words.appointment, found.texts(.appointment).listed.plain),
    ] + [found.helpInWriting].compactMap(\.self)
  }

  /// Returns the categories and codes of the requested adjustments, for staff who use the
  /// Reasonable Adjustment Digital Flag; empty if there are none.
  private static func codes(_ found: FoundByRole) -> [Block] {
    let coded = found.all(.adjustment).flatMap(\.coded)
    guard !coded.isEmpty else { return [] }
    return [
      .rule, .heading(level: 2, .program(Words.forTheFlag)),
      .paragraph(.program(Words.codesSayTheSame)), .list(coded),
    ]
  }

  /// Returns a label with its answer, or with space to write one.
  static func field(_ label: String, _ words: String = "") -> Text {
    .labelled(label, words.isEmpty ? .blank : Text.person(words).onOneLine)
  }

  private static func filledIn(_ words: [Text]) -> Block {
    words.isEmpty ? .writingLines(2) : words.count > 1 ? .list(words) : .lines(words)
  }
}

extension VisibleNode {
  /// The chosen ways of contact; an answer in the person's own words after its label.
  fileprivate var asContactWays: [Document.Text] {
    item.takesText ? afterLabel : texts.map { .person($0) }
  }

  /// The chosen options that have a category or a code, together with these. An option is left out
  /// if its wording changed after it was chosen.
  fileprivate var coded: [Document.Text] {
    (answer?.values ?? []).compactMap { value in
      guard let code = value.code, let option = item.option(code), option.text == value.words
      else { return nil }
      let words = [option.category, option.coding?.inWords ?? ""].filter { !$0.isEmpty }
      guard !words.isEmpty else { return nil }
      return .person(option.text) + .program(": " + words.joined(separator: "; "))
    }
  }
}

extension Coding {
  /// The code with its code system and display text.
  fileprivate var inWords: String {
    let system = system == "http://snomed.info/sct" ? Words.snomed : system
    return Words.code(system: system, code: code, display: display)
  }
}
