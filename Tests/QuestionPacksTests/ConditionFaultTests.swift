// SPDX-License-Identifier: GPL-3.0-or-later

import QuestionPacks
import Testing

@Suite struct `Faults in conditions` {
  /// Questions to ask about, then one item with this condition.
  func pack(_ condition: String) -> MarkedPack {
    MarkedPack(
      items: """
          - linkId: a.pets
            type: choice
            text: Which pets?
            why: W.
            repeats: true
            answerOption:
              - {code: cat, text: Cat}
              - {code: later, text: Later, leaving: skipped}
          - {linkId: a.one, type: choice, text: One?, why: W., answerOption: [{code: x, text: X}]}
          - linkId: a.coded
            type: choice
            text: Which?
            why: W.
            answerOption:
              - code: y
                text: Y
                coding: {system: s, code: "1", display: D, source: S, checked: 2026-11-26}
          - {linkId: a.yes, type: boolean, text: Yes?, why: W.}
          - {linkId: a.name, type: string, text: Name?, why: W.}
          - linkId: a.people
            type: group
            repeats: true
            text: People
            rowName: person
            item: [{linkId: a.people.who, type: string, text: Who?, why: W.}]
          - {linkId: a.last, type: display, text: Last, enableWhen: \(condition)}
        """)
  }

  /// Questions of which each is asked when the one before was answered.
  private func chain(_ count: Int, mark: String) -> MarkedPack {
    let items = (1...count).map { number in
      let condition = number == 1 ? "" : ", enableWhen: {question: q\(number - 1), exists: true}"
      let place = number == 65 ? mark : ""
      return "  - \(place){linkId: q\(number), type: string, text: Q?, why: W.\(condition)}"
    }
    return MarkedPack(items: items.joined(separator: "\n"))
  }

  @Test func `a chain that no interview could follow is refused once`() {
    chain(64, mark: "").expect()
    chain(80, mark: "▲").expect("more than 64 conditions rest on one another here")
  }

