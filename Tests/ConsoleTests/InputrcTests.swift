// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import PseudoTerminal
import Testing

/// An inputrc that Readline can't deal with by itself.
@Suite(.serialized)
struct InputrcTests {
  /// What was shown before the first prompt, once a line could be typed.
  private func shown(_ probe: Probe) throws -> String {
    try probe.enter("typed", next: 2)
    #expect(try probe.finish() == [.line("typed")])
    return String(decoding: probe.terminal.log, as: UTF8.self)
  }

  @Test(arguments: ["$include ~/.inputrc\n", "set bell-style none\n  $Include ~/../HOME/.inputrc"])
  func `one that includes itself is left out, and says so`(_ text: String) throws {
    let probe = try Probe { program in
      let home = program.directory ?? ""
      let name = home.split(separator: "/").last.map(String.init) ?? ""
      try? write(text.replacing("HOME", with: name), to: home + "/.inputrc")
    }
    #expect(try shown(probe).contains("an inputrc file includes itself"))
  }

  @Test func `one that includes another is read`() throws {
    let probe = try Probe { program in
      let home = program.directory ?? ""
      try? write("$include ~/keys\n", to: home + "/.inputrc")
      try? write("\"x\": \"from keys\"\n", to: home + "/keys")
    }
    try probe.enter("x", next: 2)
    #expect(try probe.finish() == [.line("from keys")])
  }

  @Test func `sixty-four that include one another are read`() throws {
    let probe = try Probe { program in
      let home = program.directory ?? ""
      program.environment["INPUTRC"] = home + "/keys1"
      for number in 1..<64 {
        try? write("$include ~/keys\(number + 1)\n", to: "\(home)/keys\(number)")
      }
      try? write("\"x\": \"from 64\"\n", to: home + "/keys64")
    }
    try probe.enter("x", next: 2)
    #expect(try probe.finish() == [.line("from 64")])
  }

  @Test(arguments: ["INPUTRC", "$include"])
  func `a pipe is not waited for`(_ way: String) throws {
    let probe = try Probe { program in
      let pipe = (program.directory ?? "") + "/pipe"
      mkfifo(pipe, 0o600)
      if way == "INPUTRC" { program.environment["INPUTRC"] = pipe }
      try? write("$include \(pipe)\n", to: (program.directory ?? "") + "/.inputrc")
    }
    #expect(try shown(probe).contains("is a pipe, not a"))
  }

  @Test func `what is wrong in it is shown without commands to the terminal`() throws {
    let rc = "$nonsense \u{1B}]0;title\u{7}\u{9B}2J\nset editing-mode \u{1B}[2Jnone\n"
    let text = try shown(try Probe(inputrc: rc + "\"x: \u{1B}[3J\n"))
    #expect(text.contains("Some of your keyboard settings can't be used:"))
    #expect(text.contains("line 1:"))
    for command in ["\u{1B}]0", "\u{9B}2J", "\u{1B}[2J", "\u{1B}[3J"] {
      #expect(!text.contains(command))
    }
  }
}
