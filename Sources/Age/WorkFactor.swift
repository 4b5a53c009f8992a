// SPDX-License-Identifier: GPL-3.0-or-later

/// How much work each guess at a passphrase costs: scrypt's rounds, as a power of 2.
///
/// Each round takes 1 KiB of memory (r = 8 and p = 1, as age specifies). Each step up doubles
/// memory and time.
package struct WorkFactor: Equatable, Sendable {
  /// The exponent: scrypt runs 2 to the power of `logN` rounds. From 1 to ``most``'s.
  package let logN: Int

  /// Creates a work factor; `nil` below 1, which scrypt doesn't allow (RFC 7914, section 2), and
  /// above ``most``.
  package init?(logN: Int) {
    guard (1...Self.most.logN).contains(logN) else { return nil }
    self.logN = logN
  }

  private init(known logN: Int) { self.logN = logN }

  /// The work factor for new files: 128 MiB, and well under a second on most computers.
  package static let usual = WorkFactor(known: 17)

  /// The highest work factor accepted when opening a file, so that a forged file can't stall the
  /// computer: 1 GiB, and a few seconds. Age itself seals with 18.
  package static let most = WorkFactor(known: 20)

  var rounds: Int { 1 << logN }
}
