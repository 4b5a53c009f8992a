// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Seconds of a clock that only goes forward.
func secondsNow() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// How long something takes, in seconds.
func timed(_ work: () throws -> Void) rethrows -> Double {
  let begun = secondsNow()
  try work()
  return secondsNow() - begun
}

/// Measures several things one after the other, round after round, so that what else the computer
/// does meets all of them alike.
func interleaved(_ rounds: Int, _ works: [() throws -> Double]) throws -> [Samples] {
  var samples = works.map { _ in Samples() }
  for _ in 0..<rounds {
    for (index, work) in works.enumerated() { samples[index].add(try work()) }
  }
  return samples
}
