// SPDX-License-Identifier: GPL-3.0-or-later

import QuestionPacks
import Testing

@Suite struct `Faults in items` {
  @Test func `a linkId used twice names the first place`() {
    var pack = MarkedPack(items: "  - {linkId: a.b, type: display, text: B}")
    pack.add(
      "02-b.yaml", "linkId: b\ntext: B\nitem: [{linkId: ▲a.b, type: display, text: B}]")
    pack.expect("linkId 'a.b' is used already, at 01-a.yaml:4:14")
  }

  @Test func `a code used twice names the first place`() {
    MarkedPack(
      items: """
          - linkId: a.b
            type: choice
            text: Which?
            why: W.
            answerOption:
              - {code: c, text: C}
              - {code: ▲c, text: D}
        """
    ).expect("code 'c' is used already, at 01-a.yaml:9:16")
  }

  @Test func `a choice has options, from one place`() {
    MarkedPack(items: "  - ▲{linkId: a.b, type: choice, text: B?, why: W.}")
      .expect("a choice needs 'answerOption' with its options")
    MarkedPack(
      items: """
          - ▲{linkId: a.b, type: choice, text: B?, why: W.}
          - {linkId: a.c, type: display, text: C, enableWhen: {question: a.b, equals: d}}
        """
    ).expect("a choice needs 'answerOption' with its options")
    var pack = MarkedPack(items: "  - {linkId: a.b, type: display, text: B}")
    pack.add(
      "02-b.yaml",
      """
      linkId: b
      text: B
      item:
        - linkId: b.c
          type: choice
          text: Which?
          why: W.
          answerOptionFrom: ▲sections
          answerOption: [{code: c, text: C}]
      """)
    pack.expect("'answerOptionFrom' takes the place of 'answerOption'; keep one")
  }

  @Test func `the first section has none before it to choose from`() {
    MarkedPack(
      items: "  - {linkId: a.b, type: choice, text: B?, why: W., answerOptionFrom: ▲sections}"
    ).expect("there are no sections before this one to choose from")
  }

  @Test func `options that exclude or leave are told when they can't`() {
    MarkedPack(
      items: """
          - linkId: a.b
            type: choice
            text: Which?
            why: W.
            answerOption:
              - {code: c, text: C, exclusive: ▲true}
              - {code: d, text: D, leaving: skipped, other: ▲What?}
        """
    ).expect(
      "'exclusive' is for choices with 'repeats: true'",
      "an option that leaves the question can't have an 'other' question")
  }

  @Test func `a limit can be met`() {
    let choice = "type: choice, text: B?, why: W., answerOption: [{code: c, text: C}]"
    MarkedPack(items: "  - {linkId: a.b, maxOccurs: ▲2, repeats: true, \(choice)}")
      .expect("'maxOccurs' is 2, but 1 is the most here")
    MarkedPack(items: "  - {linkId: a.b, maxOccurs: 1, repeats: true, \(choice)}").expect()
    let others = "{code: d, text: D, exclusive: true}, {code: e, text: E, leaving: skipped}"
    let more = choice.replacing("}]", with: "}, \(others)]")
    MarkedPack(items: "  - {linkId: a.b, maxOccurs: ▲2, repeats: true, \(more)}")
      .expect("'maxOccurs' is 2, but 1 is the most here")
    MarkedPack(items: "  - {linkId: a.b, maxOccurs: ▲1, \(choice)}")
      .expect("'maxOccurs' is for items with 'repeats: true'")
    let group = "type: group, text: B, item: [{linkId: a.c, type: display, text: C}]"
    MarkedPack(items: "  - {linkId: a.b, maxOccurs: ▲101, repeats: true, rowName: b, \(group)}")
      .expect("'maxOccurs' is 101, but 100 is the most here")
    MarkedPack(items: "  - {linkId: a.b, maxOccurs: 100, repeats: true, rowName: b, \(group)}")
      .expect()
    MarkedPack(items: "  - {linkId: a.b, maxOccurs: ▲3, \(group)}")
      .expect("'maxOccurs' is for items with 'repeats: true'")
  }

  @Test func `rows have a name and nothing else has`() {
    let group = "type: group, text: B, item: [{linkId: a.c, type: display, text: C}]"
    MarkedPack(items: "  - ▲{linkId: a.b, repeats: true, \(group)}")
      .expect("'rowName' is missing; say what one row is called, like 'medicine'")
    MarkedPack(items: "  - {linkId: a.b, rowName: ▲b, \(group)}")
      .expect("'rowName' is for groups with 'repeats: true'")
  }

