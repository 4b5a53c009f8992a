// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PseudoTerminal

/// What one run of the program did, its input a pipe.
struct Run {
  var status: Int32
  var output: String
  var errors: String

  /// The program that the tests were built with.
  static var program: String { builtProgram(named: "beforehand") }

  /// Runs the program with lines on standard input, in a home.
  init(_ arguments: [String], in home: Home, input: [String] = []) throws {
    try self.init(
      arguments, in: home.folder, environment: home.environment, input: input)
  }

  /// Runs the program in a folder that is its home.
  init(
    _ arguments: [String], in folder: URL, environment: [String: String]? = nil,
    input: [String] = []
  ) throws {
    let process = Process()
    let (incoming, outgoing, failing) = (Pipe(), Pipe(), Pipe())
    process.executableURL = URL(filePath: Self.program)
    process.arguments = arguments
    process.environment = environment ?? Home.environment(in: folder)
    process.currentDirectoryURL = folder
    (process.standardInput, process.standardOutput, process.standardError) =
      (incoming, outgoing, failing)
    // The program may end before it reads. A write to a pipe that nobody can read would then end
    // the tests by SIGPIPE.
    let reader = fcntl(incoming.fileHandleForReading.fileDescriptor, F_DUPFD_CLOEXEC, 0)
    defer { close(reader) }
    try process.run()
    try incoming.fileHandleForWriting.write(
      contentsOf: Data(input.map { $0 + "\n" }.joined().utf8))
    try incoming.fileHandleForWriting.close()
    let errors = try failing.fileHandleForReading.readToEnd() ?? Data()
    let output = try outgoing.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    status = process.terminationStatus
    self.output = String(decoding: output, as: UTF8.self)
    self.errors = String(decoding: errors, as: UTF8.self)
  }
}

/// A home of its own for a test, taken away with it.
final class Home {
  let folder: URL
  var environment: [String: String]

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "beforehand-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    environment = Self.environment(in: folder)
  }

  /// What the program finds around it when a folder is its home.
  static func environment(in folder: URL) -> [String: String] {
    ["HOME": folder.path, "LANG": "C.UTF-8", "TERM": "xterm", "INPUTRC": "/dev/null"]
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The file of a session.
  func session(_ name: String = "appointment") -> URL {
    folder.appending(path: ".local/share/beforehand/\(name).json")
  }

  /// The full path of a file in the home.
  func path(of name: String) -> String { folder.appending(path: name).path }

  /// The text of a file in the home.
  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }
}
