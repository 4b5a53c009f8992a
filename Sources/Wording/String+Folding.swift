// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// The words between white space. Empty for an empty text.
  package var words: [String] {
    // Nearly every text is ASCII. Characters take far longer to look up.
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return split(whereSeparator: \.isWhitespace).map(String.init)
    }
    return utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { String(Substring($0)) }
  }

  /// The text's letters and digits in lower case, for comparing words regardless of apostrophes,
  /// spaces and hyphens.
  package var folded: String {
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return String(lowercased().filter { $0.isLetter || $0.isNumber })
    }
    return String(unsafeUninitializedCapacity: utf8.count) { buffer in
      var count = 0
      for byte in utf8.lazy.compactMap(\.folded) {
        buffer[count] = byte
        count += 1
      }
      return count
    }
  }
}

extension UInt8 {
  /// An ASCII letter in lower case, or a digit; `nil` for other characters.
  fileprivate var folded: UInt8? {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): self
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): self | 0x20
    default: nil
    }
  }
}