  @Test func `the question that names a row has no condition`() {
    let rows = "type: group, repeats: true, text: B, rowName: b"
    let first = "{linkId: a.c, type: string, text: C?, why: W., "
    let when = "enableWhen: {question: ▲a.any, equals: true}}"
    let any = "  - {linkId: a.any, type: boolean, text: B?, why: W.}\n"
    let told =
      "this question names each row, so it is always asked; move the condition to the rows or to another question"
    MarkedPack(items: any + "  - {linkId: a.b, \(rows), item: [\(first)\(when)]}").expect(told)
    // One with such a role names the row, wherever in the row it stands.
    let name = "{linkId: a.d, type: string, text: D?, why: W., role: medicineName, \(when)"
    MarkedPack(items: any + "  - {linkId: a.b, \(rows), item: [\(first.dropLast(2))}, \(name)]}")
      .expect(told)
  }

  @Test func `a gate is a yes or no right before its rows, in the same passes`() {
    let gate = "  - {linkId: a.any, type: boolean, text: B?, why: W.}\n"
    let words = "  - {linkId: a.w, type: string, text: W?, why: W.}\n"
    func rows(_ gate: String, _ more: String = "") -> String {
      "  - {linkId: a.b, type: group, repeats: true, text: B, rowName: b, gate: \(gate)\(more), "
        + "item: [{linkId: a.c, type: string, text: C?, why: W.}]}"
    }
    MarkedPack(items: gate + words + rows("▲a.any")).expect(
      "'gate' is for groups with 'repeats: true', right behind their question; move it to 'a.any'")
    let within =
      "  - {linkId: a.g, type: group, text: G, item: [" + gate.dropFirst(4).dropLast() + "]}\n"
    MarkedPack(items: within + rows("▲a.any")).expect(
      "'gate' is for groups with 'repeats: true', right behind their question; move it to 'a.any'")
    MarkedPack(items: words + rows("▲a.w")).expect(
      "'gate' does not fit: 'a.w' is no yes or no")
    MarkedPack(items: gate + rows("▲a.any", ", short: true")).expect(
      "the short pass must ask the gate and its rows alike; give both one 'short'")
  }

  @Test func `a field for the short pass stands in rows that it asks`() {
    let field = "{linkId: ▲a.c, type: string, text: C?, why: W., short: true}"
    MarkedPack(
      items: "  - {linkId: a.b, type: group, repeats: true, text: B, rowName: b, item: [\(field)]}"
    ).expect("the short pass never gets here; 'a.b' needs 'short: true' too")
  }

  @Test func `an item with a role is what the role is for`() {
    MarkedPack(items: "  - {linkId: a.b, type: string, text: B?, why: W., role: ▲medicine}")
      .expect("role 'medicine' is for groups with 'repeats: true'")
    MarkedPack(items: "  - {linkId: a.b, type: string, text: B?, why: W., role: ▲struggle}")
      .expect("role 'struggle' is for choices")
    MarkedPack(items: "  - {linkId: a.b, type: string, text: B?, why: W., role: ▲area}")
      .expect("role 'area' is for sections and groups without 'repeats'")
    MarkedPack(items: "  - {linkId: a.b, type: display, text: B, role: ▲hope}")
      .expect("role 'hope' is for questions")
  }

  @Test func `a role that is known by its codes has them`() {
    MarkedPack(
      items: """
          - linkId: a.b
            type: choice
            text: How long?
            why: W.
            role: ▲pass
            answerOption: [{code: short, text: S}, {code: long, text: L}]
        """
    ).expect("role 'pass' needs options with the codes 'full'")
  }

  @Test func `whether the place is private is never saved`() {
    let item = "linkId: a.b, type: boolean, text: B?, why: W., role: ▲privatePlace"
    MarkedPack(items: "  - {\(item)}").expect("role 'privatePlace' needs 'sharing: unsaved'")
    MarkedPack(items: "  - {\(item.filter { $0 != "▲" }), sharing: unsaved}").expect()
  }

  @Test(arguments: [
    ("a.which", "▲d", "'a.which' has no option 'd'; did you mean 'c'?"),
    ("▲a.wich", "c", "no item has the linkId 'a.wich'; did you mean 'a.which'?"),
    ("▲a.end", "c", "'a.end' comes later; conditions look only at earlier questions"),
    ("▲a.one", "c", "'narrowedBy' does not fit: 'a.one' is no choice with 'repeats: true'"),
  ])
  func `a choice is narrowed by an earlier one, to options of that one`(
    question: String, code: String, sentence: String
  ) {
    MarkedPack(
      items: """
          - linkId: a.which
            type: choice
            repeats: true
            text: Which?
            why: W.
            answerOption: [{code: c, text: C}]
          - linkId: a.one
            type: choice
            text: Which one?
            why: W.
            answerOption: [{code: c, text: C}]
          - linkId: a.first
            type: choice
            text: Which of those?
            why: W.
            narrowedBy: \(question)
            answerOption: [{code: \(code), text: C}]
          - linkId: a.end
            type: choice
            repeats: true
            text: Which?
            why: W.
            answerOption: [{code: c, text: C}]
        """
    ).expect(sentence)
  }
}
