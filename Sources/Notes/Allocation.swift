// SPDX-License-Identifier: GPL-3.0-or-later

/// Divides a number of words among the parts of a page.
enum Allocation {
  /// The words that a part asks for.
  struct Claim {
    /// The words guaranteed to the part, whatever the others need.
    var least: Int
    /// The words the part gets before any part gets more.
    var usual: Int
    /// The words the part needs in full.
    var wanted: Int
  }

  /// Returns how many words each part gets, never more than it wants.
  ///
  /// First each part gets its least, then its usual, then what it wants, in the order of importance
  /// each time. Once no words are left, parts get nothing more, so all the least amounts together
  /// must not exceed `total`. O(parts).
  /// - Parameter claims: The parts' claims, most important first.
  static func rooms(for claims: [Claim], of total: Int) -> [Int] {
    var rooms = Array(repeating: 0, count: claims.count)
    var left = total
    for level in [\Claim.least, \.usual, \.wanted] {
      for (index, claim) in claims.enumerated() {
        let due = min(claim[keyPath: level], claim.wanted) - rooms[index]
        let given = max(0, min(due, left))
        rooms[index] += given
        left -= given
      }
    }
    return rooms
  }
}
