// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PseudoTerminal
import Testing

/// Whole sittings in windows of any width: no word is broken, and no letter of an answer is lost.
@Suite struct WidthTests {
  @Test(arguments: [(true, 20), (true, 40), (true, 300), (false, 27), (false, 132)])
  func `the same words and the same notes come at every width`(
    isDale: Bool, columns: Int
  ) throws {
    let narrow = try KeptSitting(isDale ? .dale : .corrie, columns: columns)
    let usual = try KeptSitting.usual(isDale)
    #expect(narrow.notes == usual.notes)
    #expect(HeardTests.difference(narrow.said, usual.said) == nil)
    for line in Self.lines(narrow.said) { #expect(line.count <= columns, "\(line)") }
  }

  /// What the program itself wrote, a line each; ids are for authors.
  private static func lines(_ said: [UInt8]) -> [Substring] {
    withoutCommands(String(decoding: said, as: UTF8.self)).split(separator: "\n")
  }

  @Test(arguments: [
    ["TERM": "dumb", "LANG": ""], ["TERM": "", "LANG": "C"], ["LC_ALL": "ne_NP.UTF-8"],
    ["INPUTRC": "vi"],
  ])
  func `the same notes come in other terminals and locales, and in vi mode`(
    environment: [String: String]
  ) throws {
    let vi = "set editing-mode vi\nset show-mode-in-prompt on\nset horizontal-scroll-mode on\n"
    let inputrc = environment["INPUTRC"] == nil ? "" : vi
    let manner = Manner(columns: [40], rows: 400, environment: environment, inputrc: inputrc)
    #expect(try KeptSitting(.dale, manner).notes == KeptSitting.usual(true).notes)
  }

  @Test func `a window that changes its size in the middle of a line loses nothing`() throws {
    let home = try Home()
    let terminal = try PseudoTerminal(columns: 80)
    try terminal.start(
      PseudoTerminal.Program(
        Run.program, ["start", "--short"], environment: home.environment,
        directory: home.folder.path))
    for line in ["me"] {
      _ = try terminal.expectPrompt(isPrompt)
      try terminal.send(line + "\r")
    }
    _ = try terminal.expectPrompt(isPrompt)
    let pieces = ["é 日本語 ", "👍 नेपाली ", "مرحبا ", "zażółć gęślą jaźń ", "and more words, "]
    for (piece, columns) in zip(pieces, [20, 300, 33, 21, 80]) {
      try terminal.send(piece)
      terminal.resize(columns: columns, rows: 24)
    }
    try terminal.send("the end\r")
    _ = try terminal.expect("Press Enter to use the words below")  // So long a name is checked.
    _ = try terminal.expectPrompt { $0.hasSuffix("the end") }
    try terminal.send("\r")
    _ = try terminal.expectPrompt(isPrompt)
    try terminal.send("/quit\r")
    #expect(try terminal.waitForExit() == .code(0))
    let saved = try String(contentsOf: home.session(), encoding: .utf8)
    #expect(saved.contains("\"" + pieces.joined() + "the end\""))
  }
}
