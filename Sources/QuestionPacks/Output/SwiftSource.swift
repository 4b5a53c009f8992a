// SPDX-License-Identifier: GPL-3.0-or-later

/// A compiled pack as a Swift source file, for a program with a built-in pack.
package enum SwiftSource {
  /// Returns the source of `enum BuiltInPack`, with the given `hash` and the exact `text`.
  /// O(bytes).
  ///
  /// A raw string literal of this size compiles immediately; an array of bytes takes half a minute.
  package static func text(of compiled: String, hash: String) -> String {
    // With one more number sign around the literal than anywhere in it, nothing can end or escape it.
    let runs = compiled.utf8.split { $0 != UInt8(ascii: "#") }
    let marks = String(repeating: "#", count: (runs.map(\.count).max() ?? 0) + 1)
    return """
      /// The built-in pack, compiled from YAML at each build.
      enum BuiltInPack {
        /// A hash of the exact wording.
        static let hash = "\(hash)"
        /// The compiled pack.
        static let text: StaticString = \(marks)\"""
      """ + "\n" + compiled + "\n\"\"\"\(marks)\n}\n"
  }
}
