// SPDX-License-Identifier: GPL-3.0-or-later

/// Shares a number of words out among the parts of a page.
enum Allocation {
  /// What a part asks for.
  struct Claim {
    /// So many words are its own, whatever the others need.
    var least: Int
    /// So many it gets before any part gets more.
    var usual: Int
    /// So many it has to say.
    var wanted: Int
  }

  /// How many words each part gets, never more than it wants.
  ///
  /// First each gets its least, then what is usual, then what it wants, and each time the most
  /// important come first. Nothing is left to a part whose turn comes when no words are left, so
  /// the least of all must not be more than there is. O(parts).
  /// - Parameter claims: What the parts ask for, the most important first.
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
