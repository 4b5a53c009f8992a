// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PseudoTerminal

extension Workshop {
  /// Measures the program's peak memory.
  func memory() throws -> [Finding] {
    let floor = try Home(in: self).terminal(prompt, [folder.path], prompt: "> ")
    let script = try Script()
    let terminal = try Home(in: self).terminal(program, prompt: Self.firstPrompt)
    let first = try peak(of: terminal)
    for (line, prompt) in zip(script.lines, script.prompts.dropFirst()) {
      try terminal.send(line + "\r")
      try terminal.expect(prompt)
    }
    return [
      Finding(
        what: "peak memory at the first prompt", measured: first, floor: try peak(of: floor),
        bar: .most(.mebibytes(12))),
      Finding(
        what: "peak memory after a full pass of \(script.lines.count) lines",
        measured: try peak(of: terminal), floor: try peak(of: floor), bar: .most(.mebibytes(14))),
    ]
  }

  private func peak(of terminal: PseudoTerminal) throws -> Quantity {
    guard let process = terminal.child else { throw Failure.noProcess }
    let peak = Computer.value(of: "VmHWM", in: "/proc/\(process)/status", parting: ":")
    guard let kibibytes = peak?.split(separator: " ").first.flatMap({ Double($0) }) else {
      throw Failure.unread("VmHWM")
    }
    return .bytes(kibibytes * 1024)
  }
}

extension Workshop {
  /// The libraries that it may link: Readline and its dependencies, and the C and C++ runtimes.
  private static let expected = [
    "libreadline", "libtinfo", "libc", "libm", "libstdc++", "libgcc_s", "ld-linux", "linux-vdso",
  ]

  /// Measures the program's size, and lists unexpected libraries.
  func size() throws -> [Finding] {
    let stripped = try stripped([])
    let needed = try Command(path: Command.find("ldd") ?? "ldd", arguments: [program])
      .run()
    let others = Self.unexpected(in: needed)
    return [
      Finding(
        what: "size of the stripped program",
        measured: .bytes(Double(try URL(filePath: stripped).fileSize)),
        bar: .most(.bytes(20e6))),
      Finding(
        what: (["shared libraries beside those expected"] + others).joined(separator: " "),
        measured: .count(Double(others.count)), bar: .exactly(.count(0))),
    ]
  }

  /// Returns the libraries in `ldd`'s output that are not expected.
  static func unexpected(in listed: String) -> [String] {
    let paths = listed.split(separator: "\n").compactMap { line in
      line.trimmingCharacters(in: .whitespaces).split(separator: " ").first
    }
    let names = paths.compactMap { $0.split(separator: "/").last.map(String.init) }
    return names.filter { name in
      !expected.contains { name.hasPrefix($0 + ".") || name.hasPrefix($0 + "-") }
    }
  }
}

extension Workshop {
  /// Counts the instructions that the program executes, which other activity on the computer doesn't
  /// affect.
  func instructions() throws -> [Finding] {
    guard let valgrind = Command.find("valgrind") else { throw Failure.noValgrind }
    let script = try Script()
    // Debian 12's valgrind fails on Swift's debug information.
    let stripped = try stripped(["-g"])
    let counts = try [[], script.lines].map { try count(valgrind, stripped, $0) }
    let what = ["a start without input", "a full pass of \(script.lines.count) lines"]
    return zip(what, counts).map { what, count in
      Finding(what: "instructions: \(what)", measured: .instructions(count))
    }
  }

  private func count(_ valgrind: String, _ program: String, _ lines: [String]) throws -> Double {
    let home = try Home(in: self)
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
