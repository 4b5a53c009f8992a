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
    for joined in nameableParts(of: words, nearby) {
      var rest: [String] = []
      for part in joined {
        let numbered = optionsNumbered(in: part, nearby)
        let closest = nearby.option(near: part)
        let begun = numbered == nil && closest == nil ? nearby.optionBegun(by: part) : nil
        let found = numbered?.options ?? [closest ?? begun?.option].compactMap(\.self)
        let further = found.filter { !chosen.contains($0.asValue) && !near.contains($0) }
        guard !further.isEmpty, found.allSatisfy({ $0.leaving == nil || item.isQuiet }),
          parts < most || numbered != nil && !isInWords
        else {
          rest.append(part)
          continue
        }
        parts += 1
        isInWords = isInWords || numbered == nil
        if let words = numbered?.words ?? begun?.rest, !words.isEmpty { rest.append(words) }
        near += further
      }
      if !rest.isEmpty { others.append(rest.joined(separator: " \(TypedWord.and) ")) }
    }
    let values = chosen + near.map(\.asValue)
    let isAlone = values.count == 1 && (others.isEmpty || near.first?.isExclusive == false)
    guard isAlone || values.count > 1 && item.canCombine(values) else { return ([], words) }
    return (near, others.rejoined(from: words))
  }

  /// Returns the options whose numbers begin a part, with one that the words behind them name, and the
  /// other words. Where only one can be chosen, several words must follow that come near to none: the
  /// number in "6 months" belongs to its word.
  private func optionsNumbered(
    in part: String, _ nearby: NearOptions
  ) -> (options: [AnswerOption], words: String)? {
    if let (option, words) = numberedApart(in: part) { return ([option], words) }
    guard let (numbers, words) = numbered(in: part) else { return nil }
    let numbered = numbers.map { options[$0 - 1] }
    guard item.repeats else {
      let isMeant =
        numbers.count == 1 && words.words.count > 2 && nearby.option(near: part) == nil
      return isMeant ? (numbered, words) : nil
    }
    let named = (try? options(in: words)) ?? []
    return (numbered + named.filter { !numbered.contains($0) }, named.isEmpty ? words : "")
  }

  /// The parts that may each name an option, those joined by "and" together. Where only one can be
  /// chosen, that is the whole text, if it comes near to one or begins with a number.
  private func nameableParts(of words: String, _ nearby: NearOptions) -> [[String]] {
    guard !item.repeats else { return words.partsBetweenCommas.map(nearby.parts) }
    let isNear =
      nearby.option(near: words) != nil || numbered(in: words) != nil
      || numberedApart(in: words) != nil
    return isNear ? [[words]] : words.partsBetweenCommas.map { [$0] }
  }

  /// Returns the option whose number begins a text, if the other words come near to it, as in "2 an
  /// hour"; `nil` for any other text.
  package func option(numberedAndNamed text: String) -> AnswerOption? {
    guard let (numbers, words) = numbered(in: text), numbers.count == 1 else { return nil }
    let option = options[numbers[0] - 1]
    let (near, others) = near(to: words)
    let isNear = near == [option] && others.isEmpty && numberedApart(in: text) == nil
    return isNear || words.echoes(option.text) ? option : nil
  }

  /// Returns the option whose number stands apart from the words behind it, as in "2, mostly at night"
  /// and "number 2 but not on Fridays", and those words; `nil` for any other text, such as "2+ years" and
  /// "2, or 3", and where several can be chosen.
  package func numberedApart(in text: String) -> (option: AnswerOption, words: String)? {
    guard !item.repeats else { return nil }
    if let line = numberedLine(text), line.chosen.count == 1, !line.remarks.isEmpty {
      return (line.chosen[0], line.remarks.map(\.words).joined(separator: "; "))
    }
    let plain = text.without(leading: Words.typedBeforeNumbers)
    guard let (numbers, words) = numbered(in: plain), numbers.count == 1 else {
      return nil
    }
    let isApart =
      plain != text.trimmed || plain.words[0].last.map { ",;.:)".contains($0) } == true
      || words.words[0].isOne(of: Words.typedExceptionFirst)
    return isApart && !words.contains(where: \.isNumber) ? (options[numbers[0] - 1], words) : nil
  }

  /// Returns the options that a text names or comes near to in any of its parts, without duplicates,
  /// in the order of the list.
  package func meant(in text: String) -> [AnswerOption] {
    let meant = meant(byPartsOf: parts(of: text))
    return options.filter(meant.contains)
  }

  /// Returns choices in the order in which a text names or comes near to them. Those that it doesn't
  /// come last.
  ///
  /// In a text of more than 2,000 bytes, they stay as they are.
  package func ordered(_ chosen: [Value], asIn text: String) -> [Value] {
    guard text.utf8.count <= 2_000 else { return chosen }
    let meant = meant(byPartsOf: parts(of: text)).map(\.asValue)
    return (meant + chosen).filter(chosen.contains).withoutDuplicates
  }

  private func meant(byPartsOf texts: [String]) -> [AnswerOption] {
    let nearby = NearOptions(item)
    return texts.flatMap { part in
      (try? options(in: part))
        ?? [optionStarting(part)?.option ?? nearby.option(near: part)].compactMap(\.self)
    }
  }

  /// Returns the numbers of options with which a text begins, without duplicates, and the words
  /// after them; `nil` if it begins with no number or has no words after them. The last number may also
  /// belong to the words, as in "2 strokes".
  package func numbered(in text: String) -> (numbers: [Int], words: String)? {
    guard item.isNumbered else { return nil }
    var (rest, end) = (text[...], text.startIndex)
    var numbers: [Int] = []
    while let word = rest.split(maxSplits: 1, whereSeparator: \.isWhitespace).first {
      let parts = word.split { ",;.:)&+".contains($0) }.map(String.init)
      let read = parts.compactMap { Int($0) }
      guard read.allSatisfy({ options.indices.contains($0 &- 1) }),
        parts.allSatisfy({ Int($0) != nil || $0.isOne(of: Words.typedAnd, Words.typedPerhaps) })
      else { break }
      numbers += read.filter { !numbers.contains($0) }
      rest = rest[word.endIndex...]
      if !read.isEmpty { end = word.endIndex }
    }
    let words = String(text[end...]).withoutLeadingAnd
    return numbers.isEmpty || words.isEmpty ? nil : (numbers, words)
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
