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
    return String(unsafeUninitializedCapacity: utf8.count) { buffer in
      var count = 0
      for byte in utf8.lazy.compactMap(\.folded) {
        buffer[count] = byte
        count += 1
      }
      return count
    }
  }

  /// Whether the text, folded, is equal to text that is folded already. Makes no other string, since
  /// each typed line is compared with hundreds of words.
  package func isFolded(to folded: String) -> Bool {
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return self.folded == folded }
    return utf8.lazy.compactMap(\.folded).elementsEqual(folded.utf8)
  }

  /// Whether the text, folded, begins with text that is folded already.
  package func begins(withFolded folded: String) -> Bool {
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return self.folded.hasPrefix(folded) }
    return utf8.lazy.compactMap(\.folded).starts(with: folded.utf8)
  }

  /// A label as it stands before an answer: with a colon, or only a space after a question mark.
  /// Empty for an empty label.
  package var beforeWords: String { isEmpty ? "" : self + (hasSuffix("?") ? " " : ": ") }
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
