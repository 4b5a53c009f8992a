// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// A text that corrects itself, as "sleep no wait food" does. None is found in more than 2,000 bytes.
package struct Correction {
  /// The words before the correction; `nil` if it comes first, and may correct an earlier answer.
  package let before: String?
  /// The words behind it, without who says so.
  package let after: String

  /// Finds a correction behind other words; `nil` for a text without one. Words such as "I mean" correct
  /// only a short text.
  /// - Parameter isPlain: Whether only words count that do nothing but correct.
  package init?(in text: String, isPlain: Bool = false) {
    guard text.utf8.count <= 2_000 else { return nil }
    let words = text.words
    let isShort = words.count <= String.longestCorrected
    let phrases = isShort && !isPlain ? Words.typedCorrection : Words.typedPlainCorrection
    for start in words.indices.dropFirst() {
      // The longest counts: "no I mean" is also "I mean" behind a no.
      guard let count = phrases.lengths(in: words[start...].dropLast()).last else { continue }
      before = words[..<start].joined(separator: " ").withoutPunctuationBehind
      let said = words[(start + count)...].joined(separator: " ")
      after = said.words(after: Words.typedSaysPut) ?? said
      return
    }
    return nil
  }

  /// Finds a correction at the start, as in "oh wait, it was May"; `nil` for any other text.
  package init?(ofEarlierIn text: String) {
    guard text.utf8.count <= 2_000, let after = text.words(after: Words.typedCorrectionFirst)
    else { return nil }
    (before, self.after) = (nil, after)
  }
}

/// The end of a text that takes back the words before it, as in "he drinks. scrap that".
package struct Withdrawal {
  /// The words before it.
  package let before: String

  /// Finds last sentences that withdraw something, such as "scrap that" and "dad says leave out the
  /// licence", or "but don't put that"; `nil` for any other text, and for one of more than 2,000 bytes.
  package init?(endOf text: String) {
    guard text.utf8.count <= 2_000 else { return nil }
    let words = text.words
    guard
      let kept = text.words(before: Words.typedButTakeBack) ?? Self.kept(beforeBut: words)
        ?? Self.kept(beforeSentences: words)
    else { return nil }
    before = kept.withoutPunctuationBehind
  }

  /// Returns the words before a "but" and a wish not to write something; `nil` without these.
  private static func kept(beforeBut words: [String]) -> String? {
    guard let but = words.lastIndex(where: { $0.isOne(of: Words.typedButFirst) }), but > 0,
      words[(but + 1)...].joined(separator: " ").asksNotToWrite
    else { return nil }
    return words[..<but].joined(separator: " ")
  }

  /// Returns the words before last sentences that withdraw something; `nil` without any.
  private static func kept(beforeSentences words: [String]) -> String? {
    var kept = words[...]
    while let end = kept.dropLast().lastIndex(where: { $0.last.map(",.;!?".contains) == true }),
      kept[(end + 1)...].joined(separator: " ").takesBack
    {
      kept = kept[...end]
    }
    return kept.count == words.count ? nil : kept.joined(separator: " ")
  }
}

/// Texts that take something back.
extension String {
  /// Whether the sentence asks not to write something, as "Kai doesn't want that written" does.
  fileprivate var asksNotToWrite: Bool {
    (withoutThanks ?? self).words(before: Words.typedWrittenLast)?
      .contains(oneOf: Words.typedDoesntWant) == true
  }

  /// Whether the text is only a wish to take something back or not to write it.
  package var withdraws: Bool {
    utf8.count <= 2_000 && (asksNotToWrite || isOne(of: Words.typedTakeBackLast))
  }

  /// Whether the sentence withdraws the words before it, as "scrap that" does, or asks not to write
  /// something. `false` for more than 2,000 bytes.
  package var takesBack: Bool {
    guard utf8.count <= 2_000 else { return false }
    if asksNotToWrite { return true }
    let words = words
    let isSaid = words.count > 2 && words[1].isOne(of: Words.typedSays)
    let sentence = isSaid ? words.dropFirst(2).joined(separator: " ") : self
    let said = sentence.words(after: Words.typedBeforeTakeBack) ?? sentence
    return said.isOne(of: Words.typedTakeBackLast)
      || said.begins(withOneOf: Words.typedTakeBackFirst)
  }
}
