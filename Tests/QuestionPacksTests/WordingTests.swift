// SPDX-License-Identifier: GPL-3.0-or-later

import QuestionPacks
import Testing

@Suite struct `Faults in wording` {
  static let words = """
    avoid:
      - {words: should, better: '"can"'}
      - {words: suffer*, better: '"live with"'}
      - {words: mentally ill, better: '"mental health problems"'}
    """

  /// A question with this text, and with these words in place of what most have.
  private func pack(
    _ text: String, why: String = "Staff use it.", words: String = words, more: String = ""
  ) -> MarkedPack {
    var pack = MarkedPack(
      items: """
          - linkId: a.b
            type: text
            text: \(text)
            why: \(why)
        \(more)
        """)
    pack.add("plain-words.yaml", words)
    return pack
  }

  @Test func `a sentence has twenty words at most`() {
    let twenty = Array(repeating: "so", count: 20).joined(separator: " ")
    pack("Why is it so?", why: "It is \(twenty.dropLast(6)).").expect()
    pack("Why is it so?", why: "▲It is \(twenty).")
      .expect("a sentence has 22 words here; 20 are the most")
    pack("Why is it so?", why: "It is so. So it is \(twenty.dropLast(15)).").expect()
  }

  @Test(arguments: ["'", "’"]) func `either apostrophe is the same in words to avoid`(sign: String)
  {
    let words = "avoid:\n  - {words: can’t cope, better: '\"find it hard\"'}\n"
    pack("▲What if you can\(sign)t cope?", words: words)
      .expect("avoid 'can't cope': better \"find it hard\"")
  }

  @Test func `words to avoid are told with better ones`() {
    pack("▲What should you do?").expect("avoid 'should': better \"can\"")
    pack("What is it?", why: "▲Should you be mentally ill, or suffering?").expect(
      "avoid 'should': better \"can\", avoid 'mentally ill': better \"mental health problems\""
        + " and avoid 'suffering': better \"live with\"")
    pack("Whose shoulder is it?", why: "Are you mentally tired, or ill?").expect()
  }

  @Test func `a beginning to avoid is told where nothing follows it, too, and not a part of it`() {
    pack("▲Do you suffer?").expect("avoid 'suffer': better \"live with\"")
    pack("▲Do you suffers?").expect("avoid 'suffers': better \"live with\"")
    pack("Do you suffe?").expect()
    let words = "avoid:\n  - {words: mental* ill*, better: '\"unwell\"'}\n"
    pack("▲Are you mental ill?", words: words).expect("avoid 'mental ill': better \"unwell\"")
    pack("Are you menta ill, mental il or mental?", words: words).expect()
  }

  @Test func `words to avoid are found in choices, titles and labels`() {
    pack(
      "What is it?",
      more: """
            label: ▲Suffering
          - linkId: a.c
            type: choice
            text: Which one?
            why: Staff use it.
            answerOption: [{code: c, text: ▲I should go, other: ▲Where should it be?}]
        """
    ).expect(
      "avoid 'suffering': better \"live with\"", "avoid 'should': better \"can\"",
      "avoid 'should': better \"can\"")
  }

  @Test func `words to avoid are found in urgent help, down to its footnote`() {
    var pack = pack("What is it?")
    pack.add(
      "urgent-help.yaml",
      """
      groups:
        - heading: ▲What should help
          lines: [{text: ▲You should call., source: S, checked: 2026-11-22}]
      footnote: ▲Calls should be free.
      """)
    pack.expect(
      "avoid 'should': better \"can\"", "avoid 'should': better \"can\"",
      "avoid 'should': better \"can\"")
  }

  @Test(arguments: [
    ("▲What is it? And why is it so?", "And why is"),
    ("▲Who helps you, and when?", "and when"),
    ("▲Where do you go and with whom?", "and with whom"),
    ("▲Do you eat or do you drink?", "or do you"),
    ("▲Which of these is hard?! What helps?", "What helps"),
  ])
  func `one thing is asked at a time`(text: String, second: String) {
    pack(text).expect("one thing at a time: a second question begins at '\(second)'")
  }

  @Test(arguments: [
    "What do you eat and drink?", "Is it about now or the past?", "Who helps you, or used to?",
    "When and where would suit you is for you to say.", "Or what would you say?",
  ])
  func `an and is no second question by itself`(text: String) { pack(text).expect() }

