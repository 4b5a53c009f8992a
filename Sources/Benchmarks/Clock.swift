// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Returns the time of the monotonic clock, in seconds.
func secondsNow() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Returns how long a closure takes, in seconds.
func timed(_ work: () throws -> Void) rethrows -> Double {
  let begun = secondsNow()
  try work()
  return secondsNow() - begun
}

/// Measures several things in turn, round after round, so that other activity on the computer
/// affects them all equally.
func interleaved(_ rounds: Int, _ works: [() throws -> Double]) throws -> [Samples] {
  var samples = works.map { _ in Samples() }
  for _ in 0..<rounds {
    for (index, work) in works.enumerated() { samples[index].add(try work()) }
  }
  return samples
}
