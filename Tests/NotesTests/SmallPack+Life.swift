// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension SmallPack {
  private static let areas: KeyValuePairs = [
    "food": "Food and drink", "home": "Keeping a home", "out": "Getting out", "money": "Money",
    "other": "Something else",
  ]

  static let support = section(
    "support", "Daily life and support",
    [
      choices(
        "support.struggles", "What is a struggle", areas, role: .struggle,
        item: [
          line(
            "support.struggles.other", "Something else",
            when: picked("support.struggles", "other"))
        ]),
      choices(
        "support.first", "Matters most", areas, role: .struggleFirst,
        narrowedBy: "support.struggles"),
    ] + areas.map { area($0, $1) })

  private static func area(_ code: String, _ text: String) -> Item {
    func child(_ name: String, _ label: String, _ role: Role?, type: Item.Kind = .string) -> Item {
      Item(
        linkId: "support.\(code).\(name)", type: type, text: "\(label) with \(text)?",
        label: label, role: role, template: "support.{code}.\(name)")
    }
    return Item(
      linkId: "support.\(code)", type: .group, text: text,
      enableWhen: picked("support.struggles", code), role: .area, template: "support.{code}",
      item: [
        child("how", "How it is", .areaState), child("often", "How often", .areaFrequency),
        child("gap", "Help now", .areaGap), child("who", "Who helps", .areaHelper),
        child("bad", "A bad day", nil, type: .text),
      ])
  }

  static let people = section(
    "people", "People",
    [
      rows(
        "people.dependants", "Who depends on me", "person",
        [
          line("people.dependants.who", "Who", role: .dependantName),
          line("people.dependants.cover", "Who covers"),
        ], role: .dependant),
      rows(
        "people.helpers", "Help from people close", "person",
        [
          line("people.helpers.who", "Who", role: .helperName),
          line("people.helpers.what", "What they do", role: .helperTask),
          line("people.helpers.on", "Carrying on"),
        ], role: .helper),
    ])

  static let medicines = section(
    "medicines", "Medicines",
    [
      Item(
        linkId: "medicines.any", type: .boolean, text: "Any?", label: "Any medicines",
        role: .takesMedicine),
      rows("medicines.list", "Medicines", "medicine", medicine, role: .medicine),
      rows(
        "medicines.stopped", "Stopped lately", "medicine",
        [line("medicines.stopped.name", "Name", role: .medicineName)], role: .stoppedMedicine),
      Item(
        linkId: "medicines.allergic", type: .boolean, text: "Allergies?", label: "Any allergies",
        role: .hasAllergy),
      rows(
        "medicines.allergies", "Allergies", "allergy",
        [
          line("medicines.allergies.substance", "To what", role: .allergySubstance),
          line("medicines.allergies.reaction", "What happens", role: .allergyReaction),
        ], role: .allergy),
    ])

  private static let medicine = [
    line("medicines.list.name", "Name and strength", role: .medicineName),
    line("medicines.list.dose", "Dose on the label", role: .medicineDose),
    choice(
      "medicines.list.use", "How I take it",
      [
        "label": "As the label says", "differently": "Differently", "stopped": "I have stopped it",
        "whenNeeded": "When needed",
      ], role: .medicineUse), line("medicines.list.note", "In what way", role: .medicineUseNote),
    Item(
      linkId: "medicines.list.remark", type: .text, text: "Remark?", label: "About it",
      role: .medicineRemark),
  ]

  static let safety = section(
    "safety", "Keeping safe",
    [
      Item(
        linkId: "safety.wish", type: .choice, text: "Anything?", label: "Talking about safety",
        answerOption: [
          AnswerOption(code: "yes", text: "Yes"),
          AnswerOption(code: "notNow", text: "Not now", leaving: .skipped),
          AnswerOption(code: "inPerson", text: "In person", leaving: .inPerson),
        ], role: .safetyWish),
      Item(
        linkId: "safety.topics", type: .choice, text: "What about?", label: "What it is about",
        repeats: true,
        answerOption: [
          AnswerOption(code: "coping", text: "Not eating or coping"),
          AnswerOption(code: "harmed", text: "Someone hurting me", sharing: .staff),
        ], role: .safetyTopic),
      choice(
        "safety.when", "Now or in the past", ["now": "Now", "past": "In the past"],
        role: .safetyWhen),
      Item(linkId: "safety.helps", type: .text, text: "Helps?", label: "What helps me stay safe"),
    ], role: .safety)

  static let end = section(
    "end", "Hopes and questions",
    [
      choices("end.strengths", "Strengths", ["animals": "Good with animals"], role: .strength),
      line("end.strong", "Strong", role: .strength), line("end.hope", "Hope", role: .hope),
      choices(
        "end.questions", "My questions",
        ["next": "What happens next?", "copy": "Can I have a copy?", "gp": "Does my GP know?"],
        role: .question),
      rows(
        "end.own", "More questions", "question", [line("end.own.q", "Question")], role: .ownQuestion
      ),
    ])
}
