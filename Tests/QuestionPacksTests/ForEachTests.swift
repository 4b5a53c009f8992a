// SPDX-License-Identifier: GPL-3.0-or-later

import QuestionPacks
import Survey
import SurveyShorthand
import Testing

@Suite("For each") struct ForEachTests {
  static let choice = """
      - linkId: a.areas
        type: choice
        text: Which?
        why: W.
        repeats: true
        answerOption:
          - {code: food, text: Making food, phrase: making food and drinks}
          - {code: bsl, text: BSL, sharing: staff}
          - {code: else, text: Something else, other: What else?}
          - {code: none, text: None of these, exclusive: true}
          - {code: later, text: Later, leaving: skipped}

    """

  static let area =
    choice + """
        - linkId: a.{code}
          type: group
          forEach: a.areas
          text: "{Phrase}"
          enableWhen: {question: a.areas, countMoreThan: 1}
          item:
            - linkId: a.{code}.how
              type: choice
              text: How is {phrase} for you?
              why: "{text}."
              answerOption: [{code: bad, text: "{phrase} is bad"}]
            - linkId: a.{code}.more
              type: text
              text: More?
              why: W.
              enableWhen: {question: "a.{code}.how", equals: bad}

      """

  func section() throws -> Item {
    try #require(try MarkedPack(items: Self.area).read().questionnaire.sections.first?.item)
  }

  @Test func `an item is written once for each option that is an answer`() throws {
    #expect(try section().item.map(\.linkId) == ["a.areas", "a.food", "a.bsl", "a.else"])
  }

  @Test func `it is written only for the options it names, if it names some`() throws {
    let some = Self.area.replacing(
      "forEach: a.areas\n", with: "forEach: a.areas\n    forOptions: [else, food]\n")
    let pack = try MarkedPack(items: some).read()
    let section = try #require(pack.questionnaire.sections.first?.item)
    #expect(section.item.map(\.linkId) == ["a.areas", "a.food", "a.else"])
  }

  @Test func `a choice in a copy is narrowed by the choice in the same copy`() throws {
    let narrowed =
      Self.choice + """
          - linkId: a.{code}
            type: group
            forEach: a.areas
            text: "{Phrase}"
            item:
              - linkId: a.{code}.which
                type: choice
                text: Which?
                why: W.
                repeats: true
                answerOption: [{code: x, text: X}, {code: y, text: Y}]
              - linkId: a.{code}.first
                type: choice
                text: Which first?
                why: W.
                narrowedBy: a.{code}.which
                answerOption: [{code: x, text: X}, {code: y, text: Y}]

        """
    let pack = try MarkedPack(items: narrowed).read()
    let section = try #require(pack.questionnaire.sections.first?.item)
    #expect(section.item[1].item.map(\.narrowedBy) == ["", "a.food.which"])
  }

