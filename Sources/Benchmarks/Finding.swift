// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// One line of the table: a measurement with its floor and its bar.
struct Finding: Equatable {
  var what: String
  var measured: Quantity
  /// The lowest possible value, measured in the same run; `nil` if there is none.
  var floor: Quantity?
  var bar = Bar.none

  var verdict: Bar.Verdict { bar.judge(measured, floor: floor) }

  /// The measurement divided by its floor; `nil` without a floor.
  var ratio: Double? {
    floor.flatMap { $0.value > 0 ? measured.value / $0.value : nil }
  }
}

/// The findings as a table in Markdown.
struct Table {
  private static let heading = ["what", "measured", "floor", "ratio", "bar", ""]

  /// Returns a heading line, a separator line and a line for each finding. A `|` in a cell is
  /// escaped.
  static func markdown(_ findings: [Finding]) -> String {
    let rows = findings.map { finding in
      [
        finding.what, finding.measured.words, finding.floor?.words ?? "",
        finding.ratio.map(Quantity.threeDigits) ?? "", finding.bar.words, finding.verdict.rawValue,
      ]
    }
    let lines = [heading, heading.map { _ in "---" }] + rows
    return lines.map(line).joined()
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
  }
}

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
