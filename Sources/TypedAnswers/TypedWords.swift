// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Wording

/// Meanings of common words wherever they are typed. The words themselves are in the catalogue.
extension String {
  /// The text's letters in lower case, without anything between them.
  package var lettersAlone: String { lowercased().filter(\.isLetter) }

  /// The text read as an answer to a yes/no question; `nil` if it isn't one.
  package var asYesOrNo: Reading? { try? Item(linkId: "", type: .boolean).read(self) }

  /// The yes or no that the text says; `nil` if it says neither.
  package var yesOrNo: Bool? {
    guard case .values(let values)? = asYesOrNo else { return nil }
    return values == [.boolean(true)]
  }

  /// Whether the text is a single word for no.
  package var isBareNo: Bool { yesOrNo == false && isOne(of: Words.typedNoFirst) }

  /// Whether the text is several parts that each only say no, thank you or one of these phrases, as "no,
  /// thank you, that is all" is. `false` for a single part.
  package func onlyDeclines(_ phrases: Phrases) -> Bool {
    let parts = partsBetweenCommas
    return parts.count > 1 && isDenial
      && parts.allSatisfy { part in
        part.yesOrNo == false || part.isOne(of: Words.typedThanks)
          || part.isOne(of: phrases) || part.namesNobody
      }
  }

  /// The way of leaving a question that the text states in common words, such as "no idea"; `nil`
  /// if it says anything else.
  package var statedLeaving: Leaving? {
    switch self {
    case _ where isOne(of: Words.typedNotSure): .unknown
    case _ where isOne(of: Words.typedRatherNotSay): .declined
    case _ where isOne(of: Words.typedSayInPerson): .inPerson
    default: nil
    }
  }

  /// Whether the text says that there is nobody or nothing to name.
  package var namesNobody: Bool {
    let phrases = Words.typedNobody
    return says(phrases, behind: Words.typedNoFirst) || withoutThanks?.isOne(of: phrases) == true
  }

  /// Whether the text is one of the phrases, alone or behind a first word that says the same, as in
  /// "nah not really".
  func says(_ phrases: Phrases, behind firstWords: Phrases) -> Bool {
    isOne(of: phrases) || words(behindOneOf: firstWords)?.isOne(of: phrases) == true
  }

  /// The words before a last "thank you", "please" or "love"; `nil` if the text has none, or no others.
  package var withoutThanks: String? { words(before: Words.typedThanks) }

  /// The yes, no or way of leaving at the start of a longer text.
  ///
  /// `nil` for any other beginning, for a single word, and for texts that say no more than that,
  /// such as "yes please" and "no idea".
  package var opening: Opening? {
    let words = words
    guard words.count > 1, asYesOrNo == nil else { return nil }
    if begins(withOneOf: Words.typedNotSure) { return .leaving(.unknown) }
    if begins(withOneOf: Words.typedRatherNotSay) { return .leaving(.declined) }
    if begins(withOneOf: Words.typedSayInPerson) { return .leaving(.inPerson) }
    if words[0].isOne(of: Words.typedNoFirst)
      || begins(withOneOf: Words.typedNobody, ofWords: 2)
    {
      return .no
    }
    return wordsBehindYes.map { .yes($0) }
  }

  /// The words after a yes that is the text's ``opening``; `nil` for any other text.
  package var wordsAfterYes: String? {
    if case .yes(let rest)? = opening { rest } else { nil }
  }

  /// Whether the text begins with one of the phrases and goes on.
  /// - Parameters:
  ///   - least: The number of words in the shortest phrase that counts.
  ///   - endingThere: Whether the phrase must be followed by punctuation, or by words that begin
  ///     another sentence.
  package func begins(
    withOneOf phrases: Phrases, ofWords least: Int = 1, endingThere: Bool = false
  ) -> Bool {
    let words = words
    return phrases.lengths(in: words[...]).contains { count in
      guard count >= least, count < words.count else { return false }
      return !endingThere || words[count - 1].last.map { ",;.!?".contains($0) } ?? false
        || words[count].isOne(of: Words.typedTalkFirst)
    }
  }

  /// Whether the text has no other words than a question or choice has, and words such as "it" and
  /// "please". `false` for an empty text.
  package func echoes(_ asked: String) -> Bool {
    let known = Set(asked.foldedWords + Words.typedEcho.map(\.folded))
    let words = foldedWords
    return !words.isEmpty && known.isSuperset(of: words)
  }

  private var foldedWords: [String] {
    split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map { String($0).folded }
  }

  /// Whether some of the text's words, one after the other, are one of the phrases.
  /// O(characters + words × the longest phrase).
  package func contains(oneOf phrases: Phrases) -> Bool {
    let words = words
    return words.indices.contains { !phrases.lengths(in: words[$0...]).isEmpty }
  }

