// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A command that runs to completion.
struct Command {
  var path: String
  var arguments: [String] = []
  var environment: [String: String] = ProcessInfo.processInfo.environment
  var folder: URL?
  /// The file for standard input; `nil` for no input.
  var input: URL?

  /// Runs the command and returns its standard output and standard error together.
  /// - Throws: ``Failure/command(_:_:)`` if the exit status isn't 0.
  @discardableResult
  func run() throws -> String {
    let process = Process()
    let written = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = try input.map { try FileHandle(forReadingFrom: $0) } ?? .nullDevice
    (process.standardOutput, process.standardError) = (written, written)
    try process.run()
    let output = try written.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure.command(([path] + arguments).joined(separator: " "), process.terminationStatus)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Returns the path of a program in `PATH`; `nil` if there is none.
  static func find(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
  }
}
