// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

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
