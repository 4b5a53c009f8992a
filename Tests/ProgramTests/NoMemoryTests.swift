// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PseudoTerminal
import Testing

/// Memory that can't be had. Swift ends the program then, wherever it is; what was accepted before
/// is whole all the same.
@Suite struct NoMemoryTests {
  private static let withoutMemory = builtProgram(named: "libFailingMalloc.so")
  private static let typed = ["1", "me", "Ann", "Monday", "at ten", "", "", "breaks", "/quit"]
  /// What is on the disk once a question further on is shown.
  private static let saved = [
    ("What name do you want", "\"me\""), ("What do you know about your", "\"Ann\""),
    ("What helps", "at ten"),
  ]

  private func run(_ home: Home, _ more: [String: String]) throws -> Run {
    let all = home.environment.merging(more) { $1 }
    return try Run(["start"], in: home.folder, environment: all, input: Self.typed)
  }

  @Test func `whichever allocation fails, all that was accepted is there`() throws {
    let home = try Home()
    let count = home.folder.appending(path: "count")
    let whole = try run(home, ["LD_PRELOAD": Self.withoutMemory, "COUNT_TO": count.path])
    #expect(whole.status == 0)
    let allocations = try #require(Int(home.text("count")))
    for number in stride(from: allocations / 2, to: allocations, by: allocations / 50) {
      let home = try Home()
      let run = try run(home, ["LD_PRELOAD": Self.withoutMemory, "FAIL_FROM": "\(number)"])
      let session = (try? String(contentsOf: home.session(), encoding: .utf8)) ?? ""
      for (question, answer) in Self.saved where folded(run.errors).contains(question) {
        #expect(session.contains(answer), "allocation \(number)")
      }
      #expect(try session.isEmpty || Run(["list"], in: home).output.contains("last changed"))
    }
  }

  @Test func `at a terminal it ends with a sentence, and the terminal as it was`() throws {
    let home = try Home()
    let moment = home.folder.appending(path: "now").path
    let more = ["LD_PRELOAD": Self.withoutMemory, "FAIL_WHEN": moment]
    let terminal = try PseudoTerminal()
    let modes = terminal.modes
    try terminal.start(
      PseudoTerminal.Program(
        Run.program, ["start", "--short"], environment: home.environment.merging(more) { $1 },
        directory: home.folder.path))
    for line in ["me"] {
      _ = try terminal.expectPrompt(isPrompt)
      try terminal.send(line + "\r")
    }
    _ = try terminal.expectPrompt(isPrompt)
    #expect(FileManager.default.createFile(atPath: moment, contents: nil))
    try terminal.send("Ann\r")
    try terminal.expect("Everything saved so far is still there.")
    #expect(try terminal.waitForExit() != .code(0))
    #expect(terminal.modes == modes)
    #expect(try home.text(".local/share/beforehand/appointment.json").contains("\"me\""))
  }
}
