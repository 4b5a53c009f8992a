// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import PseudoTerminal
import Testing

/// The probe as a job of a shell: stopped, in the background, brought back and ended.
@Suite(.serialized)
final class JobTests {
  private let home: String
  private let terminal: PseudoTerminal
  private var modes: [UInt32] = []

  init() throws {
    home = try temporaryFolder()
    terminal = try PseudoTerminal()
  }

  deinit { removeFolder(home) }

  private func start(_ shell: String = "/bin/bash") throws {
    try terminal.startShell(shell, environment: ["HOME": home, "TERM": "xterm"], directory: home)
    modes = terminal.modes
  }

  /// Types half a line at the probe, and stops it.
  private func stopHalfway() throws {
    try terminal.send(builtProgram(named: "LineProbe") + " report\r")
    try terminal.expect("1> ")
    try terminal.send("half")
    try terminal.expect("half")
    try terminal.send("\u{1A}")
    try terminal.expect("shell$ ")
    #expect(terminal.modes == modes)
    #expect(try reports(in: home + "/report") == [Report(kind: "draft", text: "half")])
  }

  private func type(_ command: String) throws {
    try terminal.send(command + "\r")
    try terminal.expect("shell$ ")
  }

  /// The last report, once there are so many.
  private func lastReport(of count: Int) throws -> Report? {
    for _ in 0..<(terminal.patience * 100) {
      let reported = try reports(in: home + "/report")
      if reported.count >= count { return reported.last }
      poll(nil, 0, 10)
    }
    throw PseudoTerminalError.notSeen("\(count) reports", instead: terminal.unread)
  }

  @Test(arguments: ["/bin/bash", "/bin/dash"])
  func `Ctrl-Z stops, fg goes on with the line as it was`(_ shell: String) throws {
    try start(shell)
    try stopHalfway()
    try terminal.send("fg\r")
    try terminal.expect("1> half")
    try terminal.send(" done\r")
    try terminal.expect("2> ")
    try terminal.send("\u{4}")
    try terminal.expect("shell$ ")
    #expect(terminal.modes == modes)
    #expect(try reports(in: home + "/report").dropFirst().first == .line("half done"))
    try terminal.send("exit\r")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test(arguments: [[], ["bg", "stty tostop"]])
  func `a job that is stopped or in the background ends when it is killed`(
    _ before: [String]
  ) throws {
    try start()
    try stopHalfway()
    for command in before { try type(command) }
    try type("kill %1")
    #expect(try lastReport(of: 2) == Report(kind: "terminated-15", text: "half"))
    #expect(terminal.modes.dropLast() == modes.dropLast())
  }

  @Test func `a job that begins in the background waits there, and ends when it is killed`() throws
  {
    try start()
    try type(builtProgram(named: "LineProbe") + " report &")
    try type("wait; kill %1")
    #expect(try lastReport(of: 1) == Report(kind: "terminated-15"))
    #expect(terminal.modes == modes)
  }
}
