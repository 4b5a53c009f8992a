// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import PseudoTerminal
import Testing

/// What a shell, a script or a container can do to the program before it runs.
@Suite struct ShellTests {
  private let home: Home

  init() throws { home = try Home() }

  /// Runs the program in a terminal and returns all that it wrote there.
  private func run(
    _ arguments: [String], under other: [String] = [], output: PseudoTerminal.Stream = .terminal
  ) throws -> (exit: PseudoTerminal.Exit, written: String) {
    let terminal = try PseudoTerminal(columns: 200)
    let words = other + [Run.program] + arguments
    var program = PseudoTerminal.Program(
      words[0], Array(words.dropFirst()), environment: home.environment,
      directory: home.folder.path)
    program.streams.output = output
    try terminal.start(program)
    let exit = try terminal.waitForExit()
    return (exit, String(decoding: terminal.log, as: UTF8.self))
  }

  @Test(
    .enabled(if: geteuid() == 0, "only root can hide /proc"),
    arguments: [
      (["--version"], "1.0.0"), (["list"], "There are no notes"), (["resume", "gone"], "'gone'"),
    ])
  func `arguments are known without /proc`(_ arguments: [String], _ words: String) throws {
    let withoutProc = [
      "/usr/bin/unshare", "--mount", "/bin/sh", "-c",
      #"mount -t tmpfs none /proc && exec "$0" "$@""#,
    ]
    #expect(try run(arguments, under: withoutProc).written.contains(words))
  }

  @Test(arguments: [
    ("yes", true), ("", false), ("no", false), ("/quit", false), ("/leave", false),
  ])
  func `at a terminal it is asked whether notes that are there are replaced`(
    line: String, isReplaced: Bool
  ) throws {
    _ = try Run([], in: home, input: CommandTests.begun)
    let file = home.folder.appending(path: "appointment-notes.md")
    try "mine".write(to: file, atomically: true, encoding: .utf8)
    let terminal = try PseudoTerminal(columns: 200)
    try terminal.start(
      PseudoTerminal.Program(
        Run.program, ["notes"], environment: home.environment, directory: home.folder.path))
    _ = try terminal.expect("Replace it?")
    try terminal.send(line + "\r")
    #expect(try terminal.waitForExit() == .code(isReplaced ? 0 : line == "/leave" ? 0 : 73))
    #expect(try home.text("appointment-notes.md").contains("mine") != isReplaced)
    let shown = String(decoding: terminal.log, as: UTF8.self)
    #expect(!shown.contains("error"))
    let saysItStays = !isReplaced && line != "/leave"
    #expect(shown.contains("Beforehand left it as it was.") == saysItStays, "\(shown)")
  }

  @Test(arguments: [["list"], ["notes", "-"], ["--version"]])
  func `a closed standard output is a failure, and says so`(_ arguments: [String]) throws {
    _ = try Run([], in: home, input: CommandTests.begun)
    let (exit, written) = try run(arguments, output: .closed)
    #expect(exit == .code(74))
    #expect(written.contains("can't write to standard output"))
  }

  @Test(arguments: [
    ["--folder", ""], ["list", "--folder", ""], ["start", "--folder", ""],
    ["install", "--prefix", ""], ["notes", "--output", ""], ["export", "--output", ""],
  ])
  func `an empty path is refused, and not taken for the current folder`(
    _ arguments: [String]
  ) throws {
    let run = try Run(arguments, in: home)
    #expect(run.status == 64)
    #expect(run.errors.contains("\(arguments.dropLast().last ?? "") can't be empty"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.folder.path) == [])
  }

  @Test func `output that nobody reads is a failure, and no signal`() throws {
    _ = try Run([], in: home, input: CommandTests.begun)
    let unread = """
      import os, signal, sys
      signal.signal(signal.SIGPIPE, signal.SIG_DFL)
      reading, writing = os.pipe()
      os.close(reading)
      os.dup2(writing, 1)
      os.execv(sys.argv[1], sys.argv[1:])
      """
    let (exit, written) = try run(["notes", "-"], under: ["/usr/bin/python3", "-c", unread])
    #expect(exit == .code(74))
    #expect(written.contains("beforehand: error: "))
  }

  @Test func `no other program of the person's can look into its memory`() throws {
    _ = try Run([], in: home, input: CommandTests.begun)
    let log = home.path(of: "strace.log")
    let watch = ["/usr/bin/strace", "-qq", "-o", log, "-e", "trace=prctl,openat"]
    #expect(try run(["notes", "--output", "n.md"], under: watch).exit == .code(0))
    let calls = try home.text("strace.log").split(separator: "\n")
    let forbidden = calls.firstIndex { $0.contains("PR_SET_DUMPABLE, SUID_DUMP_DISABLE") }
    let opened = calls.firstIndex { $0.contains("appointment.json") }
    #expect(try #require(forbidden) < #require(opened))
  }

  @Test func `forget without a name says where the names are`() throws {
    let run = try Run(["forget"], in: home)
    #expect(run.status == 64)
    #expect(run.errors.hasSuffix("hint: give a name; 'beforehand list' shows all the names\n"))
  }

  @Test(arguments: ["", ":"])
  func `a pipe as the time zone is not waited for`(_ mark: String) throws {
    _ = try Run([], in: home, input: CommandTests.begun)
    let pipe = home.folder.appending(path: "zone").path
    #expect(mkfifo(pipe, 0o600) == 0)
    home.environment["TZ"] = mark + pipe
    try expectTimeZoneIsNotWaitedFor()
    home.environment["TZ"] = mark + "zone"
    home.environment["TZDIR"] = home.folder.path
    try expectTimeZoneIsNotWaitedFor()
  }

  private func expectTimeZoneIsNotWaitedFor() throws {
    let (exit, written) = try run(["list"])
    #expect(exit == .code(0))
    #expect(written.contains("the time zone (TZ) is a pipe"))
    #expect(written.contains("appointment: last changed"))
  }
}
