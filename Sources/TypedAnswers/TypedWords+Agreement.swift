// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// What people say to the program, and lines of which only a part is an answer.
extension String {
  /// The yes or no that the program is given by a text such as "ok" or "yes, he's out": a yes or no
  /// at its start, with nothing but another sentence behind it. `nil` if that may take it back or add
  /// to it, as in "yes, but not now" and "yes, and 4 as well", and for other texts, such as "no
  /// idea".
  package var agreement: Bool? {
    if isOk { return true }
    let words = withoutOk.words
    guard asYesOrNo == nil, words.count > 1, let isYes = words[0].yesOrNo else { return yesOrNo }
    let goesOn = words[0].last?.isLetter == true && !words[1].isOk
    let denies = words[1].isOne(of: Words.typedNot)
    guard !goesOn || words[1].isOne(of: Words.typedTalkFirst) || !isYes && denies else {
      return nil
    }
    let takesBack = words.dropFirst().contains { word in
      word.isOne(of: Words.typedBut, Words.typedAsWell) || word.yesOrNo == !isYes
        || isYes && word.isOne(of: Words.typedNot) || word.contains(where: \.isNumber)
    }
    return takesBack ? nil : isYes
  }

  /// Whether the text has a word such as "but", which may take back what is before it.
  package var mayTakeBack: Bool { words.contains { $0.isOne(of: Words.typedBut) } }

  /// Whether the text only says "ok", in one of its spellings.
  package var isOk: Bool { isOne(of: Words.typedOk) }

  /// The text without each "ok" at its start; unchanged if it says nothing else.
  var withoutOk: String {
    let words = words.drop(while: \.isOk)
    return words.isEmpty ? self : words.joined(separator: " ")
  }

  /// Whether the text begins by saying that the person would rather not say, and then goes on with
  /// another sentence.
  package var declinesFirst: Bool {
    begins(withOneOf: Words.typedRatherNotSay, endingThere: true)
  }

  /// The words before and after a correction such as "no wait" in "sleep no wait food", without who says
  /// so; `nil` for a text without one. Words such as "I mean" correct only a short text. None is found
  /// in more than 2,000 bytes.
  package var correction: (before: String, after: String)? {
    guard utf8.count <= 2_000 else { return nil }
    return words.count <= Self.longestCorrected
      ? correction(with: Words.typedCorrection) : plainCorrection
  }

  /// The same, for words that only correct.
  package var plainCorrection: (before: String, after: String)? {
    utf8.count <= 2_000 ? correction(with: Words.typedPlainCorrection) : nil
  }

  /// The words behind a correction at the start, as in "oh wait, it was May", which may correct an
  /// earlier answer; `nil` for any other text.
  package var correctionOfEarlier: String? {
    utf8.count <= 2_000 ? words(after: Words.typedCorrectionFirst) : nil
  }

  /// The words before last sentences that take back something, such as "scrap that" and "dad says leave
  /// out the licence", or before "but don't put that"; `nil` for any other text.
  package var takenBack: String? {
    guard utf8.count <= 2_000 else { return nil }
    if let before = words(before: Words.typedButTakeBack) { return before.withoutPunctuationBehind }
    let words = words
    if let but = words.lastIndex(where: { $0.isOne(of: Words.typedButFirst) }), but > 0,
      words[(but + 1)...].joined(separator: " ").asksNotToWrite
    {
      return words[..<but].joined(separator: " ").withoutPunctuationBehind
    }
    var kept = words[...]
    while let end = kept.dropLast().lastIndex(where: { $0.last.map(",.;!?".contains) == true }),
      kept[(end + 1)...].joined(separator: " ").takesBack
    {
      kept = kept[...end]
    }
    return kept.count == words.count
      ? nil : kept.joined(separator: " ").withoutPunctuationBehind
  }

  /// Whether the sentence asks not to write something, as "Kai doesn't want that written" does.
  private var asksNotToWrite: Bool {
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

  /// Whether the text asks to talk about something in person instead of writing it, in a few words of
  /// its own.
  package var asksToTalk: Bool {
    words.count <= Self.longestCorrected && statedLeaving == nil
      && contains(oneOf: Words.typedInPersonLast)
      && contains(oneOf: Words.typedTalk)
  }

  private func correction(with corrections: Phrases) -> (before: String, after: String)? {
    let words = words
    for start in words.indices.dropFirst() {
      // The longest counts: "no I mean" is also "I mean" behind a no.
      let counts = corrections.lengths(in: words[start...].dropLast())
      guard let count = counts.last else { continue }
      let before = words[..<start].joined(separator: " ").withoutPunctuationBehind
      let after = words[(start + count)...].joined(separator: " ")
      return (before, after.words(after: Words.typedSaysPut) ?? after)
    }
    return nil
  }

  /// The number of words above which "I mean" is more likely to explain than to correct.
  private static var longestCorrected: Int { 12 }

  /// Whether several words begin as a question does, such as "what page".
  package var beginsLikeQuestion: Bool { begins(withOneOf: Words.typedQuestionFirst) }

  /// Whether several words begin as hardly any answer does, such as "does this go to my GP" and "why do
  /// they ask".
  package var asksTheProgram: Bool { begins(withOneOf: Words.typedAskFirst) }

  /// Whether several words begin as a question does, or as only one to the program does.
  package var asksSomething: Bool { beginsLikeQuestion || asksTheProgram }
}
