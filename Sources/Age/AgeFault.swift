// SPDX-License-Identifier: GPL-3.0-or-later

/// Why something can't be sealed or opened. Facts only: never a byte of a passphrase or of a file.
public enum AgeFault: Error, Equatable, Sendable {
  /// A passphrase has to have at least one byte.
  case emptyPassphrase
  /// The bytes don't begin as an age file, version 1; an armored file doesn't either.
  case notAge
  /// The file isn't sealed with one passphrase alone, but for keys, or for several recipients.
  case notPassphrase
  /// Opening the file takes more work than ``WorkFactor/most``: 2 to the power of `logN` rounds.
  case tooCostly(logN: Int)
  /// The passphrase doesn't open the file. A file that was changed where it keeps its salt, its
  /// work factor or its key can't be told apart from that.
  case wrongPassphrase
  /// The file isn't well formed, or isn't what was sealed: changed, cut short or added to.
  case damaged
  /// There isn't the memory for the work, which is 1 KiB for each of scrypt's rounds.
  case noMemory
}