  @Test func `conditions in conditions end somewhere`() {
    let depth = 16
    func nested(_ count: Int) -> String {
      String(repeating: "{not: ", count: count) + "{question: a.yes, exists: true}"
        + String(repeating: "}", count: count)
    }
    pack(nested(depth - 1)).expect()
    #expect(
      pack(nested(depth)).sentences == ["this is nested too deeply; the limit is 16 levels"])
  }

  @Test func `of thousands of unknown questions the first hundred get a guess`() {
    let items = (0..<2_000).map { number in
      "  - {linkId: q\(number), type: display, text: Q, enableWhen: {question: p\(number), exists: true}}"
    }
    let sentences = MarkedPack(items: items.joined(separator: "\n")).sentences
    #expect(sentences.count == 2_000)
    #expect(sentences.count { $0.contains("did you mean") } <= 100)
    #expect(sentences.first?.contains("did you mean") == true)
  }

  @Test(arguments: [
    "{question: a.pets, equals: cat}", "{question: a.pets, first: cat}",
    "{question: a.pets, countAtMost: 0}", "{question: a.pets, countMoreThan: 3}",
    "{question: a.one, equals: x}", "{question: a.yes, equals: false}",
    "{question: a.name, exists: true}",
    "{all: [{question: a.yes, exists: true}, {not: {any: [{question: a.yes, equals: true}]}}]}",
  ])
  func `each form is taken`(condition: String) { pack(condition).expect() }

  @Test(arguments: [
    (
      "{question: ▲a.pest, exists: true}", "no item has the linkId 'a.pest'; did you mean 'a.pets'?"
    ),
    ("{question: ▲elsewhere, exists: true}", "no item has the linkId 'elsewhere'"),
    ("{question: ▲a.last, exists: true}", "'a.last' can't depend on its own answer"),
    (
      "{question: ▲a.people.who, exists: true}",
      "'a.people.who' is asked in each 'person', so it has no one answer out here"
    ),
    ("{question: ▲a.people, exists: true}", "'a.people' is a group, which takes no answer"),
    (
      "{question: a.pets, equals: ▲cta}",
      "'a.pets' has no option 'cta'; did you mean 'cat'?"
    ),
    ("{question: a.pets, first: ▲giraffe}", "'a.pets' has no option 'giraffe'"),
    (
      "{question: a.coded, equals: ▲y}",
      "'y' of 'a.coded' has a coding, so no condition can ask for it"
    ),
    (
      "{question: a.pets, equals: ▲later}",
      "option 'later' of 'a.pets' leaves the question, so it is never the answer"
    ),
    (
      "{question: a.pets, equals: ▲true}",
      "'equals' does not fit: 'a.pets' is a choice; ask for an option's code"
    ),
    (
      "{question: a.yes, equals: ▲cat}",
      "'equals' does not fit: 'a.yes' is a yes or no; "
        + "ask for 'equals: true', 'equals: false' or 'exists'"
    ),
    (
      "{question: a.name, equals: ▲cat}",
      "'equals' does not fit: 'a.name' takes free text; ask only for 'exists'"
    ),
    (
      "{question: a.one, countAtMost: ▲1}",
      "'countAtMost' does not fit: 'a.one' takes one option only; counts need 'repeats: true' there"
    ),
    ("{question: a.yes, exists: ▲1}", "'exists' takes true or false"),
    ("{question: a.pets, countAtMost: ▲-1}", "'countAtMost' takes a whole number from 0 up"),
    ("{question: a.pets, equals: ▲[cat]}", "'equals' takes an option's code, true or false"),
    ("{not: ▲a.yes}", "'not' takes keys with values"),
    ("{all: [▲a.yes]}", "a condition is keys with values here"),
    ("{question: a.yes, ▲equal: true}", "unknown key 'equal'; did you mean 'equals'?"),
  ])
  func `a condition that can't hold is told`(condition: String, sentence: String) {
    pack(condition).expect(sentence)
  }

  @Test(arguments: [
    ("▲{question: a.yes}", "'question'"), ("▲{exists: true}", "'exists'"), ("▲{}", "nothing"),
    (
      "▲{question: a.yes, exists: true, all: [{question: a.yes, exists: true}]}",
      "'question', 'exists', 'all'"
    ),
  ])
  func `a condition of no known form is told`(condition: String, given: String) {
    pack(condition).expect(
      "a condition is 'question' with one of 'equals', 'exists', 'first', 'countAtMost' and "
        + "'countMoreThan', or one of 'all', 'any' and 'not'; this has \(given)")
  }

  @Test func `a condition looks only back`() {
    MarkedPack(
      items: """
          - linkId: a.b
            type: display
            text: B
            enableWhen: {question: ▲a.c, equals: true}
          - {linkId: a.c, type: boolean, text: C?, why: W.}
        """
    ).expect("'a.c' comes later; conditions look only at earlier questions")
  }

  @Test func `a circle is told as one`() {
    MarkedPack(
      items: """
          - {linkId: a.b, type: boolean, text: B?, why: W., enableWhen: {question: ▲a.d, exists: true}}
          - {linkId: a.c, type: boolean, text: C?, why: W., enableWhen: {question: a.b, exists: true}}
          - {linkId: a.d, type: boolean, text: D?, why: W., enableWhen: {question: a.c, exists: true}}
        """
    ).expect("'a.d' depends on this item in turn: a circle")
  }

  @Test func `the short pass has conditions too`() {
    MarkedPack(
      items: "  - {linkId: a.b, type: display, text: B, short: {question: ▲a.c, exists: true}}"
    ).expect("no item has the linkId 'a.c'; did you mean 'a.b'?")
  }

  @Test func `within a row its own fields may be asked about`() {
    MarkedPack(
      items: """
          - linkId: a.people
            type: group
            repeats: true
            text: People
            rowName: person
            item:
              - {linkId: a.who, type: boolean, text: Who?, why: W.}
              - {linkId: a.how, type: display, text: H, enableWhen: {question: a.who, equals: true}}
        """
    ).expect()
  }
}
