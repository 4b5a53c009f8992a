// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Wording

/// The options of an item that words come near to without naming them.
struct NearOptions {
  private let item: Item
  private let options: [AnswerOption]
  /// The main words of each option.
  private let mainWords: [[String]]

  /// O(characters of the options).
  init(_ item: Item) {
    (self.item, options) = (item, item.answerOption)
    // The phrase of "None of these" is for the notes. At a quiet list, one word of a synonym must not
    // draw an answer that only staff may see to another choice.
    mainWords = options.map { option in
      let phrase = option.isExclusive ? "" : option.phrase
      return Self.mainWords(of: "\(option.text) \(phrase) \(item.isQuiet ? "" : option.synonyms)")
    }
  }

  /// Returns the only option that a part comes near to; `nil` for none or several, and for a part such
  /// as "grief no".
  func option(near part: String) -> AnswerOption? {
    guard part.words.dropFirst().last?.isOne(of: Words.typedNo) != true else { return nil }
    let said = Self.withoutDenied(part.words)
    let bare = said.without(leading: Words.typedBeforeThing)
    let named = options.first { option in
      let others = option.otherNames
      return part.isOne(of: others) || said.isOne(of: others) || bare.isOne(of: others)
        || option.text.contains(" ")
          && (part.begins(with: option.text) || Self.ends(said, saying: option.text))
    }
    if let named = named ?? option(mistypedAs: part) { return named }
    let main = Self.mainWords(of: said)
    let shared = mainWords.map { own in
      main.count { word in own.contains { word.isAkin(to: $0) } }
    }
    let most = shared.max() ?? 0
    let sharing = options.indices.filter { shared[$0] == most }
    let nearest = sharing.count > 1 ? saidWhole(by: part, sharing) : sharing
    if nearest.count == 1, most * 3 >= main.count, most > 0 {
      let option = options[nearest[0]]
      return part.isDenial && !option.text.isDenial ? nil : option
    }
    if let mistyped = option(mistypedFrom: part.words.first ?? "") { return mistyped }
    let isShort = part.words.count <= 4
    guard most == 0, isShort,
      part.namesNobody || part.begins(withOneOf: Words.typedNobody)
        || part.wordsBehindNo?.namesNobody == true
    else {
      return nil
    }
    return options.first(where: \.isExclusive)
  }

  /// Returns the one of some options of which a part has each word, as "a Polish interpreter" has those
  /// of "An interpreter" and not of "A BSL interpreter", and the most; all of them if there is none or
  /// several, and for parts joined by "and".
  private func saidWhole(by part: String, _ among: [Int]) -> [Int] {
    let said = Set(part.words.map(\.lettersAlone))
    let names = among.map { index in
      (index, options[index].text.words.map(\.lettersAlone).filter { $0.count > 2 })
    }.filter { said.isSuperset(of: $0.1) }
    let longest = names.map(\.1.count).max()
    let whole = names.filter { $0.1.count == longest }.map(\.0)
    return whole.count == 1 && part.partsBetweenAnd.count == 1 ? whole : among
  }

  /// Returns the option with a synonym that a part begins with, where only one can be chosen, and the
  /// part's other words; `nil` if there is none.
  func optionBegun(by part: String) -> (option: AnswerOption, rest: String)? {
    guard !item.repeats else { return nil }
    return options.lazy.compactMap { option in
      part.words(after: option.otherNames).map { (option, $0) }
    }.first
  }

  /// Returns the option whose words a part has but for one letter, as "evry day" has those of "Every
  /// day"; `nil` for quiet choices.
  private func option(mistypedAs part: String) -> AnswerOption? {
    guard !item.isQuiet else { return nil }
    return options.first { $0.text.words.map(\.lettersAlone).isMistyped(as: part.words) }
  }

  /// Returns the only option with a main word that a single word is a slip of; `nil` for none or
  /// several, and for quiet choices.
  private func option(mistypedFrom word: String) -> AnswerOption? {
    guard !item.isQuiet, word.count > 3, !word.contains(" ") else { return nil }
    let options = options.filter {
      Suggestion.nearest(to: word.lettersAlone, in: Self.mainWords(of: $0.text), edits: 1) != nil
    }
    return options.count == 1 ? options[0] : nil
  }

