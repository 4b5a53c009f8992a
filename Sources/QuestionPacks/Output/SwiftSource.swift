// SPDX-License-Identifier: GPL-3.0-or-later

/// A compiled pack as a Swift file, for a program that carries its pack within.
public enum SwiftSource {
  /// `enum BuiltInPack` with `hash` and `text`, byte for byte what was given. O(bytes).
  ///
  /// A raw literal of this size compiles at once, where an array of bytes takes half a minute.
  public static func text(of compiled: String, hash: String) -> String {
    let marks = String(repeating: "#", count: longestRun(in: compiled) + 1)
    return """
      /// The pack that is built in. Made from the YAML of the pack at each build.
      enum BuiltInPack {
        /// Names the exact wording.
        static let hash = "\(hash)"
        /// The compiled pack.
        static let text: StaticString = \(marks)\"""
      """ + "\n" + compiled + "\n\"\"\"\(marks)\n}\n"
  }

  /// The longest run of number signs: with one more of them nothing in the text can end the
  /// literal or escape from it.
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
