// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import PseudoTerminal
import Testing

@Suite(.serialized)
struct SignalTests {
  private let draft = "half é 日本 👍"

  @Test func `Ctrl-C keeps what stands on the line, and the next line can be read`() throws {
    let probe = try Probe()
    try probe.send(draft + "\u{3}")
    try probe.terminal.expect("2> ")
    try probe.enter("on", next: 3)
    #expect(try probe.finish() == [Report(kind: "interrupted", text: draft), .line("on")])
  }

  @Test func `Ctrl-C keeps what was typed in the same instant`() throws {
    let probe = try Probe()
    try probe.send("abc\u{3}")
    try probe.terminal.expect("2> ")
    #expect(try probe.finish() == [Report(kind: "interrupted", text: "abc")])
  }

  @Test func `Ctrl-D ends input on an empty line only`() throws {
    let probe = try Probe()
    try probe.enter("ab\u{1}\u{4}", next: 2)
    #expect(try probe.finish() == [.line("b")])
    #expect(try probe.events(2).last == Report(kind: "end"))
  }

  @Test(arguments: ["", "set editing-mode vi\nset show-mode-in-prompt on\n"])
  func `Ctrl-backslash keeps the line, clears everything and ends`(_ rc: String) throws {
    let probe = try Probe(inputrc: rc)
    try probe.send(draft)
    try probe.terminal.expect("👍")
    try probe.send("\u{1C}")
    try probe.terminal.expect("\u{1B}[H\u{1B}[2J\u{1B}[3J")
    #expect(try probe.terminal.waitForExit() == .code(0))
    #expect(probe.terminal.unread.isEmpty)
    #expect(try probe.events(1) == [Report(kind: "leave", text: draft)])
    #expect(probe.terminal.modes == probe.modesBefore)
  }

  @Test func `a terminal that can't be cleared is scrolled until nothing is in sight`() throws {
    let probe = try Probe(name: "dumb")
    try probe.send("secret\u{1C}")
    #expect(try probe.terminal.waitForExit() == .code(0))
    let shown = String(decoding: probe.terminal.log, as: UTF8.self)
    let behind = shown.split(separator: "secret", omittingEmptySubsequences: false).last ?? ""
    #expect(behind.unicodeScalars.count { $0 == "\n" } >= 24)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal to end keeps the line and restores the terminal`(_ signal: Int32) throws {
    let probe = try Probe()
    try probe.send(draft)
    try probe.terminal.expect("👍")
    probe.terminal.signal(signal)
    #expect(try probe.terminal.waitForExit() == .code(128 + signal))
    #expect(try probe.events(1) == [Report(kind: "terminated-\(signal)", text: draft)])
    #expect(probe.terminal.modes == probe.modesBefore)
  }

  @Test func `what is typed after a wish to leave while an answer is saved is not read`() throws {
    let folder = try temporaryFolder()
    defer { removeFolder(folder) }
    #expect(mkfifo(folder + "/pipe", 0o600) == 0)
    let probe = try Probe(["pipe=\(folder)/pipe"])
    try probe.send("an answer\r")
    #expect(try probe.events(2).last?.kind == "waiting")
    probe.terminal.signal(SIGQUIT)
    #expect(try probe.events(3).last?.kind == "leaving")
    try probe.send("ls\r")
    try write("\n", to: folder + "/pipe")
    #expect(try probe.terminal.waitForExit() == .code(0))
    #expect(try probe.events(4).last == Report(kind: "leave"))
  }

  @Test func `a signal amid the bytes of a key keeps the line`() throws {
    let probe = try Probe()
    try probe.send("abc\u{1B}[")
    try probe.terminal.expect("abc")
    probe.terminal.signal(SIGTERM)
    #expect(try probe.terminal.waitForExit() == .code(128 + SIGTERM))
    #expect(try probe.events(1) == [Report(kind: "terminated-15", text: "abc")])
  }

  @Test func `a closed terminal keeps the line`() throws {
    let probe = try Probe()
    try probe.send(draft)
    try probe.terminal.expect("👍")
    probe.terminal.hangUp()
    #expect(try probe.terminal.waitForExit() == .code(128 + SIGHUP))
    #expect(try probe.events(1) == [Report(kind: "terminated-1", text: draft)])
  }

  @Test func `what is half-typed is kept at a pause, once`() throws {
    let probe = try Probe(["pretyped=a"])
    try probe.send("b")
    #expect(try probe.events(1) == [Report(kind: "draft", text: "ab")])
    try probe.send("c\u{7F}")
    try probe.enter("", next: 2)
    #expect(try probe.finish() == [.line("ab")])
  }

  @Test func `a wider window is noticed while a line is typed`() throws {
    let probe = try Probe(columns: 20)
    try probe.send("a line longer than twenty")
    try probe.terminal.expect("twenty")
    probe.terminal.resize(columns: 60, rows: 24)
    try probe.terminal.expect("1> a line longer than twenty")
    try probe.enter("!", next: 2)
    #expect(try probe.finish() == [.line("a line longer than twenty!")])
  }

  @Test(arguments: [
    ([SIGTERM, SIGHUP, SIGQUIT], "leave"), ([SIGTERM, SIGHUP], "terminated-1"),
    ([SIGINT, SIGTERM], "terminated-15"), ([SIGINT, SIGWINCH, SIGQUIT], "leave"),
  ])
  func `of signals at the same time the most urgent counts, before anything is drawn again`(
    signals: [Int32], kind: String
  ) throws {
    let probe = try Probe()
    try probe.send("abc")
    try probe.terminal.expect("abc")
    let drawn = probe.terminal.log.count
    for signal in [SIGSTOP] + signals + [SIGCONT] { probe.terminal.signal(signal) }
    _ = try probe.terminal.waitForExit()
    let events = try probe.events(1).filter { $0.kind != "draft" }
    #expect(events == [Report(kind: kind, text: "abc")])
    let after = String(decoding: probe.terminal.log.dropFirst(drawn), as: UTF8.self)
    #expect(!after.contains("abc"))
  }
}
