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
  /// On the disk that the package is on: memory that passes for a disk would save for nothing.
  let folder: URL

  /// Builds everything.
  /// - Parameter program: a program that is built already; `nil` to build the release.
  init(program: String?) throws {
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

  /// A new empty folder.
  func newFolder() throws -> URL {
    let new = folder.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: new, withIntermediateDirectories: true)
    return new
  }
}
