// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Wording

/// Reads typed lines that name options of an item.
package struct ChoiceReader {
  let item: Item
  let options: [AnswerOption]
  package let names: OptionNames

  /// O(options).
  package init(_ item: Item) {
    (self.item, options, names) = (item, item.answerOption, OptionNames(item))
  }

  /// Returns the index of the text that a line names, by its number or its words; `nil` if it leaves
  /// the question.
  /// - Throws: ``ReadingFault`` if it names none or several.
  package static func index(
    of line: String, among texts: [String]
  ) throws(ReadingFault) -> Int? {
    let options = texts.enumerated().map { AnswerOption(code: String($0), text: $1) }
    let item = Item(linkId: "", type: .choice, answerOption: options)
    guard case .values(let values) = try item.read(line) else { return nil }
    return values.first?.code.flatMap { Int($0) }
  }

  /// Reads a line as an answer. At an open choice, a line that names no option is the person's own
  /// words as a whole; in a line that names some, so is each part between commas that names none.
  /// - Throws: ``ReadingFault``.
  func read(_ text: String) throws(ReadingFault) -> Reading {
    do {
      return try readChoices(text)
    } catch .noSuchChoice where item.type == .openChoice {
      return .values(try ownWords(text))
    }
  }

  private func readChoices(_ text: String) throws(ReadingFault) -> Reading {
    let chosen = try options(in: text)
    if chosen.count > 1, let alone = chosen.first(where: { $0.isExclusive || $0.leaving != nil }) {
      throw .standsAlone(alone.text)
    }
    guard item.repeats || chosen.count == 1 else {
      guard chosen.count == 2, let both = names.both else { throw .onlyOne }
      return .values([both.asValue])
    }
    if let limit = item.maxOccurs, chosen.count > limit { throw .tooMany(limit: limit) }
    if let leaving = chosen.first?.leaving { return .left(leaving) }
    return .values(chosen.map(\.asValue))
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
      let read = if let chosen { chosen } else { [Value.text(try item.checked(piece))] }
      values += read.filter { !values.contains($0) }
    }
    guard item.repeats, values.contains(where: { $0.code != nil }) else {
      return [.text(try item.checked(text))]
    }
    if let limit = item.maxOccurs, values.count > limit { throw .tooMany(limit: limit) }
    return values
  }

  /// Returns the options that a line names, without duplicates. Tries the whole line before
  /// splitting it, because an option's text may contain commas. A number is an option's position
  /// first, and only then the start of an option's text.
  func options(in text: String) throws(ReadingFault) -> [AnswerOption] {
    if let exact = options.first(where: { $0.text == text }) { return [exact] }
    let plain = text.withoutLeadingAndAlso
    let unhedged = plain.words(before: Words.typedHedges) ?? plain
    let text = unhedged.withoutWordsAroundNumbers ?? unhedged
    let numbers = text.digitNumbers
    if let numbers, let numbered = try? names.numbered(numbers) { return numbered }
    if numbers == nil, let placed = try names.placed(in: text) { return placed }
    if item.repeats, let but = text.words(after: Words.typedAllBut) {
      let kept = try options(in: but)
      return options.filter { isOneOfAll($0) && !kept.contains($0) }
    }
    let matches = names.matches(of: text)
    if matches.count == 1 { return matches }
    if let numbers { return try names.numbered(numbers) }
    if matches.isEmpty {
      if item.repeats, text.isOne(of: Words.typedAll) { return options.filter(isOneOfAll) }
      if let either = SpelledNumbers(eitherIn: text)?.numbers,
        let possible = try? names.numbered(either)
      {
        throw .ambiguous(text, choices: possible.map(\.text))
      }
      // At a quiet list, what goes with a "sometimes" is asked about.
      let spelled =
        item.isQuiet ? SpelledNumbers(text) : SpelledNumbers(text, besides: Words.typedPerhaps)
      if let spelled { return try names.numbered(spelled.numbers) }
    }
    let pieces = text.split { ",;\n".contains($0) }.map { String($0).withoutLeadingAndAlso }
    guard pieces.count > 1 else { return try joined(text) }
    var chosen: [AnswerOption] = []
    for piece in pieces where !piece.isEmpty {
      let numbers = piece.digitNumbers
      let named = if let numbers { try names.numbered(numbers) } else { try joined(piece) }
      chosen += named
    }
    return chosen.withoutDuplicates
  }

  /// Whether an option is meant by "all of them": none that needs words of its own.
  func isOneOfAll(_ option: AnswerOption) -> Bool {
    let words = item.linkId(ofWordsFor: option.code)
    return !option.isExclusive && option.leaving == nil
      && !item.item.contains { $0.linkId == words }
  }

  /// Returns the option with these words, or several options joined by "and", or by "or" where several
  /// can be chosen and are shown.
  private func joined(_ text: String) throws(ReadingFault) -> [AnswerOption] {
    do {
      return [try names.match(of: text)]
    } catch {
      let either = item.repeats && !item.isQuiet ? text.parts(between: Words.typedOr) : []
      let parts = either.count > 1 ? either : text.partsBetweenAnd
      guard parts.count > 1 else { throw error }
      let named = try parts.map { part throws(ReadingFault) in
        guard let option = try? names.match(of: part) else { throw error }
        return option
      }
      return named.withoutDuplicates
    }
  }
}
