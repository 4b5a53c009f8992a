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

/// The computer on which the benchmark runs.
enum Computer {
  /// The processor, cores and system, such as `AMD EPYC, 2 cores, Debian GNU/Linux 12`.
  static var words: String {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let processor = value(of: "model name", in: "/proc/cpuinfo", parting: ":") ?? "processor"
    let system = value(of: "PRETTY_NAME", in: "/etc/os-release", parting: "=") ?? "Linux"
    return "\(processor), \(cores) cores, \(system)"
  }

  /// Returns the value for a name in a system file whose lines are a name, a separator and a value.
  static func value(of name: String, in path: String, parting sign: Character) -> String? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    return value(of: name, in: text[...], parting: sign)
  }

  /// Returns the value for a name in text with the same format.
  static func value(of name: String, in text: Substring, parting sign: Character) -> String? {
    let lines = text.split(separator: "\n").map { $0.split(separator: sign, maxSplits: 1) }
    let found = lines.first {
      $0.count == 2 && $0[0].trimmingCharacters(in: .whitespaces) == name
    }
    return found.map { $0[1].trimmingCharacters(in: CharacterSet(charactersIn: " \t\"")) }
  }
}

/// Why the benchmark can't continue.
enum Failure: Error, CustomStringConvertible {
  case command(String, Int32)
  case noCompiler
  case noProcess
  case noValgrind
  case unread(String)

  var description: String {
    switch self {
    case .command(let command, let status): "'\(command)' ended with \(status)"
    case .noCompiler: "no C compiler was found: install gcc or clang"
    case .noProcess: "the program is not running"
    case .noValgrind: "valgrind is not installed"
    case .unread(let what): "can't make out \(what)"
    }
  }
}
