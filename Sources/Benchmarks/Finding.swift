// SPDX-License-Identifier: GPL-3.0-or-later

/// One line of the table: what was measured, beside what, and what came of it.
struct Finding: Equatable {
  var what: String
  var measured: Quantity
  /// The least that it could be, measured in the same run; `nil` where there is no such thing.
  var floor: Quantity?
  var bar = Bar.none

  var verdict: Bar.Verdict { bar.judge(measured, floor: floor) }

  /// How many times the floor it is; `nil` without one.
  var ratio: Double? {
    floor.flatMap { $0.value > 0 ? measured.value / $0.value : nil }
  }
}

/// Findings as a table in Markdown.
struct Table {
  private static let heading = ["what", "measured", "floor", "ratio", "bar", ""]

  /// A line for the heading, one below it, and one for each finding. A bar in a cell is escaped.
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