  @Test func `a hard text is told, and the pack is taken`() throws {
    var hard = pack("▲What alternative accommodation is available?", words: Self.words)
    let marks = hard.marks
    let warnings = try hard.read().warnings
    #expect(
      warnings.map(\.description) == [
        "\(marks[0]): warning: 'What alternative accommodation is available?' reads at grade 21.8;"
          + " 6 is the highest; shorter words and sentences help"
      ])
    hard.files.removeAll { $0.name == "pack.yaml" }
    hard.add("pack.yaml", MarkedPack.pack.replacing("en-GB", with: "pl"))
    #expect(try hard.read().warnings.isEmpty)
  }

  @Test func `of what is written for each option the worst is told`() throws {
    let area = """
        - linkId: a.b
          type: choice
          repeats: true
          text: Which?
          why: Staff use it.
          answerOption: [{code: c, text: Food}, {code: d, text: Accommodation arrangements}]
        - linkId: a.{code}
          forEach: a.b
          type: text
          text: ▲How is {phrase}?
          why: Staff use it.
      """
    let pack = MarkedPack(items: area)
    let warnings = try pack.read().warnings
    #expect(warnings.map(\.position) == pack.marks)
    #expect(warnings.first?.description.contains("How is accommodation") == true)
  }
}

@Suite struct `Questions while someone types for the person` {
  private func pack(_ typedFor: String) -> MarkedPack {
    MarkedPack(
      items: """
          - linkId: a.b
            type: string
            text: Who helps you?
            typedFor: "\(typedFor)"
            why: Staff use it.
        """)
  }

  @Test func `the name of the person may stand in them`() throws {
    let item = try pack("Who helps {name}?").read().questionnaire.item("a.b")
    #expect(item?.typedFor == "Who helps {name}?")
  }

  @Test func `nothing else in braces may`() {
    var marked = MarkedPack(
      items: """
          - linkId: a.b
            type: string
            text: Who helps you?
            typedFor: ▲Who helps {nmae}?
            why: Staff use it.
        """)
    marked.expect("unknown placeholder '{nmae}'")
    marked = MarkedPack(
      items: "  - {linkId: a.b, type: string, text: ▲'Who helps {name}?', why: Staff use it.}")
    marked.expect("unknown placeholder '{name}'")
  }

  @Test func `they are as plain as any question`() {
    MarkedPack(
      items: """
          - linkId: a.b
            type: string
            text: Who helps you?
            typedFor: ▲Who helps {name}, and when?
            why: Staff use it.
        """
    ).expect("one thing at a time: a second question begins at 'and when'")
  }
}

@Suite struct `Exceptions from the rules for wording` {
  private func pack(_ exceptions: String, text: String = "What should you do?") -> MarkedPack {
    var pack = MarkedPack(
      items: "  - {linkId: a.b, type: text, text: '\(text)', why: Staff use it.}")
    pack.add("plain-words.yaml", `Faults in wording`.words + "\nexceptions:\n" + exceptions)
    return pack
  }

  @Test func `with a reason, a rule doesn't hold at one item`() throws {
    let good = pack("  - {linkId: a.b, rule: word, reason: R.}")
    good.expect()
    #expect(try good.read().reading.exceptions == 1)
    pack("  - ▲{linkId: a.b, rule: sentence}", text: "What is it?").expect("'reason' is missing")
  }

  @Test func `one that nothing needs is told`() {
    pack("  - {linkId: ▲a.b, rule: sentence, reason: R.}", text: "What is it?")
      .expect("nothing here breaks the rule 'sentence' any more; take the exception out")
  }

  @Test func `one that names no item is told`() {
    pack("  - {linkId: ▲a.bb, rule: word, reason: R.}", text: "What is it?")
      .expect("no item has the linkId 'a.bb'; did you mean 'a.b'?")
  }

  @Test func `five are the most`() {
    let rules = ["word", "sentence", "grade", "question"]
    let five = rules.map { "  - {linkId: a.b, rule: \($0), reason: R.}\n" }.joined()
    let sentences = pack(
      five + "  - {linkId: a.b, rule: word, reason: R.}\n  - {linkId: a.b, rule: word, reason: R.}"
    ).sentences
    #expect(sentences.last == "5 exceptions are the most; mend the wording instead")
  }

  @Test func `one for what is written for each option holds for every copy`() {
    var pack = MarkedPack(
      items: """
          - linkId: a.b
            type: choice
            repeats: true
            text: Which?
            why: Staff use it.
            answerOption: [{code: c, text: Food}, {code: d, text: Home}]
          - linkId: a.{code}
            forEach: a.b
            type: text
            text: How should {phrase} be?
            why: Staff use it.
        """)
    let exception = "\nexceptions:\n  - {linkId: 'a.{code}', rule: word, reason: R.}"
    pack.add("plain-words.yaml", `Faults in wording`.words + exception)
    pack.expect()
  }
}
