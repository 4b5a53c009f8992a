// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Wording

/// Choices that words come near to, as "when I need it" does to "Only when needed".
///
/// Nothing is accepted because of it: the person is asked.
extension ChoiceReader {
  /// Splits words that name no option into the options that parts of them come near to and the
  /// other words. Options that were chosen already don't count.
  ///
  /// A part comes near to an option if
  /// - it is the option's phrase or one of its synonyms, or begins or ends with the option's words;
  /// - it begins with one of those and goes on, where only one can be chosen;
  /// - at least a third of its main words are those of the option or its synonyms, and it shares
  ///   fewer with any other option, or no other has all its words in the part;
  /// - it is a slip of the option's words, or its first word is one of a main word of them;
  /// - it begins with the option's number, where several can be chosen or several words follow; or
  /// - it only says "nothing", and the option excludes all others.
  ///
  /// A part that comes near to an option that another part named already is among the other words:
  /// it says more than that. Returns no options, and all the words, if there are none or they can't
  /// be combined. O(words × words of the options).
  /// - Parameter most: How many parts may name options. Parts that do so by number may be more, but not
  ///   together with others. Further parts are other words.
  package func near(
    to words: String, beside chosen: [Value] = [], most: Int = .max
  ) -> (near: [AnswerOption], words: String) {
    var (parts, isInWords) = (0, false)
    let nearby = NearOptions(item)
    var near: [AnswerOption] = []
    var others: [String] = []
    for joined in nameableParts(of: words, isBehindChoice: !chosen.isEmpty, nearby) {
      var rest: [String] = []
      for part in joined {
        let found = found(in: part, nearby)
        let further = found.options.filter { !chosen.contains($0.asValue) && !near.contains($0) }
        guard !further.isEmpty,
          found.options.allSatisfy({ $0.leaving == nil || item.isQuiet }),
          parts < most || found.isNumbered && !isInWords
        else {
          rest.append(part)
          continue
        }
        parts += 1
        isInWords = isInWords || !found.isNumbered
        if !found.words.isEmpty { rest.append(found.words) }
        near += further
      }
      if !rest.isEmpty { others.append(rest.joined(separator: " \(TypedWord.and) ")) }
    }
    let values = chosen + near.map(\.asValue)
    let isAlone = values.count == 1 && (others.isEmpty || near.first?.isExclusive == false)
    guard isAlone || values.count > 1 && item.canCombine(values) else { return ([], words) }
    return (near, others.rejoined(from: words))
  }

  /// Returns the options whose numbers begin a part, with one that the words behind them name, or else the
  /// option that it comes near to, and the other words. Where only one can be chosen, several words must
  /// follow its number that come near to none: the number in "6 months" belongs to its word.
  private func found(
    in part: String, _ nearby: NearOptions
  ) -> (options: [AnswerOption], words: String, isNumbered: Bool) {
    if let (option, words) = numberedApart(in: part) { return ([option], words, true) }
    let numbered = numbered(in: part).map { ($0.numbers.map { options[$0 - 1] }, $0.words) }
    if item.repeats, let (options, words) = numbered {
      let named = (try? self.options(in: words)) ?? []
      return ((options + named).withoutDuplicates, named.isEmpty ? words : "", true)
    }
    if item.repeats, let (option, words) = numberedBehind(part) { return ([option], words, true) }
    if let closest = nearby.option(near: part) { return ([closest], "", false) }
    if let (options, words) = numbered, options.count == 1, words.words.count > 2 {
      return (options, words, true)
    }
    return nearby.optionBegun(by: part).map { ([$0.option], $0.rest, false) } ?? ([], part, false)
  }

  /// Returns the option whose number ends a part, as in "weed at night that's 5", and the words before.
  private func numberedBehind(_ part: String) -> (option: AnswerOption, words: String)? {
    let before = part.words.dropLast().joined(separator: " ")
    guard item.isNumbered, let number = part.words.last.flatMap({ Int($0) }),
      options.indices.contains(number - 1),
      let words = before.isOne(of: Words.typedIsNumber)
        ? "" : before.words(before: Words.typedIsNumber)
    else { return nil }
    return (options[number - 1], words)
  }

  /// Returns words without the numbers of options that are taken, where one begins or ends a part, also
  /// behind "an" as a slip of "and". A number before things that it may count stays, and so do words that
  /// say no more than a number.
  package func unnumbered(_ words: String, taking options: [AnswerOption]) -> String {
    let numbers = options.compactMap(self.options.firstIndex).map { String($0 + 1) }
    let slips = Phrases(numbers.map { "\(Words.typedAn.first ?? "") \($0)" })
    let behind = Phrases(
      numbers.flatMap { number in Words.typedIsNumber.map { "\($0) \(number)" } })
    let parts = words.partsBetweenCommas.map(\.partsBetweenAnd)
    let said = parts.map { parts in
      parts.compactMap { part -> String? in
        let numbered = part.words(after: slips) ?? part
        let without = numbered.without(leading: Phrases(numbers))
        let rest = without.isCounted ? numbered : without
        let isGone = rest.isOne(of: behind) || rest != part && rest.isOne(of: Words.typedAsWell)
        return isGone ? nil : rest.words(before: behind) ?? rest
      }
    }
    guard said != parts, said.contains(where: { !$0.isEmpty }) else { return words }
    return said.filter { !$0.isEmpty }.map { $0.joined(separator: " \(TypedWord.and) ") }
      .rejoined(from: words)
  }

  /// The parts that may each name an option, those joined by "and" together: also where only a number
  /// does, behind another choice. Where only one can be chosen, that is the whole text, if it comes
  /// near to one or begins with a number.
  private func nameableParts(
    of words: String, isBehindChoice: Bool, _ nearby: NearOptions
  ) -> [[String]] {
    guard !item.repeats else {
      return words.partsBetweenCommas.map { text in
        let parts = text.partsBetweenAnd
        let isCut = parts.contains {
          nearby.option(near: $0) != nil
            || isBehindChoice && numbered(in: $0)?.words.isCounted == false
        }
        return isCut ? parts : [text]
      }
    }
    let isNear =
      nearby.option(near: words) != nil || numbered(in: words) != nil
      || numberedApart(in: words) != nil
    return isNear ? [[words]] : words.partsBetweenCommas.map { [$0] }
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
  fileprivate var isCounted: Bool {
    let first = words.first ?? ""
    return first.isOne(of: Words.typedUnit) || first.count > 3 && first.last?.lowercased() == "s"
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
}
