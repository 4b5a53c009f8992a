// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The limit that a measurement has to meet.
enum Bar: Equatable {
  /// At most this many times the floor, and ideally at most `aim` times.
  case times(Double, aim: Double? = nil)
  /// At most `share` of the floor above it, or `seconds` above it if that is more.
  case near(share: Double, seconds: Double)
  /// At most this value, and ideally at most `aim`.
  case most(Quantity, aim: Quantity? = nil)
  case exactly(Quantity)
  /// No limit: the measurement is only for comparison.
  case none

  /// The result of judging a measurement.
  enum Verdict: String {
    case aimed = "aim met"
    case met = "met"
    case missed = "MISSED"
    case unjudged = "–"
  }

  /// Judges a measurement against its floor. If a required floor is missing, the bar is missed.
  func judge(_ measured: Quantity, floor: Quantity?) -> Verdict {
    switch self {
    case .none: return .unjudged
    case .exactly(let wanted): return measured == wanted ? .met : .missed
    case .most(let most, let aim):
      return Self.verdict(measured.value, most: most.value, aim: aim?.value)
    case .times(let most, let aim):
      guard let floor, floor.value > 0 else { return .missed }
      return Self.verdict(measured.value / floor.value, most: most, aim: aim)
    case .near(let share, let seconds):
      guard let floor else { return .missed }
      let room = max(floor.value * share, seconds)
      return Self.verdict(measured.value - floor.value, most: room, aim: nil)
    }
  }

  private static func verdict(_ value: Double, most: Double, aim: Double?) -> Verdict {
    guard value <= most else { return .missed }
    return aim.map { value <= $0 } ?? false ? .aimed : .met
  }

  /// The bar as a table shows it.
  var words: String {
    switch self {
    case .none: "–"
    case .exactly(let wanted): wanted.words
    case .most(let most, let aim): "≤ \(most.words)" + Self.aim(aim?.words)
    case .times(let most, let aim):
      "≤ \(Quantity.threeDigits(most)) ×" + Self.aim(aim.map { Quantity.threeDigits($0) + " ×" })
    case .near(let share, let seconds):
      "+ \(Quantity.threeDigits(share * 100)) % or \(Quantity.seconds(seconds).words)"
    }
  }

  private static func aim(_ words: String?) -> String { words.map { ", aim \($0)" } ?? "" }
}

/// A measured number with its unit.
struct Quantity: Equatable {
  enum Unit {
    case seconds
    case bytes
    case instructions
    case count
  }

  var value: Double
  var unit: Unit

  static func seconds(_ value: Double) -> Quantity { Quantity(value: value, unit: .seconds) }
  static func bytes(_ value: Double) -> Quantity { Quantity(value: value, unit: .bytes) }
  static func count(_ value: Double) -> Quantity { Quantity(value: value, unit: .count) }
  static func mebibytes(_ value: Double) -> Quantity { .bytes(value * 1_048_576) }

  static func instructions(_ value: Double) -> Quantity {
    Quantity(value: value, unit: .instructions)
  }

  /// The quantity with three significant digits: `1.23 ms`, `7.81 MiB`, `12.3 million`.
  var words: String {
    switch unit {
    case .seconds where value < 1e-3: Self.threeDigits(value * 1e6) + " µs"
    case .seconds where value < 1: Self.threeDigits(value * 1e3) + " ms"
    case .seconds: Self.threeDigits(value) + " s"
    case .bytes where value < 1024: Self.threeDigits(value) + " bytes"
    case .bytes where value < 1_048_576: Self.threeDigits(value / 1024) + " KiB"
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
