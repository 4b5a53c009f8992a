// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PseudoTerminal
import Testing

/// The program as a job of a shell, while each save takes a second.
@Suite struct StoppedTests {
  private let home: Home
  private let terminal: PseudoTerminal

  init() throws {
    home = try Home()
    terminal = try PseudoTerminal()
    try terminal.startShell(environment: home.environment, directory: home.folder.path)
    // Detached, so that the shell stops the program and not what watches it.
    let slow = "strace -DDD -f -qq -o /dev/null -e inject=renameat:delay_enter=1000000"
    try terminal.send("\(slow) \(Run.program) start --short\r")
    for answer in ["me"] {
      _ = try terminal.expectPrompt(isPrompt)
      try terminal.send(answer + "\r")
    }
    try terminal.expect("Answer: ")
    try terminal.send("Cor")
    try terminal.expect("Cor")
    try terminal.send("\u{1A}")
  }

  private func saved() throws -> String {
    try home.text(".local/share/beforehand/appointment.json")
  }

  @Test func `Ctrl-Z stops once the draft is on the disk, and a kill ends it`() throws {
    try terminal.expect("shell$ ")
    #expect(try saved().contains("\"Cor\""))
    try terminal.send("kill %1; while kill -0 %1 2>/dev/null; do :; done; echo is over\r")
    try terminal.expect("\nis over")
    #expect(try Run(["resume"], in: home, input: ["/quit"]).status == 0)
  }

  @Test func `Ctrl-backslash leaves while Ctrl-Z waits for the disk`() throws {
    try terminal.send("\u{1C}")
    try terminal.expect("\u{1B}[H\u{1B}[2J\u{1B}[3J")
    try terminal.expect("shell$ ")
    #expect(try saved().contains("\"Cor\""))
  }
}
