// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Wording

extension Item {
  func readChoices(_ text: String) throws(ReadingFault) -> Reading {
    let chosen = try options(in: text)
    if chosen.count > 1, let alone = chosen.first(where: { $0.isExclusive || $0.leaving != nil }) {
      throw .standsAlone(alone.text)
    }
    guard repeats || chosen.count == 1 else {
      guard chosen.count == 2, let both else { throw .onlyOne }
      return .values([both.asValue])
    }
    if let limit = maxOccurs, chosen.count > limit { throw .tooMany(limit: limit) }
    if let leaving = chosen.first?.leaving { return .left(leaving) }
    return .values(chosen.map(\.asValue))
  }

  /// Reads options, or the person's own words. A line that names no option is the person's own
  /// words as a whole. In a line that names some, so is each part between commas that names none.
  func readOpenChoice(_ text: String) throws(ReadingFault) -> Reading {
    do {
      return try readChoices(text)
    } catch .noSuchChoice {
      return .values(try ownWords(text))
    }
  }

  private func ownWords(_ text: String) throws(ReadingFault) -> [Value] {
    let pieces = text.split { $0 == "," || $0 == ";" || $0 == "\n" }.map { String($0).trimmed }
    var values: [Value] = []
    for piece in pieces where !piece.isEmpty {
      let named = try? options(in: piece)
      if let alone = named?.first(where: { $0.isExclusive || $0.leaving != nil }) {
        throw .standsAlone(alone.text)
      }
      let chosen = named?.map(\.asValue)
      let read = if let chosen { chosen } else { [Value.text(try checked(piece))] }
      values += read.filter { !values.contains($0) }
    }
    guard repeats, values.contains(where: { $0.code != nil }) else {
      return [.text(try checked(text))]
    }
    if let limit = maxOccurs, values.count > limit { throw .tooMany(limit: limit) }
    return values
  }

  /// Returns the options that a line names, without duplicates. Tries the whole line before
  /// splitting it, because an option's text may contain commas. A number is an option's position
  /// first, and only then the start of an option's text.
  func options(in text: String) throws(ReadingFault) -> [AnswerOption] {
    if let exact = answerOption.first(where: { $0.text == text }) { return [exact] }
    let plain = text.withoutLeadingAndAlso
    let text = plain.words(before: Words.typedHedges) ?? plain
    let numbers = Self.numbers(in: text)
    if let numbers, let numbered = try? numbered(numbers) { return numbered }
    let matches = matches(of: text)
    if matches.count == 1 { return matches }
    if let numbers { return try numbered(numbers) }
    if matches.isEmpty {
      if repeats, text.isOne(of: Words.typedAll) { return answerOption.filter(isOneOfAll) }
      if let either = text.eitherNumbers, let possible = try? numbered(either) {
        throw .ambiguous(text, choices: possible.map(\.text))
      }
      // At a quiet list, what goes with a "sometimes" is asked about.
      if let spelled = isQuiet ? text.spelledNumbers : text.numbers(besides: Words.typedPerhaps) {
        return try numbered(spelled)
      }
    }
    let pieces = text.split { ",;\n".contains($0) }.map { String($0).withoutLeadingAndAlso }
    guard pieces.count > 1 else { return try joined(text) }
    var chosen: [AnswerOption] = []
    for piece in pieces where !piece.isEmpty {
      let numbers = Self.numbers(in: piece)
      let named = if let numbers { try numbered(numbers) } else { try joined(piece) }
      for option in named where !chosen.contains(option) { chosen.append(option) }
    }
    return chosen
  }

  /// Whether an option is meant by "all of them": none that needs words of its own.
  private func isOneOfAll(_ option: AnswerOption) -> Bool {
    let words = linkId(ofWordsFor: option.code)
    return !option.isExclusive && option.leaving == nil && !item.contains { $0.linkId == words }
  }

  private func numbered(_ numbers: [Int]) throws(ReadingFault) -> [AnswerOption] {
    var chosen: [AnswerOption] = []
    for number in numbers {
      guard isNumbered else {
        guard let named = answerOption.first(where: { $0.text == String(number) }) else {
          throw .noSuchChoice(String(number))
        }
        if !chosen.contains(named) { chosen.append(named) }
        continue
      }
      guard answerOption.indices.contains(number - 1) else {
        throw .noSuchNumber(number, count: answerOption.count)
      }
      if !chosen.contains(answerOption[number - 1]) { chosen.append(answerOption[number - 1]) }
    }
    return chosen
  }

