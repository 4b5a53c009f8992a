// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import SurveyShorthand

/// A pack with one item of each kind, small enough to be held in one's head.
enum SmallPack {
  static let questionnaire = Questionnaire(
    summary: Questionnaire.Summary(id: "small", version: "1", title: "Small notes"),
    items: [start, day, words, support, medicines, safety, strengths, check], firstNumber: 0,
    urgentHelp: DatedFacts(groups: [
      DatedFacts.Group(
        heading: "Call 999 now if:",
        lines: [
          DatedFacts.Line(
            text: "a life is at risk", source: "test", checked: "2026-01-01", isShort: true)
        ]),
      DatedFacts.Group(
        heading: "Someone to talk to:",
        lines: [DatedFacts.Line(text: "a line", source: "test", checked: "2026-01-01")]),
    ]),
    whatToExpect: DatedFacts(groups: [
      DatedFacts.Group(
        heading: "Before you meet",
        lines: [
          DatedFacts.Line(text: "A letter may come.", source: "test", checked: "2026-01-01")
        ])
    ]))

  static let start = group(
    "start", "Before you start",
    [
      choice("start.pass", "How long do you have?", ["short", "full"], role: .pass),
      Item(
        linkId: "start.private", type: .boolean, text: "Are you alone?", label: "Alone",
        why: "To set private parts aside.", shortPass: .always, role: .privatePlace,
        sharing: .unsaved),
      choice("start.typist", "Who is typing?", ["me", "withHelp", "forMe"], role: .typist),
      Item(
        linkId: "start.name", type: .string, text: "What name do you want to be called?",
        label: "Name", why: "So that they call you by it.", shortPass: .always, role: .name),
    ])

  static let day = group(
    "day", "The day",
    [
      Item(
        linkId: "day.help", type: .choice, text: "What helps on the day?", label: "What helps",
        why: "The team can arrange it.", repeats: true, shortPass: .always,
        answerOption: [
          AnswerOption(code: "breaks", text: "Breaks"),
          AnswerOption(code: "quiet", text: "A quiet place"),
          AnswerOption(code: "quick", text: "A quick start"),
          AnswerOption(code: "none", text: "None of these", isExclusive: true),
        ], role: .adjustment,
        item: [
          Item(
            linkId: "day.quiet", type: .string, text: "What is quiet for you?", label: "Quiet",
            why: "So that they find it.",
            enableWhen: .test(EnableWhen(question: "day.help", operator: .equalsOption("quiet"))))
        ]),
      Item(
        linkId: "day.alone", type: .boolean, text: "Do you want time alone?", label: "Time alone",
        why: "Staff can offer it.", sharing: .staff, isSensitive: true),
    ])

  static let words = group(
    "words", "In your words",
    [
      Item(
        linkId: "words.main", type: .text, text: "What is the main thing?", label: "Main thing",
        why: "They read it first.", hint: "A few words are enough.", shortPass: .always,
        role: .mainThing),
      Item(linkId: "words.rest", type: .display, text: "That was the main thing."),
    ])

  static let support = group(
    "support", "Daily life",
    [
      Item(
        linkId: "support.which", type: .choice, text: "Which are a struggle?", label: "Struggles",
        why: "To see where help is needed.", repeats: true, shortPass: .always,
        answerOption: [
          AnswerOption(code: "food", text: "Food"), AnswerOption(code: "home", text: "Home"),
        ], role: .struggle),
      area("food"), area("home"),
    ])

  static let medicines = group(
    "medicines", "Medicines",
    [
      Item(
        linkId: "medicines.any", type: .boolean, text: "Do you take any?", label: "Takes any",
        why: "So that nothing clashes.", shortPass: .always),
      Item(
        linkId: "medicines.list", type: .group, text: "Your medicines", label: "Medicines",
        repeats: true,
        enableWhen: .test(EnableWhen(question: "medicines.any", operator: .equalsBoolean(true))),
        shortPass: .always, maxOccurs: 3, role: .medicine, rowName: "medicine",
        item: [
          Item(
            linkId: "medicines.name", type: .string, text: "What does it say on the box?",
            label: "Name", why: "To know it.", shortPass: .always, role: .medicineName),
          Item(
            linkId: "medicines.reason", type: .string, text: "What is it for?", label: "For",
            why: "To know why."),
        ]),
    ])

  static let safety = Item(
    linkId: "safety", type: .group, text: "Keeping safe", role: .safety, isSensitive: true,
    item: [
      Item(
        linkId: "safety.wish", type: .choice, text: "Is there anything to talk about?",
        label: "Wants to talk", why: "So that they can ask.", shortPass: .always,
        answerOption: [
          AnswerOption(code: "yes", text: "Yes"),
          AnswerOption(code: "notNow", text: "Not now", leaving: .skipped),
          AnswerOption(code: "inPerson", text: "In person", leaving: .inPerson),
        ], role: .safetyWish, isQuiet: true),
      Item(
        linkId: "safety.helps", type: .text, text: "What helps you stay safe?", label: "Helps",
        why: "To do more of it.",
        enableWhen: .test(EnableWhen(question: "safety.wish", operator: .equalsOption("yes")))),
    ])

  static let strengths = group(
    "strengths", "Strengths",
    [
      Item(
        linkId: "strengths.good", type: .text, text: "What are you good at?", label: "Good at",
        why: "To build on it.", shortPass: .always, role: .strength)
    ])

  static let check = group(
    "check", "Check",
    [
      Item(
        linkId: "check.first", type: .string, text: "What matters most?", label: "Matters most",
        why: "It stands on top.", shortPass: .always, role: .priority)
    ])

  private static func group(_ linkId: String, _ title: String, _ items: [Item]) -> Item {
    Item(linkId: linkId, type: .group, text: title, item: items)
  }

  private static func choice(
    _ linkId: String, _ text: String, _ codes: [String], role: Role? = nil
  ) -> Item {
    Item(
      linkId: linkId, type: .choice, text: text, label: text, why: "To fit.", shortPass: .always,
      answerOption: codes.map { AnswerOption(code: $0, text: $0) }, role: role)
  }

  private static func area(_ code: String) -> Item {
    Item(
      linkId: "support.\(code)", type: .group, text: code,
      enableWhen: .test(EnableWhen(question: "support.which", operator: .equalsOption(code))),
      role: .area,
      item: [
        Item(
          linkId: "support.\(code).how", type: .string, text: "How is \(code)?", label: "How",
          why: "To see it.", template: "support.{code}.how"),
        Item(
          linkId: "support.\(code).often", type: .string, text: "How often for \(code)?",
          label: "Often", why: "To plan.", template: "support.{code}.often"),
      ])
  }
}
