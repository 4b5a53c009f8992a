// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PseudoTerminal
import Testing

/// Leaving at once while the disk takes its time: the screen is cleared first, and nothing is lost.
@Suite struct LeavingTests {
  private static let cleared = "\u{1B}[H\u{1B}[2J\u{1B}[3J"

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal that whoever started it had blocked ends it all the same`(signal: Int32) throws {
    let home = try Home()
    let terminal = try PseudoTerminal()
    let blocking = """
      import os, signal, sys
      signal.pthread_sigmask(signal.SIG_BLOCK, [1, 2, 3, 15])
      os.execv(sys.argv[1], sys.argv[1:])
      """
    try terminal.start(
      PseudoTerminal.Program(
        "/usr/bin/python3",
        ["-c", blocking, builtProgram(named: "beforehand"), "start", "--short"],
        environment: home.environment, directory: home.folder.path))
    _ = try terminal.expectPrompt(isPrompt)
    terminal.signal(signal)
    #expect(try terminal.waitForExit() == .code(128 + signal))
  }

  /// A sitting in which each save takes a second, at the moment when the first one has begun.
  private struct StalledSitting {
    let home: Home
    let terminal: PseudoTerminal

    init(_ more: [String] = []) throws {
      home = try Home()
      terminal = try PseudoTerminal()
      let stalled = ["-e", "inject=renameat:delay_enter=1000000"] + more
      let watched = ["-f", "-qq", "-o", "/dev/null", "-e", "trace=renameat,pipe2"]
      try terminal.start(
        PseudoTerminal.Program(
          "/usr/bin/strace",
          watched + stalled + [builtProgram(named: "beforehand"), "start", "--short"],
          environment: home.environment, directory: home.folder.path))
      _ = try terminal.expectPrompt(isPrompt)
      try terminal.send("me\r")
      try terminal.expect("me\r\n")
    }

    var isSaved: Bool { FileManager.default.fileExists(atPath: home.session().path) }

    /// What is wrong with how it was left.
    func complaints(_ keys: String, keeps answers: [String] = ["\"me\""]) throws -> [String] {
      var found: [String] = []
      try terminal.send(keys)
      try terminal.expect(LeavingTests.cleared)
      if isSaved { found.append("the screen was cleared after the save") }
      if try terminal.waitForExit() != .code(0) { found.append("not left with 0") }
      let after = terminal.unread
      if !after.isEmpty { found.append("shown after leaving: \(after.debugDescription)") }
      let saved = try home.text(".local/share/beforehand/appointment.json")
      for answer in answers where !saved.contains(answer) { found.append("\(answer) is lost") }
      return found
    }
  }

  @Test func `Ctrl-backslash clears the screen while a save is still running`() throws {
    let found = try StalledSitting().complaints("\u{1C}")
    #expect(found == [])
  }

  @Test func `Ctrl-slash clears the screen once a save is done, since it is read then`() throws {
    let found = try StalledSitting().complaints("\u{1F}")
    #expect(found == ["the screen was cleared after the save"])
  }

  @Test func `leave, typed while a save is still running, clears the screen at once`() throws {
    #expect(try StalledSitting().complaints("/leave\r") == [])
  }

  @Test(arguments: ["half typed/leave", "/2 tablets /LEAVE"])
  func `leave works behind anything, also typed ahead`(_ line: String) throws {
    let words = line.prefix(10)
    let sitting = try StalledSitting()
    #expect(try sitting.complaints(line + "\r", keeps: ["\"me\"", "\"\(words)\""]) == [])
  }

  @Test func `an answer typed ahead of leave is saved, and not shown`() throws {
    let sitting = try StalledSitting()
    #expect(try sitting.complaints("Corrie\r/leave\r", keeps: ["\"me\"", "\"Corrie\""]) == [])
  }

  @Test func `a sitting that can't save beside the screen is found out`() throws {
    let found = try StalledSitting(["-e", "inject=pipe2:error=EMFILE:when=2"]).complaints("\u{1C}")
    #expect(found == ["the screen was cleared after the save"])
  }
}