  @Test func `a copy is enabled when its option was chosen and its own condition holds`() throws {
    let food = try #require(try section().item.first { $0.linkId == "a.food" })
    #expect(
      food.enableWhen
        == .all([
          .test(EnableWhen(question: "a.areas", operator: .equalsOption("food"))),
          .test(EnableWhen(question: "a.areas", operator: .countMoreThan(1))),
        ]))
  }

  @Test func `the option's words stand in texts, ids and conditions`() throws {
    let food = try #require(try section().item.first { $0.linkId == "a.food" })
    #expect(food.text == "Making food and drinks")
    #expect(food.item.map(\.linkId) == ["a.food.how", "a.food.more"])
    #expect(food.item.map(\.text) == ["How is making food and drinks for you?", "More?"])
    #expect(food.item.first?.why == "Making food.")
    #expect(food.item.first?.answerOption.map(\.text) == ["making food and drinks is bad"])
    #expect(
      food.item.last?.enableWhen
        == .test(EnableWhen(question: "a.food.how", operator: .equalsOption("bad"))))
  }

  @Test func `copies remember what they were written from`() throws {
    let food = try #require(try section().item.first { $0.linkId == "a.food" })
    #expect(food.template == "a.{code}")
    #expect(food.item.map(\.template) == ["a.{code}.how", "a.{code}.more"])
  }

  @Test func `without a phrase the text serves with a small first letter, but not capitals`() throws
  {
    let copies = try section().item.dropFirst()
    #expect(
      copies.map { $0.item.first?.text } == [
        "How is making food and drinks for you?", "How is BSL for you?",
        "How is something else for you?",
      ])
  }

  @Test func `what only staff may see is handed down to everything within`() throws {
    let bsl = try #require(try section().item.first { $0.linkId == "a.bsl" })
    #expect(bsl.sharing == .staff)
    #expect(bsl.item.map(\.sharing) == [.staff, .staff])
  }

  @Test func `other asks for the person's own words right under the choice`() throws {
    let choice = try #require(try section().item.first)
    #expect(
      choice.item == [
        Item(
          linkId: "a.areas.else", type: .string, text: "What else?", label: "Something else",
          why: "W.",
          enableWhen: .test(EnableWhen(question: "a.areas", operator: .equalsOption("else"))))
      ])
  }

  @Test func `sections before this one can be options`() throws {
    var pack = MarkedPack(items: "  - {linkId: a.b, type: display, text: B}")
    pack.add("00-start.yaml", "linkId: s\ntext: S\nitem: [{linkId: s.b, type: display, text: B}]")
    pack.add(
      "15-end.yaml",
      """
      linkId: end
      text: End
      item:
        - linkId: end.out
          type: choice
          repeats: true
          text: Leave out?
          why: W.
          answerOptionFrom: sections
        - linkId: end.how.{code}
          forEach: end.out
          type: string
          text: How for {phrase}?
          why: W.
      """)
    let end = try #require(try pack.read().questionnaire.section("end")?.item)
    #expect(end.item.first?.answerOption == [AnswerOption(code: "a", text: "A", phrase: "A")])
    #expect(end.item.last?.linkId == "end.how.a")
    #expect(end.item.last?.text == "How for A?")
  }

  @Test(arguments: [
    ("forEach: a.areas, forOptions: [▲fod]", "'a.areas' has no option 'fod'; did you mean 'food'?"),
    ("forEach: ▲a.arefs", "no item has the linkId 'a.arefs'; did you mean 'a.areas'?"),
    ("forEach: ▲a.name", "'forEach' takes a choice with 'repeats: true', which 'a.name' is not"),
    ("forEach: ▲a.end", "'a.end' comes later; conditions look only at earlier questions"),
  ])
  func `it takes an earlier choice of many`(key: String, sentence: String) {
    MarkedPack(
      items: Self.choice + """
          - {linkId: a.name, type: string, text: Name?, why: W.}
          - {linkId: "a.{code}", type: display, text: B, \(key)}
          - {linkId: a.end, type: display, text: End}
        """
    ).expect(sentence)
  }

  @Test func `which options it is for needs the choice that they are of`() {
    MarkedPack(items: "  - {linkId: a.b, type: display, text: B, forOptions: [▲food]}")
      .expect("'forEach' is missing")
  }

  @Test func `each copy needs a linkId of its own`() {
    MarkedPack(
      items: Self.choice + "  - {linkId: ▲a.b, type: display, text: B, forEach: a.areas}"
    ).expect("'a.b' is written once for each option, so its linkId needs '{code}'")
  }

  @Test func `a copy may not take the linkId of another item`() {
    MarkedPack(
      items: Self.choice + """
          - {linkId: a.food, type: display, text: Food}
          - {linkId: ▲"a.{code}", type: display, text: B, forEach: a.areas}
        """
    ).expect("linkId 'a.food' is used already, at 01-a.yaml:15:14")
  }

  @Test func `one can't stand inside another`() {
    MarkedPack(
      items: Self.choice + """
          - linkId: a.{code}
            type: group
            text: B
            forEach: a.areas
            item: [{linkId: "a.{code}.x", type: display, text: C, forEach: ▲a.areas}]
        """
    ).expectFirst("'forEach' can't be inside another 'forEach'")
  }

  @Test func `placeholders are known and stand only inside`() {
    MarkedPack(
      items: Self.choice + """
          - {linkId: "a.{code}", type: display, text: ▲"{pharse}", forEach: a.areas}
          - {linkId: a.b, type: display, text: ▲"{phrase}"}
        """
    ).expect(
      "unknown placeholder '{pharse}'; did you mean '{phrase}'?",
      "'{phrase}' stands for an option only inside a 'forEach'")
  }

  @Test func `a fault in what is copied is told once`() {
    MarkedPack(
      items: Self.choice + """
          - linkId: a.{code}
            type: display
            text: B
            forEach: a.areas
            enableWhen: {question: a.areas, equals: ▲fodo}
        """
    ).expect("'a.areas' has no option 'fodo'; did you mean 'food'?")
  }

  @Test func `what would grow without end is refused`() {
    let options = (0..<200).map { "{code: c\($0), text: C}" }.joined(separator: ", ")
    let items = (0..<200).map { "{linkId: \"a.{code}.\($0)\", type: display, text: B}" }
    MarkedPack(
      items: """
          - {linkId: a.c, type: choice, repeats: true, text: C, why: W., answerOption: [\(options)]}
          - linkId: a.{code}
            forEach: ▲a.c
            type: group
            text: B
            item: [\(items.joined(separator: ", "))]
        """
    ).expect("written out for each option the pack has more than 20000 items")
  }

  @Test func `words that would grow without end are refused before they grow`() {
    let word = String(repeating: "x", count: 50_000)
    let many = String(repeating: "{text}", count: 50_000)
    MarkedPack(
      items: """
          - {linkId: a.c, type: choice, repeats: true, text: C, why: W., answerOption: [{code: c, text: \(word)}]}
          - {linkId: "a.{code}", forEach: ▲a.c, type: display, text: "\(many)"}
        """
    ).expect("written out for each option the pack has more than 4000000 bytes of text")
  }

  @Test func `words that are shared by many copies count for each`() {
    let options = (0..<200).map { "{code: c\($0), text: C, other: O?}" }.joined(separator: ", ")
    let why = String(repeating: "w", count: 50_000)
    let pack = MarkedPack(
      items: """
          - {linkId: a.c, type: choice, repeats: true, text: C, why: \(why), answerOption: [\(options)]}
        """)
    #expect(
      pack.faults.map(\.description) == [
        "01-a.yaml: error: written out for each option the pack has more than 4000000 bytes of text"
      ])
  }
}
