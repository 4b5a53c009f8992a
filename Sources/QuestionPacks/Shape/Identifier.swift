// SPDX-License-Identifier: GPL-3.0-or-later

/// The syntax of linkIds and codes.
enum Identifier {
  /// The syntax as a regular expression, for editors.
  static let pattern = #"^([A-Za-z0-9.-]|\{code\})+$"#

  /// Whether the text consists of ASCII letters, digits, dots, hyphens and `{code}`.
  static func isValid(_ text: String) -> Bool {
    let plain = text.replacing("{code}", with: "c")
    return !plain.isEmpty && plain.utf8.allSatisfy(isAllowed)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
