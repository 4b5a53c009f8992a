// SPDX-License-Identifier: GPL-3.0-or-later

import QuestionPacks
import Testing

@Suite struct `Faults in keys and values` {
  @Test func `an unknown key is told with the one that was meant`() {
    MarkedPack(
      section: "linkId: a\ntext: A\n▲txet: B\nitem:\n  - {linkId: a.b, type: display, text: B}"
    )
    .expect("unknown key 'txet'; did you mean 'text'?")
  }

  @Test func `a key that is near no other is told alone`() {
    MarkedPack(items: "  - {linkId: a.b, type: display, text: B, ▲colour: red}")
      .expect("unknown key 'colour'")
  }

  @Test func `what every item needs is asked for at the item`() {
    MarkedPack(items: "  - ▲▲▲{label: B}").expect(
      "'linkId' is missing", "'type' is missing", "'text' is missing")
  }

  @Test func `every question says why it is asked`() {
    MarkedPack(
      items: """
          - ▲linkId: a.b
            type: string
            text: What?
        """
    ).expect("'why' is missing; every string has one")
  }

  @Test func `a group has items`() {
    MarkedPack(items: "  - ▲{linkId: a.b, type: group, text: B}")
      .expect("'item' is missing; every group has one")
  }

  @Test func `a key of another type of item is refused`() {
    MarkedPack(
      items:
        "  - {linkId: a.b, type: string, text: B, why: W., ▲answerOption: [{code: c, text: C}]}"
    ).expect("'answerOption' is for choice, not for string")
    MarkedPack(items: "  - {linkId: a.b, type: boolean, text: B, why: W., ▲maxOccurs: 2}")
      .expect("'maxOccurs' is for choice and group, not for boolean")
  }

  @Test(arguments: [
    ("repeats: ▲yes", "'repeats' takes true or false"),
    ("repeats: ▲\"true\"", "'repeats' takes true or false"),
    ("maxOccurs: ▲0", "'maxOccurs' takes a whole number from 1 up"),
    ("maxOccurs: ▲\"2\"", "'maxOccurs' takes a whole number from 1 up"),
    (
      "hint: ▲[x]",
      "'hint' takes text; put it in quotes if it is a number, 'true', 'false' or 'null'"
    ),
    (
      "hint: ▲999",
      "'hint' takes text; put it in quotes if it is a number, 'true', 'false' or 'null'"
    ),
    (
      "hint: ▲\"\"",
      "'hint' takes text; put it in quotes if it is a number, 'true', 'false' or 'null'"
    ),
    ("short: ▲maybe", "'short' takes true, false or a condition"),
    ("enableWhen: ▲true", "'enableWhen' takes keys with values"),
    ("item: ▲[]", "'item' takes a list with something in it"),
    ("role: ▲medcine", "unknown role 'medcine'; did you mean 'medicine'?"),
    ("sharing: ▲everybody", "unknown sharing 'everybody'; did you mean 'everyone'?"),
    ("answerOptionFrom: ▲rows", "unknown answerOptionFrom 'rows'"),
  ])
  func `a value of the wrong kind is told with what is taken`(key: String, sentence: String) {
    MarkedPack(
      items: """
          - linkId: a.b
            type: choice
            text: Which?
            why: W.
            answerOption: [{code: c, text: C}]
            \(key)
        """
    ).expectFirst(sentence)
  }

  @Test func `an unknown type is told and nothing is guessed from it`() {
    MarkedPack(items: "  - {linkId: a.b, type: ▲choise, text: B, quiet: true}")
      .expect("unknown type 'choise'; did you mean 'choice'?")
  }

  @Test func `a linkId is ASCII`() {
    MarkedPack(items: "  - {linkId: ▲a.é, type: display, text: B}")
      .expect("'linkId' takes ASCII letters, digits, dots and hyphens, not 'a.é'")
    MarkedPack(items: "  - {linkId: ▲a b, type: display, text: B}")
      .expect("'linkId' takes ASCII letters, digits, dots and hyphens, not 'a b'")
  }

  @Test func `items and sections are mappings`() {
    MarkedPack(items: "  - ▲just words").expect("an item is keys with values here")
    MarkedPack(section: "▲- a").expect("a section is keys with values here")
  }

  @Test func `a list as a key is refused`() {
    MarkedPack(items: "  - {▲[x]: y, linkId: a.b, type: display, text: B}").expect(
      "a key is one word")
  }

  @Test func `faults of every file are told at once, in order`() {
    var pack = MarkedPack(items: "  - {linkId: a.b, type: display, text: B, ▲x: y}")
    pack.files.removeLast()
    pack.add("02-b.yaml", "linkId: b\ntext: ▲true\nitem: [{linkId: b.c, type: display, text: B}]")
    pack.add("pack.yaml", "id: test\nversion: ▲1.0\ntitle: T\nlanguage: en\n▲name: x")
    pack.expect(
      "unknown key 'x'",
      "'text' takes text; put it in quotes if it is a number, 'true', 'false' or 'null'",
      "'version' takes text; put it in quotes if it is a number, 'true', 'false' or 'null'",
      "unknown key 'name'")
  }

  @Test func `urgent help names its source and the day`() {
    var pack = MarkedPack(items: "  - {linkId: a.b, type: display, text: B}")
    pack.add(
      "urgent-help.yaml",
      """
      groups:
        - heading: Call
          lines:
            - ▲▲text: Call 999
            - {text: B, source: S, checked: ▲2026-02-30}
            - {text: C, source: S, checked: ▲22 November}
            - {text: D, source: S, checked: 2026-11-22, short: true}
      """)
    pack.expect(
      "'source' is missing", "'checked' is missing",
      "'2026-02-30' is no day; write it like '2026-11-22'",
      "'22 November' is no day; write it like '2026-11-22'")
  }

  @Test func `a coding is whole and dated`() {
    let pack = MarkedPack(
      items: """
          - linkId: a.b
            type: choice
            text: B?
            why: W.
            answerOption:
              - {code: one, text: One, coding: ▲▲{system: s, code: "1", checked: ▲yesterday}}
              - {code: two, text: Two, coding: ▲{system: s, code: "2", display: D, source: S}}
        """)
    pack.expect(
      "'display' is missing", "'source' is missing",
      "'yesterday' is no day; write it like '2026-11-22'", "'checked' is missing")
  }

  @Test func `what to expect names its source and the day`() {
    var pack = MarkedPack(items: "  - {linkId: a.b, type: display, text: B}")
    pack.add(
      "what-to-expect.yaml",
      """
      groups:
        - heading: Before
          lines:
            - ▲▲text: A letter may come.
            - {text: B, source: S, checked: ▲2026-02-30}
            - {text: C, source: S, checked: 2026-11-22, ▲short: true}
      """)
    pack.expect(
      "'source' is missing", "'checked' is missing",
      "'2026-02-30' is no day; write it like '2026-11-22'", "unknown key 'short'")
  }
}

extension MarkedPack {
  /// Expects this sentence at the first mark; others may follow from it.
  func expectFirst(_ sentence: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let expected = marks.first.map { "\($0): error: \(sentence)" }
    let found = faults.map(\.description)
    #expect(found.contains { $0 == expected }, "\(found)", sourceLocation: sourceLocation)
  }
}
