// SPDX-License-Identifier: GPL-3.0-or-later

/// Divides a number of words among the parts of a page.
enum Allocation {
  /// The number of words that a part asks for.
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
  /// Every part first gets its least, then its usual, then what it wants, with the most important
  /// parts first each time. A part gets nothing if no words are left at its turn, so all the least
  /// amounts together must not exceed `total`. O(parts).
  /// - Parameter claims: The claims of the parts, most important first.
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
