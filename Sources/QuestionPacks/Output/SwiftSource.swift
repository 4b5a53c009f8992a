// SPDX-License-Identifier: GPL-3.0-or-later

/// A compiled pack as a Swift source file, for a program with a built-in pack.
public enum SwiftSource {
  /// Returns the source of `enum BuiltInPack`, with the given `hash` and the exact `text`.
  /// O(bytes).
  ///
  /// A raw string literal of this size compiles immediately; an array of bytes takes half a minute.
  public static func text(of compiled: String, hash: String) -> String {
    let marks = String(repeating: "#", count: longestRun(in: compiled) + 1)
    return """
      /// The built-in pack, compiled from YAML at each build.
      enum BuiltInPack {
        /// A hash of the exact wording.
        static let hash = "\(hash)"
        /// The compiled pack.
        static let text: StaticString = \(marks)\"""
      """ + "\n" + compiled + "\n\"\"\"\(marks)\n}\n"
  }

  /// Returns the length of the longest run of number signs. With one more around the literal,
  /// nothing in the text can end or escape it.
  private static func longestRun(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "#") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
