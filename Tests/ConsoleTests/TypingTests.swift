// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite(.serialized)
struct TypingTests {
  @Test(arguments: [
    ["LANG": "C.UTF-8"], [:], ["LANG": "C"], ["LANG": "xx_YY.UTF-8"], ["LC_ALL": "POSIX"],
    ["LANG": "C.UTF-8", "LC_CTYPE": "C"],
  ])
  func `any language can be typed and erased in any locale`(_ locale: [String: String]) throws {
    let probe = try Probe(environment: locale)
    try probe.enter("é 日本 👍", next: 2)
    try probe.enter("é 日本👍\u{7F}\u{7F}x", next: 3)
    #expect(try probe.finish() == [.line("é 日本 👍"), .line("é 日x")])
  }

  @Test(arguments: [[:], ["LANG": "C"], ["LANG": "pl_PL"], ["LC_ALL": "ne_NP.UTF-8"]])
  func `Polish, Nepali, Arabic and emoji are typed and erased in any locale`(
    _ locale: [String: String]
  ) throws {
    let texts = ["zażółć gęślą jaźń", "नेपाली भाषा", "مرحبا بالعالم", "👩‍👩‍👧 👍🏽 e\u{301}"]
    let probe = try Probe(environment: locale)
    for (number, text) in texts.enumerated() {
      // Erased at the end, and in the middle after going back one letter.
      try probe.enter("\(text)abc\u{7F}\u{7F}\u{7F}xz\u{2}\u{7F}\u{4}", next: number + 2)
    }
    // Nothing but the letter before the cursor is gone.
    try probe.enter("ąćę\u{7F}ś مرح\u{7F} 日本\u{7F}", next: texts.count + 2)
    #expect(try probe.finish() == (texts + ["ąćś مر 日"]).map { .line($0) })
  }

  @Test func `an inputrc for another age of terminals can't eat letters`() throws {
    let rc = "set convert-meta on\nset input-meta off\nset output-meta off\n"
    let probe = try Probe(inputrc: rc)
    try probe.enter("é 日本", next: 2)
    #expect(try probe.finish() == [.line("é 日本")])
  }

  @Test func `bytes that are no UTF-8 are repaired, and NUL does no harm`() throws {
    let probe = try Probe()
    try probe.terminal.send([0x61, 0xFF, 0x62, 0x00, 0x63, 0x0D])
    try probe.terminal.expect("2> ")
    #expect(try probe.finish() == [.line("a\u{FFFD}bc")])
  }

  @Test func `a letter that is appended costs one byte of output`() throws {
    let probe = try Probe()
    for letter in "hello" {
      let before = probe.terminal.log.count
      try probe.send(String(letter))
      try probe.terminal.expect(String(letter))
      #expect(probe.terminal.log.count == before + 1)
    }
    try probe.enter("", next: 2)
    #expect(try probe.finish() == [.line("hello")])
  }

