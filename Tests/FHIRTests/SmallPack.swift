// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import Foundation
import JSON
import Survey
import SurveyShorthand

/// A questionnaire with one item of each kind, and what was said to it.
struct SmallPack {
  static let questionnaire = Questionnaire(
    summary: .init(id: "small", version: "2", title: "Small", url: "https://forms.invalid/small"),
    items: [day, people, words, check], firstNumber: 0,
    urgentHelp: DatedFacts(
      groups: [
        .init(
          heading: "Call 999 now if:",
          lines: [
            .init(text: "a life is at risk", source: "a", checked: "2026-01-01", isShort: true),
            .init(text: "a long list", source: "", checked: ""),
          ])
      ], footnote: "Calls may show on a bill."),
    whatToExpect: DatedFacts(groups: [
      .init(
        heading: "Before", lines: [.init(text: "A letter may come.", source: "a", checked: "b")])
    ]))

  static let day = Item(
    linkId: "day", type: .group, text: "The day", why: "So that it goes well.",
    item: [
      Item(linkId: "day.intro", type: .display, text: "Read this."),
      Item(
        linkId: "day.helps", type: .choice, text: "What helps?",
        typedFor: "What helps {name}?", label: "Helps",
        why: "The team can arrange it.", hint: "Pick any.", repeats: true, shortPass: .always,
        answerOption: [
          AnswerOption(code: "breaks", text: "Breaks", phrase: "breaks"),
          AnswerOption(
            code: "quiet", text: "A quiet place", synonyms: "silence", category: "Places"),
          AnswerOption(
            code: "loop", text: "A hearing loop",
            value: .coding(
              Coding(system: "http://snomed.info/sct", code: "12345", display: "Uses loop"))),
          AnswerOption(code: "alone", text: "Time alone", sharing: .staff),
          AnswerOption(code: "other", text: "Something else", leadsIn: true),
          AnswerOption(code: "none", text: "None of these", isExclusive: true),
        ], maxOccurs: 3, role: .adjustment,
        item: [
          Item(
            linkId: "day.helps.other", type: .string, text: "What else?",
            enableWhen: picked("day.helps", "other"))
        ]),
      Item(
        linkId: "day.first", type: .choice, text: "Which most?", repeats: true,
        enableWhen: .test(EnableWhen(question: "day.helps", operator: .countMoreThan(1))),
        answerOption: [
          AnswerOption(code: "breaks", text: "Breaks"),
          AnswerOption(code: "quiet", text: "A quiet place"),
        ], narrowedBy: "day.helps", omitsChosen: "day.helps"),
      Item(linkId: "day.sure", type: .boolean, text: "Sure?", typedFor: "Is {name} sure?"),
      Item(linkId: "day.who", type: .boolean, text: "Private?", sharing: .unsaved),
    ])

  static let people = Item(
    linkId: "people", type: .group, text: "People",
    item: [
      Item(
        linkId: "people.list", type: .group, text: "Who helps?", repeats: true, maxOccurs: 9,
        shortMaxOccurs: 1, gate: "day.alone", rowName: "person",
        item: [
          Item(linkId: "people.list.name", type: .string, text: "Who?"),
          Item(linkId: "people.list.why", type: .text, text: "How?", sharing: .staff),
          Item(
            linkId: "people.list.tasks", type: .group, text: "Tasks", repeats: true,
            item: [Item(linkId: "people.list.tasks.what", type: .string, text: "What?")]),
        ])
    ])

  static let words = Item(
    linkId: "words", type: .group, text: "Words", isSensitive: true, isHard: true,
    item: [
      Item(
        linkId: "words.main", type: .text, text: "In your words?",
        shortPass: picked("day.helps", "quiet"), isQuiet: true),
      Item(
        linkId: "words.area", type: .group, text: "More", template: "words.{code}",
        item: [
          Item(
            linkId: "words.area.note", type: .string, text: "A note?",
            enableWhen: .test(EnableWhen(question: "words.main", operator: .exists(true))))
        ]),
    ])

  static let check = Item(
    linkId: "check", type: .group, text: "Check",
    item: [
      Item(
        linkId: "check.leaveOut", type: .choice, text: "Leave out?", repeats: true,
        answerOption: [
          AnswerOption(code: "people", text: "People"), AnswerOption(code: "words", text: "Words"),
        ], role: .leaveOut),
      Item(
        linkId: "check.how.words", type: .choice, text: "How?",
        enableWhen: picked("check.leaveOut", "words"),
        answerOption: [
          AnswerOption(code: "leaveOut", text: "Leave it out"),
          AnswerOption(code: "inPerson", text: "In person"),
          AnswerOption(code: "later", text: "Later", leaving: .skipped),
        ], role: .leaveOutHow),
    ])

  static func picked(_ question: String, _ code: String) -> Condition {
    .test(EnableWhen(question: question, operator: .equalsOption(code)))
  }

  let questionnaire: Questionnaire
  var response = Response()

  init(_ questionnaire: Questionnaire = Self.questionnaire) { self.questionnaire = questionnaire }

  mutating func type(_ linkId: String, _ text: String, in rows: [RowID] = []) {
    answer(linkId, .values([.text(text)]), rows)
  }

  mutating func choose(_ linkId: String, _ codes: String...) {
    let item = questionnaire.item(linkId)
    let values = codes.map { Value.option(code: $0, text: item?.option($0)?.text ?? $0) }
    answer(linkId, .values(values))
  }

  mutating func leave(_ linkId: String, _ leaving: Leaving) { answer(linkId, .left(leaving)) }

  mutating func answer(_ linkId: String, _ content: Answer.Content, _ rows: [RowID] = []) {
    response.answers[Place(linkId, rows: rows)] = questionnaire.answer(content, to: linkId)
  }

  mutating func row(_ group: String, in rows: [RowID] = []) -> RowID {
    response.addRow(to: Place(group, rows: rows))
  }

  /// The response for an audience; clocks are two hours ahead of UTC.
  func exported(for audience: Audience = .toBring) throws -> JSONValue {
    try QuestionnaireResponse(
      response, to: questionnaire, for: audience,
      authored: Date(timeIntervalSince1970: 1_764_000_000), offset: { _, _ in 120 }
    ).json
  }

  /// The items of an export, as JSON without spaces and line ends.
  func items(for audience: Audience = .toBring) throws -> String {
    compact(try exported(for: audience)["item"] ?? [])
  }
}

/// A value on one line.
func compact(_ value: JSONValue) -> String {
  value.document.split(separator: "\n").map { String($0).trimmed.replacing("\" : ", with: "\":") }
    .joined()
}
