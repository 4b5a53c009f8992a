// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import PseudoTerminal
import Testing

/// One unmistakable sentence, typed as an answer or half-typed: however the sitting ends, it stands
/// only in the session's file and in the notes that were asked for.
@Suite struct TraceTests {
  private static let session = ".local/share/beforehand/appointment.json"

  /// A home with a temporary folder and a working folder of its own.
  private func prepared() throws -> Home {
    let home = try Home()
    for name in ["tmp", "work", "stick"] {
      try FileManager.default.createDirectory(
        at: home.folder.appending(path: name), withIntermediateDirectories: false)
    }
    home.environment["TMPDIR"] = home.folder.path + "/tmp"
    home.environment["HISTFILE"] = home.folder.path + "/.history"
    return home
  }

  private func start(_ arguments: [String], in home: Home) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal()
    try terminal.start(
      PseudoTerminal.Program(
        builtProgram(named: "beforehand"), arguments, environment: home.environment,
        directory: home.folder.path + "/work"))
    return terminal
  }

  /// A sitting at the first item that takes free text.
  private func atName(in home: Home) throws -> PseudoTerminal {
    let terminal = try start(["start", "--short"], in: home)
    for answer in ["me"] {
      _ = try terminal.expectPrompt(isPrompt)
      try terminal.send(answer + "\r")
    }
    _ = try terminal.expectPrompt(isPrompt)
    return terminal
  }

  /// The ways in which a sitting can end, and what is left of it.
  enum End: String, CaseIterable {
    case quit, interrupted, left, commandedToLeave, terminated, hungUp, closed, killed
    case segmentationFault, aborted
  }

  @Test(arguments: End.allCases)
  func `an answer, and what is half-typed, stand only in the session`(end: End) throws {
    let home = try prepared()
    let terminal = try atName(in: home)
    let process = try #require(terminal.child)
    try terminal.send(Traces.sentence + "\r")
    _ = try terminal.expectPrompt(isPrompt)
    try terminal.send("half \(Traces.sentence)")
    try terminal.expect("日本")
    #expect(try Traces.process(process) == [])
    #expect(try Traces.coreLimit(process) == "0")
    let before = terminal.log.count
    try finish(terminal, end)
    #expect(!Traces.kept(terminal.log))
    #expect(Traces(home: home).files() == [Self.session])
    let after = String(decoding: terminal.log[before...], as: UTF8.self)
    guard end == .segmentationFault || end == .aborted else { return }
    #expect(
      withoutCommands(after)
        == "\nBeforehand had to stop. Everything saved so far is still there.\n")
  }

  private func finish(_ terminal: PseudoTerminal, _ end: End) throws {
    switch end {
    case .quit: try terminal.send("\r/quit\r")
    case .interrupted:
      try terminal.send("\u{3}")
      _ = try terminal.expectPrompt(isPrompt)
      try terminal.send("\u{3}")
    case .left: try terminal.send("\u{1C}")
    case .commandedToLeave: try terminal.send("\r/leave\r")
    case .terminated: terminal.signal(SIGTERM)
    case .hungUp: terminal.signal(SIGHUP)
    case .killed: terminal.signal(SIGKILL)
    case .segmentationFault: terminal.signal(SIGSEGV)
    case .aborted: terminal.signal(SIGABRT)
    case .closed: terminal.hangUp()
    }
    _ = try terminal.waitForExit()
  }

  @Test func `writing the notes leaves it in them too, and nowhere else`() throws {
    let home = try prepared()
    let terminal = try atName(in: home)
    try terminal.send(Traces.sentence + "\r")
    _ = try terminal.expectPrompt(isPrompt)
    for line in ["/notes", "1", "", "/quit"] { try terminal.send(line + "\r") }
    #expect(try terminal.waitForExit() == .code(0))
    #expect(Traces(home: home).files() == [Self.session, "work/appointment-notes.md"])
    try FileManager.default.removeItem(at: home.folder.appending(path: "work/appointment-notes.md"))
    let forgotten = try Run(["forget", "appointment"], in: home, input: ["yes"])
    #expect(forgotten.status == 0)
    #expect(Traces(home: home).files() == [])
  }

  @Test func `a save that fails leaves it nowhere, and another folder has it after that`() throws {
    let home = try prepared()
    let terminal = try atName(in: home)
    try FileManager.default.removeItem(at: home.session().deletingLastPathComponent())
    try terminal.send(Traces.sentence + "\r")
    _ = try terminal.expectPrompt(isPrompt)
    #expect(Traces(home: home).files() == [])
    try terminal.send("/folder \(home.folder.path)/stick\r/quit\r")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(Traces(home: home).files() == ["stick/beforehand/appointment.json"])
  }

  @Test func `an error never says it`() throws {
    let home = try prepared()
    _ = try Run(["start"], in: home, input: ["1", "me", Traces.sentence, "/quit"])
    let saved = try home.text(Self.session)
    for length in stride(from: 1, to: saved.utf8.count, by: 37) {
      let torn = String(decoding: saved.utf8.prefix(length), as: UTF8.self)
      try torn.write(to: home.session(), atomically: false, encoding: .utf8)
      for arguments in [["resume", "appointment"], ["list"], ["notes", "appointment"]] {
        let run = try Run(arguments, in: home)
        #expect(!Traces.stands(in: run.errors + run.output))
      }
    }
  }
}
