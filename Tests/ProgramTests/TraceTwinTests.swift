// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import PseudoTerminal
import Testing

/// Programs that do leave traces: each must be found out by the same looks.
@Suite struct TraceTwinTests {
  private func start(_ script: String, in home: Home) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal()
    home.environment["MARKED"] = Traces.sentence
    try terminal.start(
      PseudoTerminal.Program(
        "/bin/bash", ["--norc", "-c", script, "bash", Traces.sentence],
        environment: home.environment, directory: home.folder.path))
    return terminal
  }

  @Test func `a history, a backup and a file's name are found`() throws {
    let home = try Home()
    let script = #"mkdir .config; echo "$1" > .config/.history; cp .config/.history "x $1~""#
    _ = try start(script, in: home).waitForExit()
    #expect(
      Traces(home: home).files() == [".config/.history", "x \(Traces.sentence)~"])
  }

  @Test func `an environment, arguments, a title and a core file are found`() throws {
    let home = try Home()
    let script = #"ulimit -c unlimited; printf '\033]0;%s\007ready' "$1"; sleep 100; :"#
    let terminal = try start(script, in: home)
    try terminal.expect("ready")
    let process = try #require(terminal.child)
    #expect(try Traces.process(process) == ["environ", "cmdline"])
    #expect(try Traces.coreLimit(process) == "unlimited")
    #expect(Traces.kept(terminal.log))
  }
}
