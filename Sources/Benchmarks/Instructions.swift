// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Counts the instructions that the program executes, which other activity on the computer doesn't
/// affect.
struct Instructions {
  let workshop: Workshop

  func findings() throws -> (found: [Finding], missing: [String]) {
    guard let valgrind = Command.find("valgrind") else { return ([], ["valgrind"]) }
    let script = try Script()
    // Debian 12's valgrind fails on Swift's debug information.
    let stripped = try workshop.stripped(["-g"])
    let counts = try [[], script.lines].map { try count(valgrind, stripped, $0) }
    let what = ["a start without input", "a full pass of \(script.lines.count) lines"]
    let findings = zip(what, counts).map { what, count in
      Finding(what: "instructions: \(what)", measured: .instructions(count))
    }
    return (findings, [])
  }

  private func count(_ valgrind: String, _ program: String, _ lines: [String]) throws -> Double {
    let home = try Home(in: workshop)
    let input = home.folder.appending(path: "typed")
    try lines.map { $0 + "\n" }.joined().write(to: input, atomically: true, encoding: .utf8)
    let output = try Command(
      path: valgrind,
      arguments: ["--tool=callgrind", "--callgrind-out-file=/dev/null", program],
      environment: home.environment, input: input
    ).run()
    guard let count = Self.collected(in: output) else { throw Failure.unread("callgrind") }
    return count
  }

  /// Returns the count in callgrind's last line, `==123== Collected : 456`; `nil` if there is none.
  static func collected(in output: String) -> Double? {
    let line = output.split(separator: "\n").last { $0.contains("Collected : ") }
    return line?.split(separator: " ").last.flatMap { Double($0) }
  }
}
