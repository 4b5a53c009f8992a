// SPDX-License-Identifier: GPL-3.0-or-later

/// What was measured of one thing, again and again.
struct Samples: Equatable {
  /// Each measurement, in the order in which they were made.
  private(set) var values: [Double] = []

  /// Adds a measurement.
  mutating func add(_ value: Double) { values.append(value) }

  /// The middle value, or the mean of the two in the middle; `nil` for no measurements.
  var median: Double? {
    let sorted = values.sorted()
    guard let upper = sorted.dropFirst(sorted.count / 2).first else { return nil }
    return sorted.count % 2 == 1 ? upper : (sorted[sorted.count / 2 - 1] + upper) / 2
  }

  /// The smallest value that so many hundredths of all are no higher than (nearest rank); `nil` for
  /// no measurements.
  func percentile(_ hundredths: Int) -> Double? {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return nil }
    let rank = (sorted.count * hundredths + 99) / 100
    return sorted[min(max(rank, 1), sorted.count) - 1]
  }
}
