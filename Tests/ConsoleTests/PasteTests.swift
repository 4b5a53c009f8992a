// SPDX-License-Identifier: GPL-3.0-or-later

import Console
import Interview
import PseudoTerminal
import Testing

@Suite(.serialized)
struct PasteTests {
  private func bracketed(_ text: String) -> String { "\u{1B}[200~" + text + "\u{1B}[201~" }

  @Test(arguments: ["", "set editing-mode vi\n"], ["one\rtwo\rthree", "one\r\ntwo\r\nthree"])
  func `three pasted lines are one answer`(_ rc: String, _ text: String) throws {
    let probe = try Probe(inputrc: rc)
    try probe.enter(bracketed(text), next: 2)
    try probe.enter("typed", next: 3)
    #expect(try probe.finish() == [.pasted("one\ntwo\nthree"), .line("typed")])
  }

  @Test func `tabs, blank lines, commands and NUL in a paste are text`() throws {
    let probe = try Probe(["choice=one"])
    try probe.enter("a" + bracketed("\t/quit\r\r\u{1}?\u{0}\u{4}~\u{1B}#") + "b", next: 2)
    #expect(try probe.finish() == [.pasted("a\t/quit\n\n\u{1}?\u{4}~\u{1B}#b")])
  }

  @Test func `the command to leave at once is text in a paste too`() {
    #expect(LineEvent.typed("/leave").leaves)
    #expect(!LineEvent.typed("/leave", isPasted: true).leaves)
  }

  @Test func `a paste in vi's command mode is text too`() throws {
    let probe = try Probe(inputrc: "set editing-mode vi\nset keyseq-timeout 1\n")
    try probe.send("ab\u{1B}")
    try probe.terminal.expect("\u{8}")
    try probe.enter(bracketed("dd\rx"), next: 2)
    #expect(try probe.finish() == [.pasted("add\nxb")])
  }

  @Test func `a paste that is erased leaves a typed line`() throws {
    let probe = try Probe()
    try probe.enter(bracketed("one\rtwo") + "\u{15}/quit", next: 2)
    #expect(try probe.finish() == [.line("/quit")])
  }

  @Test func `undo takes back a whole paste`() throws {
    let probe = try Probe()
    try probe.enter("a" + bracketed("one\rtwo") + "\u{18}\u{15}b", next: 2)
    let lines = try probe.finish()
    #expect(lines.map(\.text) == ["ab"])
  }

  @Test(arguments: ["xterm", "dumb"])
  func `an unmarked paste of free text is one answer`(_ name: String) throws {
    let rc = "set enable-bracketed-paste off\n"
    let probe = try Probe(["text"], inputrc: rc, name: name)
    try probe.send("one\rtwo\r\rthree")
    try probe.terminal.expect("three")
    try probe.enter("", next: 2)
    #expect(try probe.finish() == [.pasted("one\ntwo\n\nthree")])
  }

  @Test func `the line ends of Windows in an unmarked paste are one line end each`() throws {
    let probe = try Probe(["text"], inputrc: "set enable-bracketed-paste off\n")
    try probe.send("one\r\ntwo\r\nthree")
    try probe.terminal.expect("three")
    try probe.enter("", next: 2)
    #expect(try probe.finish() == [.pasted("one\ntwo\nthree")])
  }

  @Test func `unmarked lines at a choice are as many answers`() throws {
    let probe = try Probe(inputrc: "set enable-bracketed-paste off\n")
    try probe.send("1\r2\r")
    try probe.terminal.expect("3> ")
    #expect(try probe.finish() == [.line("1"), .line("2")])
  }

  @Test func `a megabyte can be pasted`() throws {
    let probe = try Probe()
    let line = String(repeating: "words and é ", count: 8) + "\r"
    let text = String(repeating: line, count: 1_048_576 / line.utf8.count)
    try probe.enter(bracketed(text), next: 2)
    let lines = try probe.finish()
    #expect(lines == [.pasted(text.replacing("\r", with: "\n"))])
  }

  @Test func `a paste whose end never comes shows, is kept and can be left`() throws {
    let probe = try Probe()
    try probe.send("\u{1B}[200~one\rtwo")
    #expect(try probe.events(1) == [Report(kind: "draft", text: "one\ntwo")])
    try probe.terminal.expect("two")
    try probe.send("\u{3}")
    try probe.terminal.expect("2> ")
    #expect(try probe.finish() == [Report(kind: "interrupted", text: "one\ntwo")])
  }

  @Test func `Ctrl-C in the middle of a paste keeps what came of it`() throws {
    let probe = try Probe()
    try probe.send("a\u{1B}[200~one\rtwo\u{3}")
    try probe.terminal.expect("2> ")
    #expect(try probe.finish() == [Report(kind: "interrupted", text: "aone\ntwo")])
  }
}
