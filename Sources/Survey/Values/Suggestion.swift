// SPDX-License-Identifier: GPL-3.0-or-later

/// Suggestions for mistyped words.
public enum Suggestion {
  /// The maximum length of a mistyped word, in bytes.
  private static let lengthLimit = 64

  /// Returns the most similar known word; `nil` if none is similar, or if the word is longer than
  /// 64 bytes. O(known × length²).
  /// - Parameter edits: How many letters may differ; `nil` for one in three.
  public static func nearest(
    to word: String, in known: some Sequence<String>, edits: Int? = nil
  ) -> String? {
    guard word.utf8.count <= lengthLimit else { return nil }
    let limit = edits ?? max(1, word.count / 3)
    let letters = Array(word.utf8)
    let alike = known.filter { abs($0.utf8.count - letters.count) <= limit }
    let distances = alike.map { ($0, distance(letters, Array($0.utf8))) }
    return distances.filter { $0.1 <= limit && $0.0 != word }.min { $0.1 < $1.1 }?.0
  }

  /// Returns the number of letters to insert, delete, replace or swap with their neighbour.
  static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    guard !one.isEmpty, !other.isEmpty else { return max(one.count, other.count) }
    guard abs(one.count - other.count) <= 40 else { return Int.max }
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for row in 1...one.count {
      var current = [row]
      for column in 1...other.count {
        let isSame = one[row - 1] == other[column - 1]
        var best = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        let isSwap =
          row > 1 && column > 1 && one[row - 1] == other[column - 2]
          && one[row - 2] == other[column - 1]
        if isSwap { best = min(best, beforeLast[column - 2] + 1) }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[other.count]
  }
}
