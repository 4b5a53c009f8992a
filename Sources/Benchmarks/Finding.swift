// SPDX-License-Identifier: GPL-3.0-or-later

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
