// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PseudoTerminal
import Testing

/// Each exit status that the README names, by a way on which a person can meet it.
@Suite struct ExitStatusTests {
  private static let begun = ["1", "me", "Ann", "/quit"]

  @Test func `0, when all went well and when the person left`() throws {
    let home = try Home()
    #expect(try Run([], in: home, input: Self.begun).status == 0)
    for leaving in ["/quit", "/leave", "quit"] {
      #expect(try Run(["resume"], in: home, input: [leaving, ""]).status == 0, "\(leaving)")
    }
    #expect(try Run(["list"], in: home).status == 0)
  }

  @Test func `64, when the words are no command`() throws {
    #expect(try Run(["strat"], in: try Home()).status == 64)
  }

  @Test func `65, when a session is damaged`() throws {
    let home = try Home()
    _ = try Run([], in: home, input: Self.begun)
    try "{\"beforehandSession\": 1,".write(to: home.session(), atomically: true, encoding: .utf8)
    #expect(try Run(["notes", "appointment"], in: home).status == 65)
  }

  @Test func `65, when none of several sessions can be opened`() throws {
    let home = try Home()
    for name in ["a", "b"] {
      _ = try Run(["start", name], in: home, input: Self.begun)
      try "{\"beforehandSession\": 1,".write(
        to: home.session(name), atomically: true, encoding: .utf8)
    }
    let run = try Run([], in: home, input: ["1"])
    #expect(run.status == 65 && run.errors.contains("is damaged"), "\(run.errors)")
  }

  @Test func `66, when there is nothing to work with`() throws {
    #expect(try Run(["notes"], in: try Home()).status == 66)
  }

  @Test func `73, when something stands in the way`() throws {
    let home = try Home()
    _ = try Run([], in: home, input: Self.begun)
    #expect(try Run(["notes"], in: home).status == 0)
    #expect(try Run(["notes"], in: home).status == 73)
  }

  @Test func `74, when the last save failed`() throws {
    let home = try Home()
    let folder = home.session().deletingLastPathComponent()
    let terminal = try PseudoTerminal(columns: 80)
    terminal.patience = 60
    try terminal.start(
      PseudoTerminal.Program(
        Run.program, ["start", "--short"], environment: home.environment,
        directory: home.folder.path))
    _ = try terminal.expectPrompt(isPrompt)
    try FileManager.default.removeItem(at: folder)
    for line in ["me", "/quit", "3"] {
      try terminal.send(line + "\r")
      if line != "3" { _ = try terminal.expectPrompt(isPrompt) }
    }
    #expect(try terminal.waitForExit() == .code(74))
  }

  @Test func `75, when it is open in another window`() throws {
    let home = try Home()
    _ = try Run([], in: home, input: Self.begun)
    let terminal = try PseudoTerminal()
    try terminal.start(
      PseudoTerminal.Program(
        Run.program, ["resume"], environment: home.environment, directory: home.folder.path))
    _ = try terminal.expectPrompt(isPrompt)
    #expect(try Run(["resume"], in: home).status == 75)
  }

  @Test func `77, when a passphrase is needed and none comes`() throws {
    let home = try Home()
    _ = try Run([], in: home, input: Self.begun)
    _ = try Run(["lock"], in: home, input: ["open sesame", "open sesame"])
    #expect(try Run(["notes", "appointment"], in: home).status == 77)
  }

  @Test func `78, when the home is not known`() throws {
    let home = try Home()
    home.environment = [:]
    #expect(try Run(["list"], in: home).status == 78)
  }

  @Test(arguments: [SIGTERM, SIGHUP], [["start", "second"], ["forget", "appointment"], []])
  func `128 and the signal's number, when a signal ended it`(
    signal: Int32, command: [String]
  ) throws {
    let home = try Home()
    _ = try Run([], in: home, input: Self.begun)
    let terminal = try PseudoTerminal()
    try terminal.start(
      PseudoTerminal.Program(
        Run.program, command, environment: home.environment, directory: home.folder.path))
    _ = try terminal.expectPrompt { isPrompt($0) || $0.contains("yes or no") }
    terminal.signal(signal)
    #expect(try terminal.waitForExit() == .code(128 + signal))
  }

  @Test func `the README names just these`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.range(of: "Exit status: 0; ")?.upperBound)
    let paragraph = text[start...].prefix(600).components(separatedBy: "\n\n")[0]
    let named = paragraph.matches(of: #/[,(]\s?(6[4-9]|7[0-8])\s/#).compactMap { Int($0.1) }
    #expect(named == [64, 65, 66, 73, 74, 75, 77, 78])
  }
}
