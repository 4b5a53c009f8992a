// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials

/// Base64 as age has it: without padding (RFC 4648, section 3.2) and in one spelling only.
enum Base64 {
  private static let padding = UInt8(ascii: "=")

  /// The only spelling of some bytes. O(bytes).
  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    Array(Data(bytes).base64EncodedData().prefix { $0 != padding })
  }

  /// The bytes that a text spells; `nil` when it isn't their only spelling. O(bytes).
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let missing = (4 - text.count % 4) % 4
    let padded = Data(text) + Data(repeating: padding, count: missing)
    guard let bytes = Data(base64Encoded: padded).map(Array.init) else { return nil }
    // Spare bits that are set, and padding of its own, would decode as well.
    return encode(bytes).elementsEqual(text) ? bytes : nil
  }
}
