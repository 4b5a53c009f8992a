// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Choices that words come near to, as "when I need it" does to "Only when needed".
///
/// Nothing is accepted because of it: the person is asked.
extension Item {
  /// Splits words that name no option into the options that parts of them come near to and the
  /// other words. A part comes near to an option of several if it begins with its number, and to any
  /// if it is the option's phrase, if at least a third of its main words are the option's and fewer are any
  /// other's, or if it only says "nothing". Options chosen already don't count.
  ///
  /// Returns no options, and all the words, if there are none or they can't be combined. O(words ×
  /// words of the options).
  package func nearChoices(
    to words: String, beside chosen: [Value] = []
  ) -> (near: [AnswerOption], words: String) {
    let ownWords = mainWordsOfOptions
    var near: [AnswerOption] = []
    var others: [String] = []
    for part in repeats ? words.partsBetweenCommas : [words] {
      let numbered = repeats ? optionNumbered(in: part) : nil
      guard
        let option = numbered.map({ answerOption[$0.number - 1] }) ?? option(near: part, ownWords),
        !chosen.contains(option.asValue), option.leaving == nil || isQuiet
      else {
        others.append(part)
        continue
      }
      if let numbered { others.append(numbered.words) }
      if !near.contains(option) { near.append(option) }
    }
    let values = chosen + near.map(\.asValue)
    let isAlone = values.count == 1 && (others.isEmpty || near.first?.isExclusive == false)
    guard isAlone || values.count > 1 && canCombine(values) else { return ([], words) }
    return (near, others.joined(separator: ", "))
  }

  /// Returns the options that a text names or comes near to in any of its parts, without duplicates.
  package func optionsMeant(in text: String) -> [AnswerOption] {
    let ownWords = mainWordsOfOptions
    let found = text.partsBetweenCommas.flatMap { part in
      (try? options(in: part))
        ?? [optionStarting(part)?.option ?? option(near: part, ownWords)].compactMap(\.self)
    }
    return answerOption.filter(found.contains)
  }

  /// Returns the numbers of options with which a text begins, without duplicates, and the words
  /// after them; `nil` without either. O(characters).
  package func optionsNumbered(in text: String) -> (numbers: [Int], words: String)? {
    var rest = text[...]
    var numbers: [Int] = []
    while let word = rest.split(maxSplits: 1, whereSeparator: \.isWhitespace).first {
      let plain = word.filter { !",;.&+".contains($0) }
      if let number = Int(plain) {
        guard isNumbered, answerOption.indices.contains(number &- 1) else { break }
        if !numbers.contains(number) { numbers.append(number) }
      } else if !plain.isEmpty, !Words.typedAnd.contains(plain.lowercased()) {
        break
      }
      rest = rest[word.endIndex...]
    }
    let words = String(rest).trimmed
    return numbers.isEmpty || words.isEmpty ? nil : (numbers, words)
  }

  /// Returns the number of an option with which a part begins, and the words after it; `nil`
  /// without either, or with several numbers. It may also belong to the words, as in "2 strokes".
  package func optionNumbered(in part: String) -> (number: Int, words: String)? {
    let words = part.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    guard isNumbered, words.count == 2, let number = Int(words[0]),
      answerOption.indices.contains(number &- 1), words[1].first?.isNumber == false
    else { return nil }
    return (number, words[1].trimmed)
  }

  private var mainWordsOfOptions: [[String]] {
    answerOption.map { "\($0.text) \($0.phrase)".mainWords }
  }

  /// Returns the only option that a part comes near to; `nil` for none or several.
  private func option(near part: String, _ ownWords: [[String]]) -> AnswerOption? {
    if let named = answerOption.first(where: { part.isOne(of: [$0.phrase]) }) { return named }
    if let mistyped = option(mistypedAs: part) { return mistyped }
    let main = part.mainWords
    let shared = ownWords.map { own in
      main.count { word in own.contains { word.isAkin(to: $0) } }
    }
    let most = shared.max() ?? 0
    let nearest = answerOption.indices.filter { shared[$0] == most }
    let isDenied = part.split(separator: " ").first.map { String($0).isOne(of: Words.typedNoFirst) }
    if nearest.count == 1, most * 3 >= main.count, most > 0, isDenied != true {
      return answerOption[nearest[0]]
    }
    let isShort = part.split(whereSeparator: \.isWhitespace).count <= 4
    guard most == 0, isShort, part.namesNobody || part.begins(withOneOf: Words.typedNobody) else {
      return nil
    }
    return answerOption.first(where: \.isExclusive)
  }
}

extension Item {
  /// Returns the only option with a word that a single word is a slip of; `nil` for none or several.
  private func option(mistypedAs word: String) -> AnswerOption? {
    guard word.count > 4, !word.contains(" ") else { return nil }
    let options = answerOption.filter { option in
      let words = option.text.lowercased().split { !$0.isLetter }.map(String.init)
      return Suggestion.nearest(to: word.lowercased(), in: words.filter { $0.count > 4 }) != nil
    }
    return options.count == 1 ? options[0] : nil
  }
}

extension String {
  /// The parts of the text between commas, semicolons, newlines and sentences.
  var partsBetweenCommas: [String] {
    replacing(". ", with: ", ").split { ",;\n".contains($0) }.map { String($0).trimmed }
  }

  /// The words of four letters or more, in lower case, without those that many texts contain.
  fileprivate var mainWords: [String] {
    split { !$0.isLetter && !"'\u{2019}".contains($0) }.map { String($0).lettersAlone }
      .filter { $0.count > 3 && !Self.commonWords.contains($0) }
  }

  private static let commonWords = Set(Words.typedCommonWords.map(\.lettersAlone))

  /// Whether two words begin with the same four letters, or with the same five if both are long.
  fileprivate func isAkin(to other: String) -> Bool {
    let count = min(count, other.count) > 6 ? 5 : 4
    return prefix(count) == other.prefix(count)
  }
}
