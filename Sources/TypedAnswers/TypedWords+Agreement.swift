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

  /// Whether the text asks to talk about something in person instead of writing it, in a few words of
  /// its own.
  package var asksToTalk: Bool {
    words.count <= Self.longestCorrected && statedLeaving == nil
      && contains(oneOf: Words.typedInPersonLast)
      && contains(oneOf: Words.typedTalk)
  }

  /// The number of words above which "I mean" is more likely to explain than to correct.
  static var longestCorrected: Int { 12 }

  /// The words that are added to an earlier answer, as in "also 3" and "3 as well"; `nil` for any
  /// other text.
  package var addition: String? {
    guard utf8.count < Self.longestAddition else { return nil }
    let text = trimmed
    let rest = text.without(leading: Words.typedBeforeAdded)
    guard var added = rest.words(before: Words.typedAsWell) ?? (rest == text ? nil : rest) else {
      return nil
    }
    while let shorter = added.words(before: Words.typedPlease) { added = shorter }
    return added
  }

  /// The number of bytes from which a text tells more than which choices to add.
  private static var longestAddition: Int { 200 }

  /// Whether several words begin as a question does, such as "what page".
  package var beginsLikeQuestion: Bool { begins(withOneOf: Words.typedQuestionFirst) }

  /// Whether several words begin as hardly any answer does, such as "does this go to my GP" and "why do
  /// they ask".
  package var asksTheProgram: Bool { begins(withOneOf: Words.typedAskFirst) }

  /// Whether several words begin as a question does, or as only one to the program does.
  package var asksSomething: Bool { beginsLikeQuestion || asksTheProgram }
}
