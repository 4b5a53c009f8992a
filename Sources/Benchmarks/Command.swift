// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Another program that is run to its end.
struct Command {
  var path: String
  var arguments: [String] = []
  var environment: [String: String] = ProcessInfo.processInfo.environment
  var folder: URL?
  /// A file that it reads; nothing otherwise.
  var input: URL?

  /// Runs it, and returns what it wrote to standard output and errors alike.
  /// - Throws: ``Failure/command(_:_:)`` when it doesn't end well.
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

  /// Where a program is that a shell would find; `nil` when there is none.
  static func find(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
  }
}