  /// Whether the text begins with a phrase and goes on.
  package func begins(with phrase: String) -> Bool { begins(withOneOf: Phrases([phrase])) }

  /// Returns the words behind a phrase at the start of the trimmed text, and the longest such phrase
  /// counts; `nil` if it begins with none of these or doesn't go on. O(characters).
  package func words(after phrases: Phrases) -> String? {
    let words = words
    let count = phrases.lengths(in: words[...]).last { $0 < words.count }
    return count.map { words[$0...].joined(separator: " ") }
  }

  /// Returns the words before a phrase at the end of the trimmed text, and the longest such phrase
  /// counts; `nil` if it ends with none of these or has no other words. O(characters).
  package func words(before phrases: Phrases) -> String? {
    let words = words
    let count = phrases.lengths(in: words[...], atEnd: true).last { $0 < words.count }
    return count.map { words.dropLast($0).joined(separator: " ") }
  }

  var wordsBehindYes: String? { words(behindOneOf: Words.typedYesFirst) }

  /// The words behind a no, as in "not that"; `nil` for any other text.
  package var wordsBehindNo: String? { words(behindOneOf: Words.typedNo) }

  /// The words behind a no that is a sentence of its own, as in "no. some herbal tea"; `nil` for any
  /// other text.
  package var sentenceBehindNo: String? {
    let first = prefix { !$0.isWhitespace }
    guard let stop = first.last, ".,;!".contains(stop), String(first).yesOrNo == false else {
      return nil
    }
    let rest = String(dropFirst(first.count)).trimmed
    return rest.isEmpty ? nil : rest
  }

  /// The words to keep with a no: without it where it is a sentence of its own, or before "but".
  package var wordsBesideNo: String {
    let words = words
    guard words.count > 1, words[0].isOne(of: Words.typedNoFirst),
      words[0].last.map({ ".,;!".contains($0) }) == true
        || words[1].isOne(of: Words.typedExceptionFirst)
        || words[0].yesOrNo == false && words[1].isOne(of: Words.typedSubject)
    else { return trimmed }
    return words.dropFirst().joined(separator: " ")
  }

  /// The words that a no puts in place of others, as in "no, just put every day" and "no I meant
  /// every day"; `nil` for any other text.
  package var wordsInsteadOfNo: String? {
    let rest =
      if let correction, correction.before.yesOrNo == false { correction.after } else {
        wordsBehindNo
      }
    return rest?.without(leading: Words.typedBeforeWords)
  }

  private func words(behindOneOf firstWords: Phrases) -> String? {
    let first = prefix { $0.isLetter }
    let rest = String(dropFirst(first.count).drop { !$0.isLetter && !$0.isNumber })
    guard String(first).isOne(of: firstWords), !rest.isEmpty, !rest.isOne(of: Words.typedThanks)
    else { return nil }
    return rest
  }

  /// The trimmed text without each "and" at its start.
  package var withoutLeadingAnd: String { without(leading: Words.typedAnd) }

  /// The trimmed text without each "and" and "also" at its start.
  var withoutLeadingAndAlso: String { without(leading: Words.typedAnd, Words.typedAlso) }

  /// Returns the trimmed text without each of the words at its start, such as "and". Keeps a last
  /// word. O(characters).
  package func without(leading words: Phrases...) -> String {
    var rest = trimmed[...]
    while let end = rest.firstIndex(where: \.isWhitespace),
      case let word = rest[..<end].lowercased().filter({ !",.!".contains($0) }),
      words.contains(where: { $0.contains(word) })
    {
      rest = rest[end...].drop(while: \.isWhitespace)
    }
    return String(rest)
  }

  package var isPlease: Bool { isOne(of: Words.typedPlease) }

  /// Whether the text is words for how many there are, as "a few" is.
  package var isHowMany: Bool { isOne(of: Words.typedHowMany) }

  /// The parts between each "and", or a symbol for it.
  package var partsBetweenAnd: [String] { parts(between: Words.typedAnd) }

  /// The parts between each of some words.
  func parts(between separators: Phrases) -> [String] {
    words.split { separators.contains($0.lowercased()) }.map { $0.joined(separator: " ") }
  }
}

/// The words for yes and no that the program shows and completes.
package enum TypedWord {
  package static var yes: String { Words.typedYes.first ?? "" }
  package static var no: String { Words.typedNo.first ?? "" }
  /// The word between the parts of a choice, such as "Money and forms".
  static var and: String { Words.typedAnd.first ?? "" }
}

/// A yes, a no or a way of leaving at the start of a longer text.
package enum Opening: Equatable, Sendable {
  /// A yes, with the words after it.
  case yes(String)
  case no
  /// "I don't know", "I'd rather not say" or "I'll say it in person", in one of its wordings.
  case leaving(Leaving)
}
