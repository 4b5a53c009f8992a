// SPDX-License-Identifier: GPL-3.0-or-later

import Printing

extension String {
  /// The number of words, for the limits of page one.
  ///
  /// A word is text between spaces, plus one for each further thirty characters. Ideographs and
  /// kana, which are written without spaces, count as a word each. A line end without a mark
  /// before it counts as a word, because it prints as a slash. O(characters).
  var wordCount: Int { WordScanner(self).reduce(0) { $0 + $1.weight } }

  /// Returns the text if it has at most `limit` words. Otherwise returns the longest beginning that
  /// ends with a sentence, or else before a comma, so that the cut doesn't reverse the meaning of
  /// "forget to eat, not the kids they are fine", or else with a word; `nil` if not even the first
  /// word fits. Doesn't stop in the first third of what would fit. O(limit).
  func opening(words limit: Int) -> String? {
    var used = 0
    var wordEnd: Index?
    var sentence: (end: Index, words: Int)?
    var clause: (end: Index, words: Int)?
    for word in WordScanner(self) {
      guard used + word.weight <= limit else {
        let stop = [sentence, clause].compactMap(\.self).first { $0.words * 3 > used }
        return (stop?.end ?? wordEnd).map { String(self[..<$0]) }
      }
      used += word.weight
      wordEnd = word.end
      if word.endsSentence { sentence = (word.end, used) }
      if self[..<word.end].last == "," { clause = (index(before: word.end), used) }
    }
    return wordEnd.map { String(self[..<$0]) }
  }
}

/// Iterates over the words of a text.
private struct WordScanner: Sequence, IteratorProtocol {
  struct Word {
    var end: String.Index
    var weight: Int
    /// Whether the word ends in a full stop or similar, or is followed by a line end.
    var endsSentence: Bool
  }

  private let scalars: String.UnicodeScalarView
  private var index: String.Index
  private var isFirst = true
  /// Whether the word before ends in a full stop, comma or similar.
  private var hasMark = false

  init(_ text: String) {
    scalars = text.unicodeScalars
    index = scalars.startIndex
  }

  mutating func next() -> Word? {
    let hasLineEnd = skipSpace()
    let stroke = hasLineEnd && !isFirst && !hasMark ? 1 : 0
    guard index < scalars.endIndex else { return nil }
    let beginsLine = isFirst || hasLineEnd
    isFirst = false
    let start = index
    var length = 0
    while index < scalars.endIndex, !isSpace(scalars[index]) {
      if isWholeWord(scalars[index]) {
        if length == 0 { take(&length) }
        break
      }
      take(&length)
    }
    let endsSentence =
      isSentenceEnd(scalars[start..<index], beginsLine: beginsLine) || isLineEndNext
    hasMark = Substring(scalars[start..<index]).endsInMark
    return Word(end: index, weight: 1 + (length - 1) / 30 + stroke, endsSentence: endsSentence)
  }

  private mutating func take(_ length: inout Int) {
    scalars.formIndex(after: &index)
    length += 1
  }

  private mutating func skipSpace() -> Bool {
    var hasLineEnd = false
    while index < scalars.endIndex, isSpace(scalars[index]) {
      hasLineEnd = hasLineEnd || isLineEnd(scalars[index])
      scalars.formIndex(after: &index)
    }
    return hasLineEnd
  }

  private var isLineEndNext: Bool {
    scalars[index...].first { !isSpace($0) || isLineEnd($0) }.map(isLineEnd) ?? false
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    (10...13).contains(scalar.value) || [0x85, 0x2028, 0x2029].contains(scalar.value)
  }

  /// Whether a word ends a sentence, perhaps inside quotes or brackets. The "1." before a list item
  /// doesn't.
  private func isSentenceEnd(_ word: Substring.UnicodeScalarView, beginsLine: Bool) -> Bool {
    let closing: Set<Unicode.Scalar> = ["\"", "'", "’", "”", ")", "]", "»"]
    guard let last = word.last(where: { !closing.contains($0) }) else { return false }
    guard [".", "!", "?", "…", "。", "！", "？"].contains(last) else { return false }
    let rest = word.dropLast()
    return rest.isEmpty || !beginsLine || !rest.allSatisfy { ("0"..."9").contains($0) }
  }

  /// Whether the character counts as a word by itself, because its script has no spaces.
  private func isWholeWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x3041: false
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
