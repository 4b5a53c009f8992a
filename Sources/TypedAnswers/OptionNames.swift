// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Wording

/// The options of an item as words name them: by their own words, or by their places.
package struct OptionNames {
  /// An option's words, folded once, since each part of a line is compared with all of them.
  private struct Name {
    let option: AnswerOption
    let text: String
    let phrase: String
    let words: [String]

    init(_ option: AnswerOption) {
      self.option = option
      (text, phrase) = (option.text.folded, option.phrase.folded)
      words = option.text.words.map(\.folded)
    }
  }

  private let item: Item
  private let options: [AnswerOption]
  private let names: [Name]

  /// O(characters of the options).
  init(_ item: Item) {
    (self.item, options) = (item, item.answerOption)
    names = options.map(Name.init)
  }

  /// Returns the only option that words name.
  /// - Throws: ``ReadingFault`` `noSuchChoice` or `ambiguous`.
  func match(of words: String) throws(ReadingFault) -> AnswerOption {
    let matches = matches(of: words)
    guard let match = matches.first else { throw .noSuchChoice(words) }
    guard matches.count == 1 else { throw .ambiguous(words, choices: matches.map(\.text)) }
    return match
  }

  /// Returns the option that is named exactly. Without one, returns the options that begin with the
  /// words; or else, for three letters or more, those that contain them at the start of a word; or
  /// else those that contain all of them in this order.
  ///
  /// A "no" alone names only what begins with a no. A "not" names what begins with it, where one
  /// option is chosen. Other words never name a part of what denies them: "by phone" isn't "Not by
  /// phone".
  func matches(of words: String) -> [AnswerOption] {
    let folded = words.folded
    guard !folded.isEmpty else { return [] }
    if let exact = option(exactly: words) { return [exact] }
    if let behindYes = words.wordsBehindYes.flatMap(option(exactly:)) { return [behindYes] }
    if words.yesOrNo == false { return beginning(withYesOrNo: words) }
    if words.isOne(of: Words.typedNotFirst) {
      return item.repeats ? [] : names.filter { $0.words.first == folded }.map(\.option)
    }
    let begun = names.filter { $0.text.hasPrefix(folded) }
    guard begun.isEmpty else { return begun.map(\.option) }
    let names = names.filter { words.isDenial || !$0.option.text.isDenial }
    let within = folded.count < 3 ? [] : names.filter { $0.words.haveRow(folded) }
    guard within.isEmpty else { return within.map(\.option) }
    let apart = words.words.map(\.folded)
    let inOrder = apart.count < 2 ? [] : names.filter { $0.words.haveInOrder(apart) }
    let namesPlace = { words.words.contains { SpelledNumbers($0) != nil } }
    guard inOrder.isEmpty || namesPlace() else { return inOrder.map(\.option) }
    // At a quiet list, what "only" leaves out is asked about.
    guard !item.isQuiet || !words.begins(withOneOf: Words.typedOnly) else { return [] }
    let plain = words.words.filter { !$0.isOne(of: Words.typedFillers, Words.typedPlaces) }
      .joined(separator: " ")
    return plain.folded == folded ? beginning(withYesOrNo: words) : matches(of: plain)
  }

  /// Returns the options at the places that a text spells out, as "the first one" does; `nil` for
  /// other texts. Where an option's own words are such a place, as those of "The first part", they
  /// count instead.
  /// - Throws: ``ReadingFault`` `noSuchNumber`, or `noSuchChoice` if no option has such words.
  func placed(in text: String) throws(ReadingFault) -> [AnswerOption]? {
    let words = text.words.map(\.folded)
    let isBegun = names.contains {
      words.count == 1 ? $0.words.first == words[0] : $0.text.hasPrefix(text.folded)
    }
    guard !isBegun, let numbers = SpelledNumbers(text)?.numbers, option(exactly: text) == nil
    else { return nil }
    let places = Words.typedPlaces
    let ownPlaces = names.filter { $0.words.contains(where: places.contains(folded:)) }
    let hasPlace = words.contains {
      places.contains(folded: $0) || $0.first?.isNumber == true && $0.last?.isLetter == true
    }
    guard !ownPlaces.isEmpty, hasPlace else { return try numbered(numbers) }
    let named = ownPlaces.filter { name in
      words.contains { places.contains(folded: $0) && name.words.contains($0) }
    }
    guard named.count == 1 else { throw .noSuchChoice(text) }
    return [named[0].option]
  }

  /// Returns the options with these numbers, without duplicates.
  /// - Throws: ``ReadingFault`` `noSuchNumber`, or `noSuchChoice` where options have no numbers.
  func numbered(_ numbers: [Int]) throws(ReadingFault) -> [AnswerOption] {
    try numbers.map(numbered).withoutDuplicates
  }

  private func numbered(_ number: Int) throws(ReadingFault) -> AnswerOption {
    guard item.isNumbered else {
      guard let named = options.first(where: { $0.text == String(number) }) else {
        throw .noSuchChoice(String(number))
      }
      return named
    }
    guard options.indices.contains(number - 1) else {
      throw .noSuchNumber(number, count: options.count)
    }
    return options[number - 1]
  }

  /// Returns the option with exactly these words; or else with this phrase; or else with no more than
  /// the yes or no that they mean.
  private func option(exactly words: String) -> AnswerOption? {
    let (folded, said) = (words.folded, words.yesOrNo)
    return (names.first { $0.text == folded } ?? names.first { $0.phrase == folded })?.option
      ?? options.first { said != nil && $0.text.yesOrNo == said }
  }

  /// Returns the options that begin with yes or no, if the words mean that.
  package func beginning(withYesOrNo words: String) -> [AnswerOption] {
    let said = words.asYesOrNo
    guard case .values? = said else { return [] }
    return options.filter { String($0.text.prefix { $0.isLetter }).asYesOrNo == said }
  }

  /// Returns the option with exactly these words, or the only one that begins with the same yes or
  /// no.
  func option(beginning words: String) -> AnswerOption? {
    let (named, folded) = (beginning(withYesOrNo: words), words.folded)
    return (words.lettersAlone.isEmpty ? nil : names.first { $0.text == folded }?.option)
      ?? (named.count == 1 && !words.contains(" ") ? named.first : nil)
  }

  /// The option that means both of the others.
  var both: AnswerOption? { options.first { $0.text.isOne(of: Words.typedBoth) } }
}

extension Sequence where Element: Equatable {
  package var withoutDuplicates: [Element] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension [String] {
  /// Whether the folded words contain these letters in a row, from the start of a word.
  fileprivate func haveRow(_ folded: String) -> Bool {
    var rest = joined().utf8[...]
    return contains { word in
      defer { rest = rest.dropFirst(word.utf8.count) }
      return rest.starts(with: folded.utf8)
    }
  }

  /// Whether the folded words contain all of these in this order, also with others between them.
  fileprivate func haveInOrder(_ folded: [String]) -> Bool {
    var missing = folded[...]
    for word in self where word == missing.first { missing.removeFirst() }
    return missing.isEmpty
  }
}
