// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PseudoTerminal
import Testing

/// A sitting to which the system gives no thread, as with `ulimit -u 1`.
@Suite struct NoThreadTests {
  private let home: Home
  private let terminal: PseudoTerminal

  init() throws {
    home = try Home()
    terminal = try PseudoTerminal(columns: 300)
    let noThread = ["-qq", "-o", "/dev/null", "-e", "inject=clone,clone3:error=EAGAIN"]
    try terminal.start(
      PseudoTerminal.Program(
        "/usr/bin/strace", noThread + [Run.program, "start", "--short"],
        environment: home.environment, directory: home.folder.path))
    _ = try terminal.expectPrompt(isPrompt)
    for line in ["me"] { _ = try type(line) }
  }

  private func type(_ line: String) throws -> String {
    try terminal.send(line + "\r")
    return folded(try terminal.expectPrompt(isPrompt))
  }

  private func saved() throws -> String {
    try home.text(".local/share/beforehand/appointment.json")
  }

  @Test func `each answer is saved all the same`() throws {
    #expect(try saved().contains("\"me\""))
    _ = try type("Corrie")
    #expect(try saved().contains("\"Corrie\""))
  }

  @Test func `Ctrl-backslash clears the screen, saves and ends`() throws {
    try terminal.send("Cor\u{1C}")
    try terminal.expect("\u{1B}[H\u{1B}[2J\u{1B}[3J")
    #expect(try terminal.waitForExit() == .code(0))
    #expect(try saved().contains("\"Cor\""))
  }

  @Test func `what can't be saved is told`() throws {
    try FileManager.default.removeItem(at: home.session().deletingLastPathComponent())
    #expect(try type("Corrie").contains("Your answer isn't saved yet"))
  }
}