  @Test func `Enter keeps what is pre-typed, letters change it`() throws {
    let probe = try Probe(["pretyped=so far", "pretyped=so far", "pretyped=two\nlines"])
    try probe.enter("", next: 2)
    try probe.enter(", so good", next: 3)
    try probe.enter("!", next: 4)
    #expect(
      try probe.finish() == [.line("so far"), .line("so far, so good"), .line("two\nlines!")])
  }

  @Test func `undo takes back changes and leaves what was pre-typed`() throws {
    let probe = try Probe(["pretyped=so far"])
    try probe.enter(" and" + String(repeating: "\u{18}\u{15}", count: 6), next: 2)
    #expect(try probe.finish() == [.line("so far")])
  }

  @Test func `what was cut from one line doesn't come back in the next`() throws {
    let probe = try Probe()
    // Cut ten times and more, with a letter between so that each makes an entry.
    let cut = (0..<12).map { "secret\($0)\u{15}x\u{7F}" }.joined()
    try probe.enter(cut + "kept\u{17}\u{19}", next: 2)
    try probe.enter("\u{19}" + String(repeating: "\u{1B}y", count: 12) + "a", next: 3)
    #expect(try probe.finish() == [.line("kept"), .line("a")])
    #expect(!String(decoding: probe.terminal.log, as: UTF8.self).contains("2> s"))
  }

  @Test(arguments: 0...10)
  func `none of the ten places for what was cut holds anything in the next line`(
    back: Int
  ) throws {
    let probe = try Probe()
    // Each is an entry of its own, since a letter is typed between.
    try probe.enter((0..<10).map { "secret\($0)\u{15}x\u{7F}" }.joined() + "kept", next: 2)
    try probe.enter("\u{19}" + String(repeating: "\u{1B}y", count: back) + "a", next: 3)
    #expect(try probe.finish() == [.line("kept"), .line("a")])
  }

  @Test func `vi mode puts back nothing from the line before`() throws {
    let probe = try Probe(inputrc: "set editing-mode vi\nset keyseq-timeout 0\n")
    try probe.enter("secret\u{1B}dd", next: 2)
    try probe.enter("\u{1B}pP.iab\u{1B}ic", next: 3)
    try probe.enter("hello\u{1B}0iX", next: 4)
    #expect(try probe.finish() == [.line(""), .line("acb"), .line("Xhello")])
  }

  @Test func `in vi mode Ctrl-D doesn't enter a line that has words on it`() throws {
    let probe = try Probe(inputrc: "set editing-mode vi\n")
    try probe.enter("words\u{4} more", next: 2)
    #expect(try probe.finish() == [.line("words more")])
  }

  @Test(arguments: ["", "\"\\C-xz\": insert-comment\n\"\\C-xy\": tilde-expand\n"])
  func `no key makes a comment, home folder or search of an answer`(_ rc: String) throws {
    let probe = try Probe(inputrc: rc)
    try probe.enter("~\u{1B}#\u{1B}&\u{18}z\u{18}y\u{1B}*\u{12}\u{18}\u{12}a", next: 2)
    #expect(try probe.finish() == [.line("~a")])
  }

  @Test func `nothing typed can be called back by Up, search or macro`() throws {
    let probe = try Probe()
    try probe.enter("\u{18}(secret\u{18})", next: 2)
    try probe.enter("\u{1B}[A\u{10}\u{18}e\u{1B}.\u{1B}<a", next: 3)
    #expect(try probe.finish() == [.line("secret"), .line("a")])
  }

  @Test(arguments: [20, 80])
  func `narrow windows and sideways scrolling keep every letter`(_ columns: Int) throws {
    let probe = try Probe(inputrc: "set horizontal-scroll-mode on\n", columns: columns)
    let text = "a long line that is wider than the window, with é and 日本 in it"
    try probe.enter(text, next: 2)
    #expect(try probe.finish() == [.line(text)])
  }

  @Test(arguments: ["xterm", "dumb"])
  func `in a window that changes its size the line is drawn anew in its place`(
    _ name: String
  ) throws {
    let probe = try Probe(name: name)
    try probe.send("hello")
    try probe.terminal.expect("hello")
    probe.terminal.resize(columns: 60, rows: 24)
    let drawn = try probe.terminal.expect("1> hello")
    #expect(drawn.hasPrefix("\r"))
    try probe.enter("", next: 2)
    #expect(try probe.finish() == [.line("hello")])
  }

  @Test func `lines typed ahead are as many answers`() throws {
    let probe = try Probe(["text"])
    try probe.send("1\r2\r3\r")
    try probe.terminal.expect("4> ")
    #expect(try probe.finish() == [.line("1"), .line("2"), .line("3")])
  }

  @Test func `the inputrc can speak to this program alone`() throws {
    let probe = try Probe(inputrc: "$if Beforehand\n\"\\C-xa\": \"hello\"\n$endif\n")
    try probe.enter("\u{18}a", next: 2)
    #expect(try probe.finish() == [.line("hello")])
  }
}

extension Report {
  static func line(_ text: String) -> Report { Report(kind: "line", text: text) }
  static func pasted(_ text: String) -> Report { Report(kind: "pasted", text: text) }
}
