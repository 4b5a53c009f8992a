// SPDX-License-Identifier: GPL-3.0-or-later

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
