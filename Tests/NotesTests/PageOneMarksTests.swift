// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing

/// What page one says beside a name, and what stays of it in little space.
@Suite struct PageOneMarksTests {
  /// A sitting with medicines and with so much else that page one is full.
  private func full(_ medicines: [(name: String, use: String, note: String)]) -> Sitting {
    var sitting = Sitting(SmallPack.questionnaire)
    let long = Array(repeating: "a word or two more about how it has been", count: 40)
    for linkId in ["words.main", "words.hardest"] {
      sitting.type(linkId, long.joined(separator: " "))
    }
    sitting.say("medicines.any", true)
    for medicine in medicines {
      let row = sitting.row("medicines.list", ["name": medicine.name, "note": medicine.note])
      sitting.choose("medicines.list.use", medicine.use, in: [row])
    }
    return sitting
  }

  @Test
  func `a medicine not taken as labelled is marked also where there is no room to say how`() {
    let note = Array(repeating: "on bad days", count: 20).joined(separator: " ")
    let names = ["Warfarin", "Lamotrigine", "Atorvastatin", "Fostair", "Zopiclone"]
    let page = full(names.map { ($0, "differently", note) }).pageOne()
    #expect(
      page.contains("Warfarin (not as labelled); Lamotrigine (not as labelled)"))
  }

  @Test func `where page one is full, a list says how many more there are`() {
    var sitting = full((1...10).map { ("Medicine\($0) 50mg", $0 > 8 ? "stopped" : "label", "") })
    let long = Array(repeating: "word", count: 200).joined(separator: " ")
    for linkId in ["check.first", "check.second", "end.hope"] { sitting.type(linkId, long) }
    sitting.choose("day.adjustments", "other")
    sitting.type(
      "day.adjustments.other", long.split(separator: " ").prefix(145).joined(separator: " "))
    for number in 1...9 {
      sitting.row("people.helpers", ["who": "Friend \(number) from next door", "what": long])
      sitting.row("end.own", ["q": "Can I have help with number \(number)?"])
      sitting.row("medicines.allergies", ["substance": "nuts", "reaction": "a rash all over"])
    }
    let page = sitting.pageOne()
    #expect(
      page.contains(
        "**Medicines (8):** Medicine1 50mg; Medicine2 50mg; Medicine3 50mg; and 5 more under \"Medicines\""
      ),
      "\(page)")
    #expect(page.contains("**Not taking:** Medicine9 50mg; Medicine10 50mg"))
    #expect(page.contains("Friend 2 from next door; and 7 more under \"People\""))
    #expect(page.contains("- Can I have help with number 1?\n- and 8 more"), "\(page)")
  }

  @Test func `a list that is cut behind a sentence begins another to say how many more there are`()
  {
    var sitting = Sitting(SmallPack.questionnaire)
    for _ in 0..<90 { sitting.row("people.helpers", ["who": "Ann, who helps me with everything."]) }
    #expect(sitting.pageOne().contains(#/everything\. And \d+ more under "People"/#))
  }

  @Test func `a stopped medicine says when, and who knows`() {
    let page = full([("Lithium", "stopped", "last week, told no one")]).pageOne()
    #expect(page.contains("**Not taking:** Lithium (last week, told no one)"))
  }

  @Test func `that nobody depends on the person or helps them is said`() {
    let pack = Questionnaire(
      summary: .init(id: "p", version: "1", title: "P"),
      items: [
        section(
          "s", "S",
          [
            Item(linkId: "s.any", type: .boolean, text: "Anyone?", role: .hasDependants),
            Item(linkId: "s.help", type: .boolean, text: "Help?", role: .hasHelpers),
          ])
      ])
    var sitting = Sitting(pack)
    #expect(!sitting.pageOne().contains("People"))
    sitting.say("s.any", false)
    sitting.say("s.help", false, words: "not since Kev died")
    let page = sitting.pageOne()
    #expect(page.contains("**Who depends on me:** Nobody"))
    #expect(page.contains("**Who helps me:** no family or friends (not since Kev died)"))
  }

  @Test func `what was asked because of an adjustment is in brackets behind it`() {
    let because = Condition.test(
      EnableWhen(question: "s.wish", operator: .equalsOption("interpreter")))
    let either = ["woman": "A woman", "either": "I don't mind"].sorted { $0.key < $1.key }
    let pack = Questionnaire(
      summary: .init(id: "p", version: "1", title: "P"),
      items: [
        section(
          "s", "S",
          [
            Item(
              linkId: "s.wish", type: .choice, text: "Wishes?", repeats: true,
              answerOption: [("interpreter", "An interpreter"), ("breaks", "Breaks")].map {
                AnswerOption(code: $0, text: $1)
              }, role: .adjustment),
            Item(
              linkId: "s.tongue", type: .string, text: "Which?", label: "Language",
              enableWhen: because, role: .adjustment),
            Item(
              linkId: "s.who", type: .choice, text: "Who?", label: "Interpreter, who",
              enableWhen: because,
              answerOption: either.map { AnswerOption(code: $0.key, text: $0.value) },
              role: .adjustment),
            Item(
              linkId: "s.stranger", type: .boolean, text: "A stranger?", label: "Someone new to me",
              enableWhen: because, role: .adjustment),
          ])
      ])
    var sitting = Sitting(pack)
    sitting.choose("s.wish", "interpreter", "breaks")
    sitting.type("s.tongue", "Dari")
    sitting.choose("s.who", "woman")
    sitting.say("s.stranger", true)
    #expect(
      sitting.pageOne().contains("- An interpreter (Dari; a woman; someone new to me)\n- Breaks\n"))
    sitting.choose("s.who", "either")
    sitting.say("s.stranger", false)
    #expect(sitting.pageOne().contains("- An interpreter (Dari)\n- Breaks\n"))
    sitting.say("s.stranger", true, words: "but not from my town")
    let words = "- An interpreter (Dari; someone new to me (but not from my town))\n"
    #expect(sitting.pageOne().contains(words))
  }

  @Test(arguments: [
    ("clinic", true), ("phone", false), ("any", false),
  ])
  func `a way of meeting is to be arranged where it would suit better than the planned one`(
    suits: String, isPrinted: Bool
  ) {
    let ways = [("phone", "Phone call"), ("clinic", "At a clinic"), ("any", "I don't mind")].map {
      AnswerOption(code: $0, text: $1)
    }
    let pack = Questionnaire(asking: [
      Item(
        linkId: "s.how", type: .choice, text: "How?", answerOption: ways, role: .appointmentForm),
      Item(
        linkId: "s.suits", type: .choice, text: "Which?", label: "Best for me",
        answerOption: ways, role: .adjustment),
    ])
    var sitting = Sitting(pack)
    sitting.choose("s.how", "phone")
    sitting.choose("s.suits", suits)
    #expect(sitting.pageOne().contains("Best for me: At a clinic") == isPrinted)
    #expect(sitting.pageOne().contains("Please arrange for me") == isPrinted)
  }

  @Test func `an entry of which fewer than three words would stay is left out`() {
    var sitting = full([])
    sitting.type("end.strong", Array(repeating: "strong", count: 40).joined(separator: " "))
    for count in 1...40 {
      sitting.type("end.hope", Array(repeating: "hope", count: count).joined(separator: " "))
      #expect(!sitting.pageOne().contains(#/:\*\* \w+( \w+)? …/#), "\(count)")
    }
  }
}
