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

  /// The parts of the text between commas, semicolons, newlines and sentences.
  package var partsBetweenCommas: [String] {
    replacing(". ", with: ", ").split { ",;\n".contains($0) }.map { String($0).trimmed }
  }

  /// Whether the text begins with "no" or "not", as in "not the children".
  package var deniesThing: Bool {
    words.first?.isOne(of: Words.typedNo, Words.typedNotWord) ?? false
  }

  /// Whether the text begins with a word that denies what follows.
  package var isDenial: Bool {
    words.first?.isOne(of: Words.typedNoFirst, Words.typedNotFirst) ?? false
  }

  /// The text without the punctuation and spaces at its end. Keeps brackets.
  package var withoutPunctuationBehind: String {
    let end = lastIndex { !$0.isWhitespace && !",;:.!?".contains($0) }
    return String(self[..<(end.map(index(after:)) ?? endIndex)])
  }

  /// Whether several words begin as something said to the program might, such as "I have to go".
  package var beginsLikeTalk: Bool { begins(withOneOf: Words.typedTalkFirst) }
}

/// The words for yes and no that the program shows and completes.
package enum TypedWord {
  package static var yes: String { Words.typedYes.first ?? "" }
  package static var no: String { Words.typedNo.first ?? "" }
  /// The word between the parts of a choice, such as "Money and forms".
  static var and: String { Words.typedAnd.first ?? "" }
}
