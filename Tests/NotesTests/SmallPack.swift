// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import SurveyShorthand

/// A small questionnaire with every role that page one uses, one section each.
enum SmallPack {
  static let questionnaire = Questionnaire(
    summary: .init(id: "small", version: "1", title: "Small"),
    items: [
      start, appointment, day, words, noticed, support, people, medicines, safety, end, check,
    ], firstNumber: 0, urgentHelp: urgentHelp, whatToExpect: whatToExpect)

  static let urgentHelp = DatedFacts(
    groups: [
      .init(
        heading: "Call 999 now if:",
        lines: [.init(text: "a life is at risk", source: "a", checked: "b", isShort: true)]),
      .init(heading: "By day", lines: [.init(text: "a long list", source: "a", checked: "b")]),
    ], footnote: "Calls may show on a bill.")

  static let whatToExpect = DatedFacts(groups: [
    .init(
      heading: "Before you meet",
      lines: [.init(text: "A letter may come.", source: "a", checked: "b")])
  ])

  static let start = section(
    "start", "Before you start",
    [
      choice(
        "start.typist", "Who types", ["me": "Me", "withHelp": "With help", "forMe": "For me"],
        role: .typist),
      line("start.typistName", "Who helped", role: .typistName),
      line("start.name", "Name", role: .name),
    ])

  static let appointment = section(
    "appointment", "Your appointment",
    [
      line("appointment.known", "When and where", role: .appointment),
      rows(
        "appointment.companions", "Who is with me", "person",
        [
          line("appointment.companions.name", "Name", role: .companionName),
          line("appointment.companions.part", "How much of it"),
          line("appointment.companions.avoid", "Not in front of them", sharing: .staff),
        ], role: .companion),
      Item(
        linkId: "appointment.alone", type: .boolean, text: "Time alone with the team?",
        label: "Time alone", sharing: .staff),
    ])

  static let day = section(
    "day", "What helps on the day",
    [
      adjustments,
      line(
        "day.language", "Interpreter's language", role: .adjustment,
        when: picked("day.adjustments", "interpreter")),
      line("day.bring", "What I will bring", role: .bring),
    ])

  private static let adjustments: Item = {
    var item = choices(
      "day.adjustments", "What helps me",
      [
        "breaks": "Breaks", "quiet": "A quiet place", "interpreter": "An interpreter",
        "other": "Something else", "none": "None of these",
      ], role: .adjustment,
      item: [
        line("day.adjustments.other", "Something else", when: picked("day.adjustments", "other"))
      ])
    item.answerOption[0].category = "Care requirements"
    item.answerOption[0].value = .coding(
      Coding(system: "http://snomed.info/sct", code: "12345", display: "Needs breaks"))
    return item
  }()

  static let words = section(
    "words", "In your words",
    [
      Item(linkId: "words.main", type: .text, text: "Main?", label: "Main thing", role: .mainThing),
      Item(linkId: "words.hardest", type: .text, text: "Hard?", label: "Hardest", role: .hardest),
      choice(
        "words.since", "Since when", ["weeks": "A few weeks", "year": "A year"], role: .since),
      Item(linkId: "words.bad", type: .text, text: "A bad day?", label: "A bad day"),
    ])

  static let noticed = section(
    "noticed", "What you have noticed",
    [
      choices(
        "noticed.what", "What I noticed", ["mood": "Mood", "sleep": "Sleep"], role: .noticed)
    ]
      + [("mood", "Mood"), ("sleep", "Sleep")].map { code, text in
        Item(
          linkId: "noticed.\(code)", type: .group, text: text,
          enableWhen: picked("noticed.what", code), template: "noticed.{code}",
          item: [
            Item(
              linkId: "noticed.\(code).impact", type: .text, text: "What does it do?",
              label: "What it does to my life", role: .impact, template: "noticed.{code}.impact")
          ])
      })

  static let check = section(
    "check", "Choose and check",
    [
      line("check.first", "First", role: .priority),
      line("check.second", "Second", role: .priority),
      line("check.third", "Third", role: .priority),
      choices(
        "check.leaveOut", "Parts to leave out",
        [
          "day": "What helps on the day", "words": "In your words", "medicines": "Medicines",
          "safety": "Keeping safe",
        ], role: .leaveOut),
    ]
      + ["day", "words", "medicines", "safety"].map { code in
        choice(
          "check.how.\(code)", "How",
          ["leaveOut": "Leave it out", "inPerson": "In person", "staff": "Only staff"],
          role: .leaveOutHow, when: picked("check.leaveOut", code))
      } + [
        choice(
          "check.safety", "Where it goes",
          ["staff": "For staff", "section": "In its part", "pageOne": "On page one"],
          role: .safetyPrinting)
      ])
}

/// The items of a small questionnaire, with all that tests don't look at left out.
func section(_ linkId: String, _ title: String, _ items: [Item], role: Role? = nil) -> Item {
  Item(linkId: linkId, type: .group, text: title, role: role, item: items)
}

func line(
  _ linkId: String, _ label: String, role: Role? = nil, sharing: Sharing = .everyone,
  when condition: Condition? = nil
) -> Item {
  Item(
    linkId: linkId, type: .string, text: "\(label)?", label: label, enableWhen: condition,
    role: role, sharing: sharing)
}

func choice(
  _ linkId: String, _ label: String, _ options: KeyValuePairs<String, String>, role: Role? = nil,
  when condition: Condition? = nil
) -> Item {
  Item(
    linkId: linkId, type: .choice, text: "\(label)?", label: label, enableWhen: condition,
    answerOption: options.map {
      AnswerOption(code: $0, text: $1, isExclusive: $0 == "none")
    }, role: role)
}

func choices(
  _ linkId: String, _ label: String, _ options: KeyValuePairs<String, String>, role: Role? = nil,
  narrowedBy: String = "", item: [Item] = []
) -> Item {
  var choices = choice(linkId, label, options, role: role)
  choices.repeats = true
  choices.narrowedBy = narrowedBy
  choices.item = item
  return choices
}

func rows(
  _ linkId: String, _ label: String, _ name: String, _ items: [Item], role: Role? = nil
) -> Item {
  Item(
    linkId: linkId, type: .group, text: label, label: label, repeats: true, role: role,
    rowName: name, item: items)
}

func picked(_ question: String, _ code: String) -> Condition {
  .test(EnableWhen(question: question, operator: .equalsOption(code)))
}
