// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PseudoTerminal

/// The `age` program, which asks for passphrases on its terminal.
final class AgeProgram {
  /// Why it could not be asked.
  struct Failed: Error { var reason: String }

  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/age-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The file that it makes around some bytes.
  func seal(_ plaintext: [UInt8], with passphrase: String) throws -> [UInt8] {
    try write(plaintext, "plain")
    let terminal = try start(["-p", "-o", "sealed", "plain"])
    try answer(terminal, "Enter passphrase", passphrase)
    try answer(terminal, "Confirm passphrase", passphrase)
    guard try terminal.waitForExit() == .code(0) else { throw Failed(reason: terminal.unread) }
    return try read("sealed")
  }

  /// What it finds in a file; `nil` when the passphrase is wrong.
  func open(_ file: [UInt8], with passphrase: String) throws -> [UInt8]? {
    try write(file, "sealed")
    let terminal = try start(["-d", "sealed"], output: .file("plain"))
    try answer(terminal, "Enter passphrase", passphrase)
    guard try terminal.waitForExit() != .code(0) else { return try read("plain") }
    guard terminal.unread.contains("incorrect passphrase") else {
      throw Failed(reason: terminal.unread)
    }
    return nil
  }

  private func start(
    _ arguments: [String], output: PseudoTerminal.Stream = .terminal
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal()
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    var program = PseudoTerminal.Program(
      "age", arguments, environment: ["PATH": path], directory: folder)
    program.streams.output = output
    try terminal.start(program)
    return terminal
  }

  /// The program that finds `age` ends with 127 when there is none.
  private func answer(_ terminal: PseudoTerminal, _ prompt: String, _ words: String) throws {
    do {
      try terminal.expect(prompt)
    } catch {
      guard try terminal.waitForExit() != .code(127) else {
        throw Failed(reason: "These tests need age: apt-get install -y age")
      }
      throw error
    }
    try terminal.send(words + "\r")
  }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  private func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
  }
}
