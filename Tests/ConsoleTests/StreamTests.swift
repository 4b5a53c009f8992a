// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import PseudoTerminal
import Testing

@testable import Console

@Suite(.serialized)
struct StreamTests {
  private let screen = ["title=Medicines", "hint=? why we ask"]

  @Test func `what goes to standard output has nothing private in it`() throws {
    let probe = try Probe(screen) { $0.streams.output = .file("output") }
    try probe.enter("private", next: 2)
    #expect(try probe.finish() == [.line("private")])
    #expect(read(probe.home + "/output").isEmpty)
  }

  @Test func `without a way to the terminal, prompts go to standard error`() throws {
    let probe = try Probe(screen) { program in
      program.streams = (.file("input"), .file("output"), .file("errors"))
      try? write("one\r\ntwo\n\n\nlast é", to: (program.directory ?? "") + "/input")
    }
    #expect(try probe.terminal.waitForExit() == .code(0))
    #expect(
      try reports(in: probe.report) == [
        .line("one"), .line("two"), .line(""), .line(""), .line("last é"), Report(kind: "end"),
      ])
    #expect(read(probe.home + "/output").isEmpty)
    let shown = String(decoding: read(probe.home + "/errors"), as: UTF8.self)
    #expect(shown == "Medicines\n? why we ask\n1>\n2>\n3>\n4>\n5>\n6>\n")
    #expect(probe.terminal.log.isEmpty)
  }

  @Test func `a file may begin with a byte order mark, and only begin with it`() throws {
    let probe = try Probe { program in
      program.streams.input = .file("input")
      try? write("\u{FEFF}one\n\u{FEFF}two\n", to: (program.directory ?? "") + "/input")
    }
    #expect(try probe.terminal.waitForExit() == .code(0))
    let lines = try reports(in: probe.report)
    #expect(lines == [.line("one"), .line("\u{FEFF}two"), Report(kind: "end")])
  }

  @Test func `while somebody types, prompts go to the terminal, wherever the output goes`() throws {
    let probe = try Probe(screen) { program in
      (program.streams.output, program.streams.errors) = (.file("output"), .file("errors"))
    }
    try probe.enter("private", next: 2)
    #expect(try probe.finish() == [.line("private")])
    #expect(read(probe.home + "/output").isEmpty && read(probe.home + "/errors").isEmpty)
  }

  @Test func `an empty line of a file keeps what is pre-typed`() throws {
    let probe = try Probe(["pretyped=before", "pretyped=before"]) { program in
      program.streams.input = .file("input")
      try? write("\nnew\n", to: (program.directory ?? "") + "/input")
    }
    #expect(try probe.terminal.waitForExit() == .code(0))
    #expect(
      try reports(in: probe.report) == [.line("before"), .line("new"), Report(kind: "end")])
  }

  @Test func `a pipe that waits takes signals, and a new window size is none to end by`() throws {
    let folder = try temporaryFolder()
    defer { removeFolder(folder) }
    let pipe = folder + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let writer = open(pipe, O_RDWR | O_CLOEXEC)
    defer { close(writer) }
    let probe = try Probe { $0.streams.input = .file(pipe) }
    try probe.terminal.expect("1>")
    probe.terminal.resize(columns: 40, rows: 20)
    #expect(write(writer, "one\nhalf", 8) == 8)
    try probe.terminal.expect("2>")
    probe.terminal.signal(SIGTERM)
    #expect(try probe.terminal.waitForExit() == .code(128 + SIGTERM))
    let events = try reports(in: probe.report)
    #expect(events.first == .line("one"))
    #expect(events.last?.kind == "terminated-15")
  }

  @Test func `a line that is too long is left out, and the next one takes its place`() throws {
    let probe = try Probe { program in
      program.streams.input = .file("input")
      let long = String(repeating: "x", count: (8 << 20) + 1)
      try? write(long + "\nnext\n", to: (program.directory ?? "") + "/input")
    }
    #expect(try probe.terminal.waitForExit() == .code(0))
    let events = try reports(in: probe.report)
    #expect(events == [.line("next"), Report(kind: "end")])
    #expect(probe.terminal.unread.contains("1>\r\nThat line is too long to save"))
  }

  @Test func `a line without an end takes no memory, and signals are looked at amid it`() throws {
    let folder = try temporaryFolder()
    defer { removeFolder(folder) }
    let pipe = folder + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let writer = open(pipe, O_RDWR | O_CLOEXEC)
    defer { close(writer) }
    let probe = try Probe { $0.streams.input = .file(pipe) }
    let chunk = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    for _ in 0..<60 { #expect(write(writer, chunk, chunk.count) == chunk.count) }
    try probe.terminal.expect("too long")
    let child = try #require(probe.terminal.child)
    let status = String(decoding: read("/proc/\(child)/status"), as: UTF8.self)
    let most = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    #expect(try #require(Int(most.filter(\.isNumber))) < 60_000)
    probe.terminal.signal(SIGTERM)
    #expect(try probe.terminal.waitForExit() == .code(128 + SIGTERM))
  }

  @Test func `a full or closed output is a terminal that is gone`() throws {
    let probe = try Probe { $0.streams = (.file("/dev/null"), .closed, .file("/dev/full")) }
    #expect(try probe.terminal.waitForExit() == .code(128 + SIGPIPE))
    #expect(try reports(in: probe.report) == [Report(kind: "terminated-13")])
  }

  @Test func `closed standard streams never become the files that are opened next`() throws {
    let probe = try Probe(screen) { $0.streams = (.closed, .closed, .closed) }
    #expect(try probe.terminal.waitForExit() == .code(0))
    #expect(try reports(in: probe.report) == [Report(kind: "end")])
  }

  @Test func `a plain terminal gets no command bytes`() throws {
    let rc = "set enable-bracketed-paste on\n"
    let probe = try Probe(screen + ["choice=abc", "choice=abd"], inputrc: rc, name: "dumb")
    try probe.enter("one\u{1}\u{1B}[D\t\tx\u{7F}", next: 2)
    try probe.send("\u{3}")
    try probe.terminal.expect("3> ")
    try probe.send("private\u{1C}")
    #expect(try probe.terminal.waitForExit() == .code(0))
    #expect(!probe.terminal.log.contains(0x1B))
  }

  @Test(arguments: [(["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": "1"], false)])
  func `titles are bold and hints plain, unless it isn't wanted`(
    _ environment: [String: String], _ isStyled: Bool
  ) throws {
    let probe = try Probe(screen, environment: environment)
    let log = String(decoding: probe.terminal.log, as: UTF8.self)
    #expect(log.contains("\u{1B}[1mMedicines\u{1B}[0m\r\n? why") == isStyled)
    #expect(log.contains("Medicines\r\n? why") == !isStyled)
  }

  @Test(arguments: ["xterm", "dumb"])
  func `after Ctrl-C the next prompt stands on the next row`(_ name: String) throws {
    let probe = try Probe(name: name)
    try probe.send("half\u{1}\u{3}")
    let shown = try probe.terminal.expect("2> ")
    #expect(shown.filter { $0.unicodeScalars.contains("\n") }.count == 1)
  }

  @Test func `after Ctrl-C amid a long line the next prompt stands below all of it`() throws {
    let probe = try Probe(columns: 20)
    try probe.send(String(repeating: "word ", count: 10) + "\u{1}")
    try probe.terminal.expect("\u{1B}[A")
    try probe.send("\u{3}")
    let shown = try probe.terminal.expect("2> ")
    #expect(shown.filter { $0.unicodeScalars.contains("\n") }.count == 3)
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL])
  func `a crash gives the terminal back, and nothing that it held is written anywhere`(
    _ signal: Int32
  ) throws {
    let probe = try Probe(environment: ["SWIFT_BACKTRACE": "enable=yes,interactive=no"])
    let child = try #require(probe.terminal.child)
    let limits = String(decoding: read("/proc/\(child)/limits"), as: UTF8.self)
    let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") } ?? ""
    #expect(core.split(separator: " ").filter { $0 == "0" }.count == 2)
    try probe.send("half")
    try probe.terminal.expect("half")
    probe.terminal.signal(signal)
    #expect(try probe.terminal.waitForExit() == .signal(signal))
    #expect(probe.terminal.modes == probe.modesBefore)
    let words = "Beforehand had to stop. Everything saved so far is still there."
    #expect(probe.terminal.unread.hasPrefix("\u{1B}[?2004l\r\r\n\(words)"))
    #expect(withoutCommands(probe.terminal.unread) == "\n\(words)\n")
  }
}
