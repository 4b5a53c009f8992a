// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PseudoTerminal
import Testing

/// Hostile text on the line that is being edited, and more of it than anyone types.
@Suite(.serialized) struct HostileTerminalTests {
  private let home: Home
  private let terminal: PseudoTerminal

  init() throws {
    home = try Home()
    terminal = try PseudoTerminal(columns: 80, rows: 24)
    terminal.patience = 60
  }

  private func start(_ arguments: [String] = [], term: String) throws {
    home.environment["TERM"] = term
    try terminal.start(
      PseudoTerminal.Program(
        builtProgram(named: "beforehand"), arguments, environment: home.environment,
        directory: home.folder.path))
  }

  /// Goes from the beginning to the first question that takes words.
  private func arrive() throws {
    for answer in ["1", "me"] {
      try terminal.expect(": ")
      try terminal.send(answer + "\r")
    }
    try terminal.expect("Answer: ")
  }

  /// What was written, without what a dumb terminal needs to move about the line.
  private var written: String {
    String(decoding: terminal.log, as: UTF8.self).unicodeScalars
      .filter { !["\r", "\u{8}", "\u{7}"].contains($0) }
      .reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  @Test func `an answer that is pre-typed, and what is typed after it`() throws {
    var lines = Array(CommandTests.begun.prefix(2))
    lines += ["evil\u{9B}2J\u{1B}[31m\u{2028}\u{202E}\u{200F}\u{61C}live", "/quit"]
    _ = try Run([], in: home, input: lines)
    try start(["resume"], term: "dumb")
    try terminal.expect("Enter twice: ")
    try terminal.send("/back\r")
    try terminal.expect("live")
    try terminal.send("\u{9B}\u{2029}\u{85}\u{202D}ok\r")
    try terminal.expect("Answer: ")
    try terminal.send("/quit\r")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(RawBytes.found(in: written) == [])
    let saved = try String(contentsOf: home.session(), encoding: .utf8)
    #expect(saved.contains("\\u202e") && saved.contains("live"))
    #expect(saved.contains("\\u202dok"))
    #expect(RawBytes.found(in: saved) == [])
  }

  @Test func `what is pasted, drawn as it is edited`() throws {
    try start(term: "xterm")
    try arrive()
    try terminal.send("\u{1B}[200~evil\u{9B}2J\u{85}\u{2028}\u{202E}live\u{1B}[201~")
    try terminal.expect("live")
    try terminal.send("\u{1}\u{6}\u{6}\u{5}\r")  // Home, forth and to the end: it is drawn anew.
    try terminal.expect("Answer: ")
    try terminal.send("/quit\r")
    #expect(try terminal.waitForExit() == .code(0))
    let drawn = withoutCommands(written)
    #expect(drawn.contains("evil") && RawBytes.found(in: drawn) == [])
    #expect(try String(contentsOf: home.session(), encoding: .utf8).contains("\\u009b2J"))
  }

  private let megabyte = String(
    repeating: String(repeating: "words and é ", count: 8) + "\n", count: 1_048_576 / 105)

  @Test func `a megabyte pasted as one answer is saved, and printed when asked for`() throws {
    try start(term: "xterm")
    try arrive()
    let begun = ContinuousClock.now
    try terminal.send("\u{1B}[200~" + megabyte.replacing("\n", with: "\r") + "\u{1B}[201~\r")
    try terminal.expect("Enter twice: ")
    print("A megabyte pasted and saved in \(ContinuousClock.now - begun)")
    try terminal.send("/quit\r")
    #expect(try terminal.waitForExit() == .code(0))
    try expectMegabyte()
  }

  @Test func `a megabyte on a line of a pipe is saved, and printed when asked for`() throws {
    let line = megabyte.replacing("\n", with: " ")
    let begun = ContinuousClock.now
    _ = try Run([], in: home, input: CommandTests.begun.prefix(3) + [line, "/quit"])
    print("A megabyte from a pipe in \(ContinuousClock.now - begun)")
    try expectMegabyte()
  }

  /// It is whole on the disk, a sitting begins with it, and the notes print all of it.
  private func expectMegabyte() throws {
    let begun = ContinuousClock.now
    let back = try Run(["resume"], in: home, input: ["/back", "", "/quit"])
    #expect(back.status == 0)
    let notes = try Run(["notes", "--output", "all.md", "--everything"], in: home)
    let bytes = try Data(contentsOf: home.folder.appending(path: "all.md"))
    #expect(notes.status == 0)
    #expect(bytes.count { $0 == 0xC3 } >= megabyte.utf8.count { $0 == 0xC3 })
    print("A megabyte gone on with and printed in \(ContinuousClock.now - begun)")
  }
}
