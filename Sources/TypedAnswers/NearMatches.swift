// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Wording

/// The options that words come near to without naming them, as "when I need it" does to "Only when
/// needed".
///
/// A part of the words comes near to an option if
/// - it is the option's phrase or one of its synonyms, or begins or ends with the option's words;
/// - it begins with one of those and goes on, where only one can be chosen;
/// - at least a third of its main words are those of the option or its synonyms, and it shares
///   fewer with any other option, or no other has all its words in the part;
/// - it is a slip of the option's words, or its first word is one of a main word of them;
/// - it begins with the option's number, where several can be chosen or several words follow; or
/// - it only says "nothing", and the option excludes all others.
///
/// Nothing is accepted because of it: the person is asked.
package struct NearMatches {
  /// The options, without duplicates. None if they can't be combined.
  package private(set) var options: [AnswerOption] = []
  /// The other words. A part that comes near to an option that another part named already is among
  /// them: it says more than that.
  package private(set) var words: String

  private let choices: ChoiceReader
  private let nearby: NearOptions
  private let chosen: [Value]
  private let most: Int
  /// How many parts named options.
  private var count = 0
  /// Whether one of them did so other than by number.
  private var isInWords = false

  private var item: Item { choices.item }

  /// O(words × words of the options).
  /// - Parameters:
  ///   - chosen: Options that were chosen already, which don't count.
  ///   - most: How many parts may name options. Parts that do so by number may be more, but not
  ///     together with others. Further parts are other words.
  package init(
    of words: String, at choices: ChoiceReader, beside chosen: [Value] = [], most: Int = .max
  ) {
    (self.words, self.choices, self.chosen, self.most) = (words, choices, chosen, most)
    nearby = NearOptions(choices.item)
    var others: [String] = []
    for joined in nameableParts {
      let rest = joined.compactMap { take($0) }
      if !rest.isEmpty { others.append(rest.joined(separator: " \(TypedWord.and) ")) }
    }
    let values = chosen + options.map(\.asValue)
    let isAlone = values.count == 1 && (others.isEmpty || options.first?.isExclusive == false)
    guard isAlone || values.count > 1 && item.canCombine(values) else {
      options = []
      return
    }
    self.words = others.rejoined(from: words)
  }

  /// Takes the options of a part, and returns its other words; `nil` if there are none.
  private mutating func take(_ part: String) -> String? {
    let found = found(in: part)
    let further = found.options.filter { !chosen.contains($0.asValue) && !options.contains($0) }
    guard !further.isEmpty, found.options.allSatisfy({ $0.leaving == nil || item.isQuiet }),
      count < most || found.isNumbered && !isInWords
    else { return part }
    count += 1
    isInWords = isInWords || !found.isNumbered
    options += further
    return found.words.isEmpty ? nil : found.words
  }

  /// Returns the options whose numbers begin a part, with one that the words behind them name, or else the
  /// option that it comes near to, and the other words. Where only one can be chosen, several words must
  /// follow its number that come near to none: the number in "6 months" belongs to its word.
  private func found(
    in part: String
  ) -> (options: [AnswerOption], words: String, isNumbered: Bool) {
    if let (option, words) = choices.numberedApart(in: part) { return ([option], words, true) }
    let numbered = choices.numbered(in: part).map {
      ($0.numbers.map { choices.options[$0 - 1] }, $0.words)
    }
    if item.repeats, let (options, words) = numbered {
      let named = (try? choices.options(in: words)) ?? []
      return ((options + named).withoutDuplicates, named.isEmpty ? words : "", true)
    }
    if item.repeats, let (option, words) = numberedBehind(part) { return ([option], words, true) }
    if let closest = nearby.option(near: part) { return ([closest], "", false) }
    if let (options, words) = numbered, options.count == 1, words.words.count > 2,
      !words.begins(withOneOf: Words.typedUnit)
    {
      return (options, words, true)
    }
    return nearby.optionBegun(by: part).map { ([$0.option], $0.rest, false) } ?? ([], part, false)
  }

  /// Returns the option whose number ends a part, as in "weed at night that's 5", and the words before.
  private func numberedBehind(_ part: String) -> (option: AnswerOption, words: String)? {
    let before = part.words.dropLast().joined(separator: " ")
    guard item.isNumbered, let number = part.words.last.flatMap({ Int($0) }),
      choices.options.indices.contains(number &- 1),
      let words = before.isOne(of: Words.typedIsNumber)
        ? "" : before.words(before: Words.typedIsNumber)
    else { return nil }
    return (choices.options[number - 1], words)
  }

  /// The parts that may each name an option, those joined by "and" together: also where only a number
  /// does, behind another choice. Where only one can be chosen, that is the whole text, if it comes
  /// near to one or begins with a number.
  private var nameableParts: [[String]] {
    let parts = words.partsBetweenCommas
    guard !item.repeats else {
      return parts.map { text in
        let parts = text.partsBetweenAnd
        let isCut = parts.contains {
          nearby.option(near: $0) != nil
            || !chosen.isEmpty && choices.numbered(in: $0)?.words.isCounted == false
        }
        return isCut ? parts : [text]
      }
    }
    let isNear =
      nearby.option(near: words) != nil || choices.numbered(in: words) != nil
      || choices.numberedApart(in: words) != nil
    return isNear ? [[words]] : parts.map { [$0] }
  }
}

extension [String] {
  /// The parts of a text, with the full stop that was between two of them, or else a comma. In more
  /// than 2,000 bytes, always a comma.
  func rejoined(from text: String) -> String {
    guard text.utf8.count <= 2_000, let first else { return joined(separator: ", ") }
    return zip(self, dropFirst()).reduce(first) { joined, pair in
      joined + (text.contains("\(pair.0). \(pair.1)") ? ". " : ", ") + pair.1
    }
  }
}

extension String {
  /// Whether a number before the text may count what it begins with, as in "8 kids" and "3 times a week".
  var isCounted: Bool {
    let first = words.first ?? ""
    return first.isOne(of: Words.typedUnit) || first.count > 3 && first.last?.lowercased() == "s"
  }
}
