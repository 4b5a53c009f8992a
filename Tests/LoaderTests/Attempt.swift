// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Loaders

/// One attempt of a loader, and what it took.
struct Attempt: Comparable, CustomStringConvertible {
  /// The most seconds of a processor's time that a small document may take, built for debugging.
  static let limit = 10.0

  var name = "nothing"
  var seconds = 0.0
  var isTaken = false
  /// What is wrong with what was read; `nil` for nothing.
  var complaint: String?

  init() {}

  init(_ loader: Loader, _ bytes: [UInt8], named name: String, by readers: Readers = Readers()) {
    self.name = name
    let begun = Self.threadSeconds
    do throws(Complaint) {
      isTaken = try loader.attempt(bytes, by: readers) == .taken
    } catch {
      complaint = error.words
    }
    seconds = Self.threadSeconds - begun
  }

  var description: String { "\(name), \(seconds) s" }

  static func < (one: Attempt, other: Attempt) -> Bool { one.seconds < other.seconds }

  /// The processor's time that this thread has taken, whatever else runs beside it.
  static var threadSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
