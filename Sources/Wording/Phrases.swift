// SPDX-License-Identifier: GPL-3.0-or-later

/// Phrases that people type, from the catalogue. Apostrophes, spaces, hyphens and capitals make no
/// difference when text is compared with them.
package struct Phrases: RandomAccessCollection, Sendable {
  private let phrases: [String]
  private let folded: Set<String>
  /// The number of bytes in the longest phrase, folded.
  private let longest: Int

  package init(_ phrases: [String]) {
    self.phrases = phrases
    folded = Set(phrases.map(\.folded)).subtracting([""])
    longest = folded.lazy.map(\.utf8.count).max() ?? 0
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { phrases.count }
  package subscript(position: Int) -> String { phrases[position] }

  /// Whether one of the phrases, folded, is equal to text that is folded already. O(characters).
  package func contains(folded text: String) -> Bool { folded.contains(text) }

  /// Returns how many words at the start of a text are one of the phrases, each such number once, in
  /// ascending order. O(characters of the longest phrase).
  /// - Parameter atEnd: Whether the words at the end of the text are meant instead.
  package func lengths(in words: ArraySlice<String>, atEnd: Bool = false) -> [Int] {
    var (text, lengths) = ("", [Int]())
    for count in 0..<words.count {
      guard text.utf8.count <= longest else { break }
      let word = words[atEnd ? words.endIndex - 1 - count : words.startIndex + count].folded
      text = atEnd ? word + text : text + word
      if folded.contains(text) { lengths.append(count + 1) }
    }
    return lengths
  }
}

extension String {
  /// Whether the text is one of the phrases. Always `false` for a text without letters or digits.
  package func isOne(of phrases: Phrases...) -> Bool {
    let folded = folded
    return phrases.contains { $0.contains(folded: folded) }
  }
}

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
      for byte in utf8 {
        guard let letter = byte.folded else { continue }
        buffer[count] = letter
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
