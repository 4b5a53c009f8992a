// SPDX-License-Identifier: GPL-3.0-or-later

extension BinaryInteger {
  /// Returns the digits of a number that isn't negative, with leading zeros up to this count.
  package func digits(_ count: Int, radix: Int = 10) -> String {
    let digits = String(self, radix: radix)
    return String(repeating: "0", count: Swift.max(0, count - digits.utf8.count)) + digits
  }
}
