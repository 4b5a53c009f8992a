// SPDX-License-Identifier: GPL-3.0-or-later

import CSodium

/// Bytes on memory pages of their own, kept out of the swap where the system allows it, and wiped
/// when nobody holds them any more.
final class SecretBytes: Sendable {
  // Written to before the end of init and in deinit only, when nobody else has it.
  nonisolated(unsafe) let start: UnsafeMutableRawPointer
  let count: Int

  /// Makes room for some bytes and has them filled in.
  ///
  /// That the system doesn't let the pages be kept in memory (`RLIMIT_MEMLOCK`) is no failure.
  /// - Throws: ``AgeFault/noMemory``, and what `fill` throws.
  init(
    count: Int, _ fill: (UnsafeMutableRawPointer) throws(AgeFault) -> Void
  ) throws(AgeFault) {
    guard sodium_init() >= 0, let start = sodium_malloc(count) else { throw .noMemory }
    self.start = start
    self.count = count
    try fill(start)
  }

  deinit { sodium_free(start) }

  /// Lends the bytes for the length of a call.
  func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: start, count: count))
  }
}

extension SecretBytes: CustomReflectable {
  /// Nothing to be seen, so that no dump or debug print of something that holds it leads to it.
  var customMirror: Mirror { Mirror(self, children: []) }
}
