// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials

/// Base64 as age uses it: without padding (RFC 4648, section 3.2), and canonical only.
enum Base64 {
  private static let padding = UInt8(ascii: "=")

  /// Returns the canonical encoding of the bytes. O(bytes).
  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    Array(Data(bytes).base64EncodedData().prefix { $0 != padding })
  }

  /// Returns the decoded bytes; `nil` if the text is not their canonical encoding. O(bytes).
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let missing = (4 - text.count % 4) % 4
    let padded = Data(text) + Data(repeating: padding, count: missing)
    guard let bytes = Data(base64Encoded: padded).map(Array.init) else { return nil }
    // `Data` also accepts unused bits that are set, and padding within the text.
    return encode(bytes).elementsEqual(text) ? bytes : nil
  }
}
