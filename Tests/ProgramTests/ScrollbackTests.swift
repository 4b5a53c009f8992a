// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PseudoTerminal
import Testing

/// What can be scrolled back to in tmux after leaving at once.
@Suite(.serialized) struct ScrollbackTests {
  /// A tmux of its own, with a shell in it, gone with this.
  private final class Tmux {
    struct Missing: Error, CustomStringConvertible {
      let description = "These tests need tmux: apt-get install -y tmux"
    }

    let home: Home
    private static let program = "/usr/bin/tmux"
    private let terminal: PseudoTerminal
    private let socket = "beforehand-\(UUID())"

    init() throws {
      home = try Home()
      terminal = try PseudoTerminal(columns: 80, rows: 20)
      let shell =
        "env -i HOME=\(home.folder.path) PATH=/usr/bin:/bin TERM=screen PS1='ready ' bash --norc"
      guard FileManager.default.isExecutableFile(atPath: Self.program) else { throw Missing() }
      // Foundation's Process waits for every process that has its descriptors, the server's too.
      try terminal.start(
        PseudoTerminal.Program(
          Self.program, ["-L", socket, "-f", "/dev/null", "new-session", shell],
          environment: ["TERM": "xterm", "LC_ALL": "C.UTF-8"]))
      try wait(for: "ready")
    }

    deinit { _ = try? run(["kill-server"]) }

    @discardableResult
    func run(_ arguments: [String]) throws -> String {
      let process = Process()
      let pipe = Pipe()
      process.executableURL = URL(filePath: Self.program)
      process.arguments = ["-L", socket] + arguments
      process.environment = ["TERM": "xterm", "LC_ALL": "C.UTF-8"]
      process.standardOutput = pipe
      process.standardError = FileHandle.nullDevice
      try process.run()
      let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return String(decoding: output, as: UTF8.self)
    }

    /// The screen and everything above it.
    func everything() throws -> String { try run(["capture-pane", "-p", "-S", "-"]) }

    func type(_ line: String) throws { try run(["send-keys", "-l", line + "\r"]) }

    /// Waits until the last line that isn't empty ends with this.
    func wait(for text: String) throws {
      for _ in 0..<600 {
        let last = try run(["capture-pane", "-p"]).split(separator: "\n").last {
          !$0.allSatisfy(\.isWhitespace)
        }
        if last?.trimmingCharacters(in: .whitespaces).hasSuffix(text) == true { return }
        usleep(20_000)
      }
      throw Unseen(text: text, instead: try everything())
    }

    struct Unseen: Error { var text, instead: String }
  }

  /// Many screens of a sitting with the sentence in it, then `/leave`.
  private func left(_ tmux: Tmux) throws -> String {
    try tmux.type(Run.program + " start --short")
    for (prompt, line) in [
      ("to go on:", ""), ("Choose one:", "me"), ("Answer:", Traces.sentence),
      ("Enter twice:", "/help all"),
      ("type \"enough\" to stop reading:", "enough"), ("Enter twice:", "/urgent"),
      ("type \"enough\" to stop reading:", "enough"),
      ("Enter twice:", "/leave"),
    ] {
      try tmux.wait(for: prompt)
      try tmux.type(line)
    }
    try tmux.wait(for: "ready")
    return try tmux.everything()
  }

  @Test func `nothing that was shown can be scrolled back to`() throws {
    let shown = try left(try Tmux())
    #expect(!Traces.stands(in: shown))
    #expect(shown.split(separator: "\n").count { !$0.allSatisfy(\.isWhitespace) } <= 1)
  }

  @Test func `clearing in another order, or only the screen, is found out`() throws {
    for command in [#"\033[3J\033[H\033[2J"#, #"\033[H\033[2J"#] {
      let tmux = try Tmux()
      try tmux.type(
        #"for i in $(seq 60); do echo "$i \#(Traces.sentence)"; done; printf '\#(command)'; PS1='cleared '"#
      )
      try tmux.wait(for: "cleared")
      #expect(Traces.stands(in: try tmux.everything()))
    }
  }
}
