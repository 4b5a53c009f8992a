// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import PseudoTerminal
import Testing

/// The probe in a terminal, with a folder of its own for a home.
final class Probe {
  let terminal: PseudoTerminal
  let home: String
  var report: String { home + "/report" }
  let modesBefore: [UInt32]

  /// Starts the probe and waits for its first prompt.
  init(
    _ arguments: [String] = [], environment: [String: String] = ["LANG": "C.UTF-8"],
    inputrc: String = "", columns: Int = 80, name: String = "xterm",
    adjust: (inout PseudoTerminal.Program) -> Void = { _ in }
  ) throws {
    terminal = try PseudoTerminal(columns: columns)
    home = try temporaryFolder()
    try write(inputrc, to: home + "/.inputrc")
    modesBefore = terminal.modes
    let all = ["HOME": home, "TERM": name, "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    var program = PseudoTerminal.Program(
      builtProgram(named: "LineProbe"), [home + "/report"] + arguments, environment: all,
      directory: home)
    adjust(&program)
    try terminal.start(program)
    if program.streams.input == .terminal { try terminal.expect("1> ") }
  }

  deinit { removeFolder(home) }

  func send(_ text: String) throws { try terminal.send(text) }

  /// Types a line and waits for the prompt with this number.
  func enter(_ text: String, next number: Int) throws {
    try send(text + "\r")
    try terminal.expect("\(number)> ")
  }

  /// Everything that was reported so far, once there are so many.
  func events(_ count: Int) throws -> [Report] {
    for _ in 0..<(terminal.patience * 100) {
      let reported = try reports(in: report)
      if reported.count >= count { return reported }
      poll(nil, 0, 10)
    }
    throw PseudoTerminalError.notSeen("\(count) reports", instead: terminal.unread)
  }

  /// Ends the input and gives the lines that were read.
  func finish() throws -> [Report] {
    try send("\u{4}")
    let exit = try terminal.waitForExit()
    #expect(exit == .code(0))
    #expect(terminal.modes == modesBefore)
    return try reports(in: report).filter { $0.kind != "end" && $0.kind != "draft" }
  }
}

/// What the probe reported: an event or a draft.
struct Report: Equatable {
  var kind: String
  var text = ""
}

func temporaryFolder() throws -> String {
  var template = Array("/tmp/console-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { throw PseudoTerminalError.system("mkdtemp", errno) }
  return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
}

/// Removes a folder of the tests with the files in it.
func removeFolder(_ path: String) {
  guard let folder = opendir(path) else { return }
  defer { closedir(folder) }
  while let entry = readdir(folder) {
    unlink(
      path + "/"
        + withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
  }
  rmdir(path)
}

func write(_ text: String, to path: String) throws {
  guard let file = fopen(path, "w") else { throw PseudoTerminalError.system("fopen", errno) }
  defer { fclose(file) }
  let bytes = Array(text.utf8)
  fwrite(bytes, 1, bytes.count, file)
}

func read(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
  return bytes
}

func reports(in path: String) throws -> [Report] {
  let lines = read(path).split(separator: UInt8(ascii: "\n"))
  return lines.map { line in
    let words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    let digits = Array(words.count > 1 ? words[1] : [])
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
    }
    return Report(
      kind: String(decoding: words.first ?? [], as: UTF8.self),
      text: String(decoding: bytes, as: UTF8.self))
  }
}