  /// Returns the option with these words, or several options joined by "and".
  private func joined(_ text: String) throws(ReadingFault) -> [AnswerOption] {
    do {
      return [try match(of: text)]
    } catch {
      let parts = text.partsBetweenAnd
      guard parts.count > 1 else { throw error }
      var named: [AnswerOption] = []
      for part in parts {
        guard let option = try? match(of: part) else {
          throw error
        }
        if !named.contains(option) { named.append(option) }
      }
      return named
    }
  }

  private func match(of words: String) throws(ReadingFault) -> AnswerOption {
    let matches = matches(of: words)
    guard let match = matches.first else { throw .noSuchChoice(words) }
    guard matches.count == 1 else { throw .ambiguous(words, choices: matches.map(\.text)) }
    return match
  }

  /// Returns the option that is named exactly. Without one, returns the options that begin with the
  /// words; or else, for three letters or more, those that contain them at the start of a word; or
  /// else those that contain all of them in this order.
  private func matches(of words: String) -> [AnswerOption] {
    let folded = words.folded
    guard !folded.isEmpty else { return [] }
    if let exact = option(exactly: words) { return [exact] }
    let beginning = answerOption.filter { $0.text.folded.hasPrefix(folded) }
    guard beginning.isEmpty else { return beginning }
    let within = folded.count < 3 ? [] : answerOption.filter { $0.text.hasFolded(folded) }
    guard within.isEmpty else { return within }
    let apart = words.words.map(\.folded)
    let inOrder = apart.count < 2 ? [] : answerOption.filter { $0.text.hasInOrder(apart) }
    guard inOrder.isEmpty else { return inOrder }
    let plain = words.withoutFillers
    return plain.folded == folded ? optionsBeginning(yesOrNo: words) : matches(of: plain)
  }

  /// Returns the option with exactly these words; or else with this phrase; or else with no more than
  /// the yes or no that they mean.
  private func option(exactly words: String) -> AnswerOption? {
    let (folded, said) = (words.folded, words.yesOrNo)
    return answerOption.first { $0.text.folded == folded }
      ?? answerOption.first { $0.phrase.folded == folded }
      ?? answerOption.first { said != nil && $0.text.yesOrNo == said }
  }

  /// Returns the options that begin with yes or no, if the words mean that.
  package func optionsBeginning(yesOrNo words: String) -> [AnswerOption] {
    let said = words.asYesOrNo
    guard case .values? = said else { return [] }
    return answerOption.filter { String($0.text.prefix { $0.isLetter }).asYesOrNo == said }
  }

  /// The option that means both of the others.
  private var both: AnswerOption? { answerOption.first { $0.text.isOne(of: Words.typedBoth) } }

  /// Returns the numbers in a line such as `1 3 5`, `1,3`, `1 and 3` or `1-3`; `nil` if it contains
  /// words.
  ///
  /// Numbers are capped above the length of any real list, so that `1-999999999` takes no time.
  static func numbers(in text: String) -> [Int]? {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let most = 9_999
    let dashed = text.replacing("\u{2013}", with: "-").replacing(" - ", with: "-")
    let spaced = Words.typedTo.reduce(dashed) { $0.replacing(" \($1) ", with: "-") }
    let parts = spaced.replacing("+", with: " + ").replacing("&", with: " & ")
      .split { $0.isWhitespace || $0 == "," || $0 == ";" }
    var numbers: [Int] = []
    for part in parts where !Words.typedAnd.contains(part.lowercased()) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard let first = ends[0], let last = ends[ends.count - 1], ends.count <= 2, first >= 0,
        last >= 0
      else { return nil }
      let (low, high) = (min(first, last, most), min(max(first, last), most))
      numbers += low...high
    }
    return numbers.isEmpty ? nil : numbers
  }
}

extension String {
  /// Whether the text contains the folded words in a row. The last one may be incomplete.
  fileprivate func hasFolded(_ folded: String) -> Bool {
    let words = words.map(\.folded)
    var rest = words.joined().utf8[...]
    return words.contains { word in
      defer { rest = rest.dropFirst(word.utf8.count) }
      return rest.starts(with: folded.utf8)
    }
  }

  /// Whether the text contains all the folded words in this order, also with others between them.
  fileprivate func hasInOrder(_ folded: [String]) -> Bool {
    var missing = folded[...]
    for word in words where word.folded == missing.first { missing.removeFirst() }
    return missing.isEmpty
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

  /// The text without words that people put around a choice, as in "just me" or "bit of both".
  fileprivate var withoutFillers: String {
    words.filter { !$0.isOne(of: Words.typedFillers, Words.typedPlaces) }.joined(separator: " ")
  }
}
