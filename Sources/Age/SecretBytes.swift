// SPDX-License-Identifier: GPL-3.0-or-later

import CSodium

/// Bytes on memory pages of their own, kept out of swap where the system allows it and wiped on
/// release.
final class SecretBytes: Sendable {
  // Written only in `init` and `deinit`, when no other thread can have a reference.
  nonisolated(unsafe) let start: UnsafeMutableRawPointer
  let count: Int

  /// Allocates memory and fills it with `fill`.
  ///
  /// If the system won't lock the pages in memory (`RLIMIT_MEMLOCK`), they are used unlocked.
  /// - Throws: ``AgeFault/noMemory``, and anything `fill` throws.
  init(
    count: Int, _ fill: (UnsafeMutableRawPointer) throws(AgeFault) -> Void
  ) throws(AgeFault) {
    guard sodium_init() >= 0, let start = sodium_malloc(count) else { throw .noMemory }
    self.start = start
    self.count = count
    try fill(start)
  }

  deinit { sodium_free(start) }

  /// Calls a closure with the bytes, which are valid only during the call.
  func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: start, count: count))
  }
}

extension SecretBytes: CustomReflectable {
  /// An empty mirror, which keeps the bytes out of dumps and debug output.
  var customMirror: Mirror { Mirror(self, children: []) }
}
