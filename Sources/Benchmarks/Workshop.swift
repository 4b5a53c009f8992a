// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The programs that are measured, and a folder for what they write.
final class Workshop {
  /// The top of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program.
  let program: String
  /// The C program that only prompts.
  let prompt: String
  /// The C program that only saves.
  let saver: String
  /// How often each thing is measured.
  let runs: Int
  /// On the disk that the package is on: memory that passes for a disk would save for nothing.
  let folder: URL

  /// Builds everything.
  /// - Parameter program: a program that is built already; `nil` to build the release.
  init(program: String?, runs: Int) throws {
    self.runs = runs
    folder = Self.package.appending(path: ".build/benchmarks-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    self.program = try program ?? Self.release()
    prompt = try Self.compiled("prompt", in: folder, ["-lreadline"])
    saver = try Self.compiled("saver", in: folder, [])
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Builds the program as `.ci/deb` does, and returns its path.
  private static func release() throws -> String {
    let build = [
      "build", "-c", "release", "--static-swift-stdlib", "--disable-local-rpath", "--product",
      "beforehand",
    ]
    let place = [
      "--package-path", package.path, "--scratch-path", package.path + "/.build-release",
    ]
    let swift = Command.find("swift") ?? "/usr/bin/swift"
    try Command(path: swift, arguments: build + place).run()
    let shown = try Command(path: swift, arguments: build + place + ["--show-bin-path"]).run()
    return shown.trimmingCharacters(in: .newlines) + "/beforehand"
  }

  /// Compiled past the package: SwiftPM links Swift's library into C programs too, and then they
  /// would not be the least.
  private static func compiled(
    _ name: String, in folder: URL, _ libraries: [String]
  ) throws -> String {
    guard let compiler = Command.find("cc") ?? Command.find("clang") else {
      throw Failure.noCompiler
    }
    let source = package.appending(path: "Sources/Benchmarks/Floor/\(name).c").path
    let built = folder.appending(path: name).path
    try Command(path: compiler, arguments: ["-O2", source, "-o", built] + libraries).run()
    return built
  }

  /// Strips a copy of the program with these options, and returns its path.
  func stripped(_ options: [String]) throws -> String {
    let copy = folder.appending(path: "stripped" + options.joined()).path
    try Command(
      path: Command.find("strip") ?? "strip", arguments: options + ["-o", copy, program]
    ).run()
    return copy
  }

  /// Measures several things in turn, and returns the median of each.
  func medians(_ works: [() throws -> Double], rounds: Int? = nil) throws -> [Quantity] {
    try interleaved(rounds ?? runs, works).compactMap(\.median).map(Quantity.seconds)
  }

  /// A new empty folder.
  func newFolder() throws -> URL {
    let new = folder.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: new, withIntermediateDirectories: true)
    return new
  }
}

extension URL {
  /// How many bytes the file here has.
  var fileSize: Int {
    get throws { try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0 }
  }
}