  /// Returns the words before one that denies what follows, as in "a man not a woman"; all of them if
  /// there is none, or if it comes first.
  private static func withoutDenied(_ words: [String]) -> String {
    let denial = words.indices.dropFirst().first { index in
      words[index].isDenial
        || words[index...].prefix(2).joined(separator: " ").isOne(of: Words.typedRatherThan)
    }
    return words[..<(denial ?? words.endIndex)].joined(separator: " ")
  }

  /// Whether a text has other words before an option's, and none that denies, as in "I suppose not a
  /// group".
  private static func ends(_ text: String, saying words: String) -> Bool {
    let before = text.words(before: Phrases([words]))?.words
    return before.map { !$0.contains(where: \.isDenial) } ?? false
  }

  /// Returns the words of four letters or more, in lower case, without those that many texts contain.
  private static func mainWords(of text: String) -> [String] {
    text.split { !$0.isLetter && !"'\u{2019}".contains($0) }.map { String($0).lettersAlone }
      .filter { $0.count > 3 && !commonWords.contains($0) }
  }

  private static let commonWords = Set(Words.typedCommonWords.map(\.lettersAlone))
}

extension AnswerOption {
  /// The option's phrase and synonyms.
  package var otherNames: Phrases { Phrases([phrase] + synonyms.partsBetweenCommas) }

  /// Whether a text has a number, or a word of three letters or more, that isn't the option's nor a
  /// slip of one, nor said around choices, as "mostly" is.
  package func saysLess(than text: String) -> Bool {
    let known = "\(self.text) \(phrase) \(synonyms)".plainWords
    return text.plainWords.contains { word in
      let isSaid = word.isOne(of: Words.typedFillers) || known.contains { word.isAkin(to: $0) }
      return word.contains(where: \.isNumber)
        || word.count > 2 && !isSaid && Suggestion.nearest(to: word, in: known, edits: 1) == nil
    }
  }

  /// Whether a text has words that are the option's own or a form of them, and no others but such as
  /// "please", as in "softer lights please".
  func saysAsMuch(as text: String) -> Bool {
    let (own, said) = ("\(self.text) \(phrase)".plainWords, text.plainWords)
    let others = said.filter { word in !own.contains { word.isForm(of: $0) } }
    return others.count < said.count && !text.contains(oneOf: Words.typedForNow)
      && others.allSatisfy { $0.isOne(of: Words.typedEcho, Words.typedFillers) && !$0.isDenial }
  }
}

extension [String] {
  /// Whether the other words are the same but for a letter in one of them. A short word, or one that
  /// denies, may mean another.
  fileprivate func isMistyped(as words: [String]) -> Bool {
    guard count == words.count else { return false }
    let different = zip(self, words.map(\.lettersAlone)).filter { $0 != $1 }
    guard let (own, typed) = different.first, different.count == 1 else { return false }
    return Swift.min(own.count, typed.count) > 3 && !own.isDenial && !typed.isDenial
      && Suggestion.nearest(to: typed, in: CollectionOfOne(own), edits: 1) != nil
  }
}

extension String {
  /// The words in lower case, without punctuation.
  fileprivate var plainWords: [String] {
    split { !$0.isLetter && !$0.isNumber && !"'\u{2019}".contains($0) }.map { String($0).folded }
  }

  /// Whether two words are the same but for one or two more letters at the end of one, as "light" and
  /// "lights" are.
  fileprivate func isForm(of other: String) -> Bool {
    let (short, long) = count < other.count ? (self, other) : (other, self)
    return self == other || short.count > 3 && long.count - short.count < 3 && long.hasPrefix(short)
  }

  /// Whether two words begin with the same four letters, or with the same five if both are long.
  fileprivate func isAkin(to other: String) -> Bool {
    let count = min(count, other.count) > 6 ? 5 : 4
    return prefix(count) == other.prefix(count)
  }
}
