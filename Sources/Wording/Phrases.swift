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
  package func lengths(in words: some BidirectionalCollection<String>, atEnd: Bool = false) -> [Int]
  {
    var (text, lengths) = ("", [Int]())
    var rest = words[...]
    while text.utf8.count <= longest, let word = atEnd ? rest.popLast() : rest.popFirst() {
      text = atEnd ? word.folded + text : text + word.folded
      if folded.contains(text) { lengths.append(words.count - rest.count) }
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
