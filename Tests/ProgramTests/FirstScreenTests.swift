// SPDX-License-Identifier: GPL-3.0-or-later

import PseudoTerminal
import Testing

/// The beginning, as someone sees it who has never seen the program.
@Suite struct FirstScreenTests {
  @Test func `the title, urgent help and the first question stand in a usual window at once`()
    throws
  {
    let home = try Home()
    let terminal = try PseudoTerminal(columns: 80, rows: 24)
    home.environment["TERM"] = "xterm"
    try terminal.start(
      PseudoTerminal.Program(
        builtProgram(named: "beforehand"), [], environment: home.environment,
        directory: home.folder.path))
    try terminal.expect("(Enter means 1): ")
    let screen = String(decoding: terminal.log, as: UTF8.self)
    #expect(screen.contains("Notes for your first assessment"))
    #expect(screen.contains("Call 999"))
    #expect(screen.split(separator: "\r\n", omittingEmptySubsequences: false).count <= 24)
    try terminal.send("/quit\r")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test(arguments: [
    (60, 30, true), (59, 30, false), (80, 22, true), (80, 21, false), (80, 0, true), (0, 24, true),
  ])
  func `the beginning is shown at once from 60 columns and 22 rows on`(
    columns: Int, rows: Int, isWhole: Bool
  ) throws {
    let home = try Home()
    let terminal = try PseudoTerminal(columns: columns, rows: rows)
    home.environment["TERM"] = "xterm"
    try terminal.start(
      PseudoTerminal.Program(
        Run.program, [], environment: home.environment, directory: home.folder.path))
    let prompt = try terminal.expectPrompt(isPrompt)
    #expect(prompt.hasSuffix("(Enter means 1): ") == isWhole)
    try terminal.send("/quit\r")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test func `in a small window, the title and how to leave can be read before the question comes`()
    throws
  {
    let home = try Home()
    let terminal = try PseudoTerminal(columns: 40, rows: 20)
    home.environment["TERM"] = "xterm"
    try terminal.start(
      PseudoTerminal.Program(
        builtProgram(named: "beforehand"), [], environment: home.environment,
        directory: home.folder.path))
    try terminal.expect("to go on: ")
    let first = String(decoding: terminal.log, as: UTF8.self)
    #expect(first.contains("Notes for your first assessment") && first.contains("/leave"))
    #expect(first.split(separator: "\r\n", omittingEmptySubsequences: false).count <= 20)
    try terminal.send("\r")
    try terminal.expect("(Enter means 1): ")
    let second = String(decoding: terminal.log, as: UTF8.self).dropFirst(first.count)
    #expect(second.contains("SHOUT"))
    #expect(second.split(separator: "\r\n", omittingEmptySubsequences: false).count <= 20)
    try terminal.send("/quit\r")
    #expect(try terminal.waitForExit() == .code(0))
  }
}
