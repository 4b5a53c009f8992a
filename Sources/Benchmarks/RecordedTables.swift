// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The tables of two runs in the benchmark's documentation.
enum RecordedTables {
  private static let path = Workshop.package.appending(
    path: "Sources/Benchmarks/Benchmarks.docc/Benchmarks.md")

  /// Replaces the table of a run.
  /// - Throws: ``Failure/unread(_:)`` when the documentation has no markers for that run.
  static func put(_ report: String, run: Int) throws {
    let text = try String(contentsOf: path, encoding: .utf8)
    guard let changed = putting(report, run: run, into: text) else {
      throw Failure.unread(path.lastPathComponent)
    }
    try changed.write(to: path, atomically: true, encoding: .utf8)
  }

  /// Returns the text with the report between the run's markers; `nil` unless both markers are
  /// there, in order.
  static func putting(_ report: String, run: Int, into text: String) -> String? {
    guard let beginning = text.range(of: "<!-- run \(run) -->\n"),
      let end = text[beginning.upperBound...].range(of: "<!-- end of run \(run) -->")
    else { return nil }
    return text[..<beginning.upperBound] + "\n" + report + "\n" + text[end.lowerBound...]
  }
}
