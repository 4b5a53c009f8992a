// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Looks in what a program wrote for what a terminal might obey, or what hides text.
enum RawBytes {
  /// Everything hostile in one: escape sequences in seven and in eight bits, other controls,
  /// separators, bidirectional controls and tags, and words to find it again by.
  static let hostile =
    "evil\u{1B}[2J\u{9B}31m\u{7}\u{8}\u{7F}\u{85}\u{90}q\u{2028}\u{2029}"
    + "\u{202E}\u{2066}\u{2069}\u{2069}\u{200F}\u{61C}\u{E0041}live"

  /// The characters in a text that may not stand there, each named. Newline and tab may; so may
  /// bidirectional controls within an isolate of their own line.
  static func found(in text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      var depth = 0
      return line.unicodeScalars.compactMap { scalar -> String? in
        switch scalar.value {
        case 0x09: return nil
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xE0000...0xE007F: return name(scalar)
        case 0x2066...0x2068: depth += 1
        case 0x2069 where depth > 0: depth -= 1
        case 0x2069: return name(scalar)
        case 0x202A...0x202E, 0x200E, 0x200F, 0x61C: return depth > 0 ? nil : name(scalar)
        default: break
        }
        return nil
      }
    }
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    "U+" + String(scalar.value, radix: 16, uppercase: true)
  }
}
