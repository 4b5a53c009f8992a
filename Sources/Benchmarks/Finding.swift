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

/// The limit that a measurement has to meet.
enum Bar: Equatable {
  /// At most this many times the floor.
  case times(Double)
  /// At most `share` of the floor above it, or `seconds` above it if that is more.
  case near(share: Double, seconds: Double)
  case most(Quantity)
  case exactly(Quantity)
  /// No limit: the measurement is only for comparison.
  case none

  /// The result of judging a measurement.
  enum Verdict: String {
    case met = "met"
    case missed = "MISSED"
    case unjudged = "–"
  }

  /// Judges a measurement against its floor. If a required floor is missing, the bar is missed.
  func judge(_ measured: Quantity, floor: Quantity?) -> Verdict {
    switch self {
    case .none: return .unjudged
    case .exactly(let wanted): return measured == wanted ? .met : .missed
    case .most(let most): return measured.value <= most.value ? .met : .missed
    case .times(let most):
      guard let floor, floor.value > 0 else { return .missed }
      return measured.value / floor.value <= most ? .met : .missed
    case .near(let share, let seconds):
      guard let floor else { return .missed }
      let room = max(floor.value * share, seconds)
      return measured.value - floor.value <= room ? .met : .missed
    }
  }

  /// The bar as a table shows it.
  var words: String {
    switch self {
    case .none: "–"
    case .exactly(let wanted): wanted.words
    case .most(let most): "≤ \(most.words)"
    case .times(let most): "≤ \(Quantity.threeDigits(most)) ×"
    case .near(let share, let seconds):
      "+ \(Quantity.threeDigits(share * 100)) % or \(Quantity.seconds(seconds).words)"
    }
  }
}

/// A measured number with its unit.
enum Quantity: Equatable {
  case seconds(Double)
  case bytes(Double)
  case instructions(Double)
  case count(Double)

  static func mebibytes(_ value: Double) -> Quantity { .bytes(value * 1_048_576) }

  var value: Double {
    switch self {
    case .seconds(let value), .bytes(let value), .instructions(let value), .count(let value): value
    }
  }

  /// The quantity with three significant digits: `1.23 ms`, `7.81 MiB`, `12.3 million`.
  var words: String {
    switch self {
    case .seconds(..<1e-3): Self.threeDigits(value * 1e6) + " µs"
    case .seconds(..<1): Self.threeDigits(value * 1e3) + " ms"
    case .seconds: Self.threeDigits(value) + " s"
    case .bytes(..<1024): Self.threeDigits(value) + " bytes"
    case .bytes(..<1_048_576): Self.threeDigits(value / 1024) + " KiB"
    case .bytes: Self.threeDigits(value / 1_048_576) + " MiB"
    case .instructions: Self.threeDigits(value / 1e6) + " million"
    case .count: Self.threeDigits(value)
    }
  }

  static func threeDigits(_ value: Double) -> String {
    switch abs(value) {
    case 100...: String(format: "%.0f", value)
    case 10..<100: String(format: "%.1f", value)
    default: String(format: "%.2f", value)
    }
  }
}
