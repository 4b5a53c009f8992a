// SPDX-License-Identifier: GPL-3.0-or-later

extension Item {
  func readChoices(_ text: String) throws(ReadingFault) -> Reading {
    let chosen = try options(in: text)
    if chosen.count > 1, let alone = chosen.first(where: { $0.isExclusive || $0.leaving != nil }) {
      throw .standsAlone(alone.text)
    }
    guard repeats || chosen.count == 1 else { throw .onlyOne }
    if let limit = maxOccurs, chosen.count > limit { throw .tooMany(limit: limit) }
    if let leaving = chosen.first?.leaving { return .left(leaving) }
    return .values(chosen.map { .option(code: $0.code, text: $0.text) })
  }

  /// Choices, or words of the person's own: a line that names none is taken whole, and beside
  /// choices each part of it between commas that is none.
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
      let chosen = named?.map { Value.option(code: $0.code, text: $0.text) }
      let read = if let chosen { chosen } else { [Value.text(try checked(piece))] }
      values += read.filter { !values.contains($0) }
    }
    guard repeats, values.contains(where: { $0.code != nil }) else {
      return [.text(try checked(text))]
    }
    if let limit = maxOccurs, values.count > limit { throw .tooMany(limit: limit) }
    return values
  }

  /// The choices that a line names, each once. Before it is parted the whole line is tried, because
  /// the words of a choice may have commas; numbers of choices come before the start of words.
  private func options(in text: String) throws(ReadingFault) -> [AnswerOption] {
    if let exact = answerOption.first(where: { $0.text == text }) { return [exact] }
    let numbers = Self.numbers(in: text)
    if let numbers, let numbered = try? numbered(numbers) { return numbered }
    let matches = matches(of: text)
    if matches.count == 1 { return matches }
    if let numbers { return try numbered(numbers) }
    let pieces = text.split { $0 == "," || $0 == ";" || $0 == "\n" }.map { String($0).trimmed }
    guard pieces.count > 1 else { return try joined(text) }
    var chosen: [AnswerOption] = []
    for piece in pieces where !piece.isEmpty {
      let numbers = Self.numbers(in: piece)
      let named = if let numbers { try numbered(numbers) } else { try joined(piece) }
      for option in named where !chosen.contains(option) { chosen.append(option) }
    }
    return chosen
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

  /// The choice that words name, or several with "and" between them.
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

  /// The choice that is exactly these words, or else those that begin with them, or else those
  /// that have them somewhere within.
  private func matches(of words: String) -> [AnswerOption] {
    let folded = words.folded
    guard !folded.isEmpty else { return [] }
    if let exact = answerOption.first(where: { $0.text.folded == folded }) { return [exact] }
    let beginning = answerOption.filter { $0.text.folded.hasPrefix(folded) }
    guard beginning.isEmpty, folded.count >= 3 else { return beginning }
    return answerOption.filter { $0.text.folded.contains(folded) }
  }

  /// The numbers in a line such as `1 3 5`, `1,3`, `1 and 3` or `1-3`; `nil` when it has words.
  ///
  /// Numbers end where no list of choices goes on, so that `1-999999999` costs nothing.
  static func numbers(in text: String) -> [Int]? {
    let most = 9_999
    let spaced = text.replacing("\u{2013}", with: "-").replacing(" - ", with: "-")
    let parts = spaced.split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "+" || $0 == "&" }
    var numbers: [Int] = []
    for part in parts where part.lowercased() != "and" {
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
  /// What stands between each "and", or a sign for it.
  package var partsBetweenAnd: [String] {
    split(whereSeparator: \.isWhitespace).split { ["and", "&", "+"].contains($0.lowercased()) }
      .map { $0.joined(separator: " ") }
  }
}
