// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// The text without white space at its start and end.
  public var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }

  /// The text's letters and digits in lower case, for comparing words regardless of apostrophes,
  /// spaces and hyphens.
  package var folded: String {
    // Nearly every text is ASCII. Characters take far longer to look up.
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return String(lowercased().filter { $0.isLetter || $0.isNumber })
    }
    let kept = utf8.lazy.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      default: nil
      }
    }
    return String(decoding: Array(kept), as: UTF8.self)
  }

  /// A label as it stands before an answer: with a colon, or only a space after a question mark.
  /// Empty for an empty label.
  package var beforeWords: String { isEmpty ? "" : self + (hasSuffix("?") ? " " : ": ") }
}
