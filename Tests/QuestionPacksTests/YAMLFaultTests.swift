// SPDX-License-Identifier: GPL-3.0-or-later

import QuestionPacks
import Testing

@Suite struct `Faults in the YAML` {
  @Test func `broken YAML is told where it breaks`() {
    let found = MarkedPack(section: "linkId: a\ntext: [A\nitem: b").faults
    #expect(found.count == 1)
    #expect(found.first?.description.hasPrefix("01-a.yaml:3:5: error: bad YAML: ") ?? false)
  }

  @Test func `a key twice is told`() {
    MarkedPack(section: "linkId: a\n▲text: A\ntext: B").expect("'text' appears here more than once")
    MarkedPack(section: "▲linkId: a\ntext: A\nlinkId: a\ntext: B")
      .expect("'linkId' and 'text' appear here more than once")
  }

  @Test func `an anchor and its aliases are refused where the anchor stands`() {
    MarkedPack(
      items: """
          - {linkId: a.b, type: string, text: B, why: ▲&why W.}
          - {linkId: a.c, type: string, text: C, why: *why}
        """
    ).expect("anchors and aliases aren't supported; write the text out in full")
  }

  @Test(arguments: ["  - ▲&a {linkId: a.b, type: string, text: B}", "  - ▲&a [x]"])
  func `an anchor on more than a text is refused once`(items: String) {
    MarkedPack(items: items)
      .expect("anchors and aliases aren't supported; write the text out in full")
  }

  @Test func `an ampersand or asterisk within text is text`() {
    MarkedPack(items: "  - {linkId: a.b, type: display, text: Q&A at A & E *now*}").expect()
  }

  @Test func `tags are refused`() {
    MarkedPack(items: "  - {linkId: a.b, type: display, text: ▲!!str B}")
      .expect("tags aren't supported; put the text in quotes if it begins with '!'")
  }

  @Test func `aliases that double at each step are refused and not followed`() {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for step in 1...30 {
      let names = Array(repeating: "*a\(step - 1)", count: 10).joined(separator: ", ")
      lines.append("a\(step): &a\(step) [\(names)]")
    }
    lines.append("? *a30\n: x")
    let found = MarkedPack(section: lines.joined(separator: "\n")).sentences
    let refusal = "anchors and aliases aren't supported; write the text out in full"
    #expect(found.count { $0 == refusal } == 31)
  }

  @Test func `an alias without its anchor is refused where it stands`() {
    MarkedPack(items: "  - {linkId: a.b, type: display, text: ▲*b}")
      .expect("anchors and aliases aren't supported; write the text out in full")
  }

  @Test(arguments: ["- ", "? ", "[", "{a: "])
  func `parts nested without end are refused`(opening: String) {
    let text = String(repeating: opening, count: 100_000)
    #expect(!MarkedPack(section: "item:\n  " + text).faults.isEmpty)
  }

  @Test func `control characters are refused where they stand`() {
    MarkedPack(section: "linkId: a\ntext: A▲\u{1B}[31m and \u{7}\nitem: []")
      .expect("control character U+001B (and 1 more like it); remove it")
    MarkedPack(section: "linkId: a\n\n\ntext: A▲\u{2028}\nitem: []")
      .expect("control character U+2028; remove it")
  }

  @Test func `control characters that an escape makes are refused too`() {
    MarkedPack(items: "  - {linkId: a.b, type: display, text: ▲\"\\e[31m\"}")
      .expect("control character U+001B; remove it")
    MarkedPack(items: "  - {linkId: a.b, type: display, text: ▲\"\\u202Eabc\"}")
      .expect("character U+202E changes the order of text; remove it")
  }

  @Test func `bidi characters are refused, in comments too`() {
    MarkedPack(items: "  - {linkId: a.b, type: display, text: B} # ▲\u{202E}\u{2066}")
      .expect("character U+202E (and 1 more like it) changes the order of text; remove it")
  }

  @Test(arguments: [("x\u{E0041}\u{E007F}", "U+E0041"), ("🏴\u{E0067}\u{E007F}", "U+E0067")])
  func `tags are refused, in comments and flags too`(words: String, name: String) {
    let pack = MarkedPack(items: "  - {linkId: a.b, type: display, text: B} # \(words)")
    let fault = "character \(name) (and 1 more like it) can't be seen; remove it"
    #expect(pack.faults.map(\.description) == ["01-a.yaml:4:46: error: \(fault)"])
  }

  @Test func `a tag that is made by an escape is refused`() {
    MarkedPack(items: #"  - {linkId: a.b, type: display, text: ▲"B\U000E0041"}"#)
      .expect("character U+E0041 can't be seen; remove it")
  }

  @Test func `what is not UTF-8 is refused`() {
    var pack = MarkedPack(items: "  - {linkId: a.b, type: display, text: B}")
    pack.files.append(PackFile(name: "02-b.yaml", bytes: [0x61, 0xFF]))
    #expect(pack.faults.map(\.description) == ["02-b.yaml: error: the file is not UTF-8 text"])
  }

  @Test func `Windows line ends and a byte order mark are taken`() throws {
    let text = "\u{FEFF}linkId: a\r\ntext: A\r\nitem:\r\n  - {linkId: a.b, type: display, text: B}"
    #expect(try MarkedPack(section: text).read().questionnaire.sections.first?.title == "A")
  }

  @Test func `two documents in one file are refused`() {
    MarkedPack(section: "linkId: a\n▲---\nlinkId: b").expect(
      "bad YAML: but found another document (expected a single document in the stream)")
  }

  @Test func `keys of many parts are refused, also in one another`() {
    let item = "item: [{linkId: a.b, type: display, text: B}]"
    MarkedPack(section: "linkId: a\ntext: A\n\(item)\n▲[a, b]: c\n? ▲{d: e}\n: f")
      .expect("a key is one word", "a key is one word")
    let keys = String(repeating: "{? ", count: 300) + String(repeating: "}", count: 300)
    #expect(
      MarkedPack(section: keys).sentences == ["this is nested too deeply; the limit is 16 levels"])
  }

  @Test func `question marks in prose are no keys`() {
    let prose = (1...20).map { "      Comment ça va \($0) ? Bien, et vous ?" }.joined(
      separator: "\n")
    MarkedPack(items: "  - linkId: a.b\n    type: display\n    text: |\n\(prose)").expect()
  }

  @Test(arguments: ["[", "{a: ", "- "])
  func `what is nested without end is refused`(open: String) {
    let text = String(repeating: open, count: 100_000)
    let pack = MarkedPack(section: text)
    #expect(
      pack.sentences == ["this is nested too deeply; the limit is 16 levels"])
  }

  @Test func `a file that can't be read hides no faults of others and makes none`() {
    var pack = MarkedPack(
      items: """
          - linkId: a.b
            type: display
            text: B
            enableWhen: {question: b.c, exists: true}
            ▲colour: red
        """)
    pack.add("00-b.yaml", "linkId: b\ntext: [\n")
    let found = pack.faults.map(\.description)
    #expect(found.count == 2)
    #expect(found.last == "01-a.yaml:8:5: error: unknown key 'colour'")
  }

  @Test func `what an author wrote is made safe to show and cut when it is long`() {
    let long = String(repeating: "x", count: 80)
    MarkedPack(items: "  - {linkId: a.b, type: display, text: B, ▲\(long): y}")
      .expect("unknown key '\(String(repeating: "x", count: 60))…'")
  }
}
