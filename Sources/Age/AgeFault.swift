// SPDX-License-Identifier: GPL-3.0-or-later

/// Why sealing or opening failed. Contains no byte of a passphrase or a file.
package enum AgeFault: Error, Equatable, Sendable {
  case emptyPassphrase
  /// The bytes don't begin with the header of an age file, version 1. Armored files don't either.
  case notAge
  /// The file is not sealed with exactly one passphrase, but to keys or to several recipients.
  case notPassphrase
  /// Opening the file would take 2 to the power of `logN` rounds, more than ``WorkFactor/most``.
  case tooCostly(logN: Int)
  /// The passphrase doesn't open the file. A file whose salt, work factor or wrapped key was
  /// changed gives the same result.
  case wrongPassphrase
  /// The file is malformed, or was changed, cut short or extended after it was sealed.
  case damaged
  /// There isn't enough memory for scrypt, which needs 1 KiB for each round.
  case noMemory
}
