// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The measured programs, and a folder for their files.
final class Workshop {
  /// The root folder of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The path of the measured program.
  let program: String
  /// The path of the C program that only prompts.
  let prompt: String
  /// The path of the C program that only saves.
  let saver: String
  /// How many times each thing is measured.
  let runs: Int
  /// A folder on the same disk as the package. In a memory file system, a save would cost nothing.
  let folder: URL

  /// Builds everything.
  /// - Parameter program: The path of a program that is already built; `nil` to build the release.
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

  /// Compiles a C program without SwiftPM, which would also link Swift's library and so raise the
  /// floor.
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

  /// Returns the path of a copy of the program, stripped with these options.
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

  func newFolder() throws -> URL {
    let new = folder.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: new, withIntermediateDirectories: true)
    return new
  }
}

extension URL {
  /// The size of the file at this path, in bytes.
  var fileSize: Int {
    get throws { try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0 }
  }
}

/// Returns how long a closure takes, in seconds.
func timed(_ work: () throws -> Void) rethrows -> Double {
  try SuspendingClock().measure(work) / .seconds(1)
}

/// Measures several things in turn, round after round, so that other activity on the computer
/// affects them all equally.
func interleaved(_ rounds: Int, _ works: [() throws -> Double]) throws -> [[Double]] {
  var samples = works.map { _ in [Double]() }
  for _ in 0..<rounds {
    for (index, work) in works.enumerated() { samples[index].append(try work()) }
  }
  return samples
}

/// Repeated measurements of one thing.
extension [Double] {
  /// The median, with the mean of the middle two for an even count; `nil` without measurements.
  var median: Double? {
    let sorted = sorted()
    guard let upper = sorted.dropFirst(sorted.count / 2).first else { return nil }
    return sorted.count % 2 == 1 ? upper : (sorted[sorted.count / 2 - 1] + upper) / 2
  }

  /// Returns the percentile by the nearest-rank method; `nil` without measurements.
  /// - Parameter hundredths: The percentile, such as 99.
  func percentile(_ hundredths: Int) -> Double? {
    let sorted = sorted()
    guard !sorted.isEmpty else { return nil }
    let rank = (sorted.count * hundredths + 99) / 100
    return sorted[Swift.min(Swift.max(rank, 1), sorted.count) - 1]
  }
}
