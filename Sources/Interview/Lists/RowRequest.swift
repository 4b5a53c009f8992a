// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// What a line typed at a list of rows asks for.
enum RowRequest: Equatable {
  case close
  case another
  case list
  case change(Int)
  case remove(Int)
  /// Add a row, with these words as its first answer.
  case named(String)
  /// The person doesn't know, or would rather not say.
  case unsure
  /// Change or remove a row, without saying which.
  case whichRow

  /// - Parameter names: The names of the rows so far. A row can be asked for by its name too.
  init(_ line: String, names: [String] = []) {
    let behindNo = line.wordsBehindNo ?? ""
    let isAboutRow =
      behindNo.removesThisOne
      || behindNo.words.first?.isOne(of: Words.typedChange, Words.typedRemove) ?? false
    let words = isAboutRow ? behindNo.words : line.words
    let rest = words.dropFirst().joined(separator: " ")
    let number = words.last.flatMap { Int($0) }
    switch (words.first, words.count, number) {
    case (nil, _, _): self = .close
    case (let word?, _, _)
    where word.last.map(",.:".contains) == true
      && names.indices.contains((Int(word.dropLast()) ?? 0) &- 1)
      && (words.count == 1 || rest.begins(withOneOf: Words.typedShouldBe)):
      self = .change(Int(word.dropLast()) ?? 0)
    case _ where words.joined(separator: " ").removesThisOne: self = .remove(names.count)
    case (let word?, 1, _) where word.isOne(of: Words.typedList): self = .list
    case (_, 1, let number?): self = .change(max(0, number))
    case (let word?, _, _) where Int(word) != nil && rest.begins(withOneOf: Words.typedShouldBe):
      self = .change(max(0, Int(word) ?? 0))
    case (let word?, _, _) where word.isOne(of: Words.typedChange):
      // Several words without a number may be a name.
      self =
        Self.request(words.dropFirst(), names) { .change($0) }
        ?? (words.count > 2 ? .named(line) : .whichRow)
    case (let word?, _, _) where word.isOne(of: Words.typedRemove):
      self = Self.request(words.dropFirst(), names) { .remove($0) } ?? .whichRow
    default: self = Self.removal(askedBy: line, names) ?? Self.wordsOrNo(line)
    }
  }

  /// Returns the request to remove a row that is named in a question, as in "how do I take Ann off?"; `nil` for any
  /// other line.
  private static func removal(askedBy line: String, _ names: [String]) -> Self? {
    let said = line.withoutPunctuationBehind
    let taken = said.words(after: Words.typedTakeRowFirst)?.words(before: Words.typedTakeLast)
    return (said.words(after: Words.typedRemoveFirst) ?? taken)
      .flatMap { request($0.words[...], names) { .remove($0) } }
  }

  /// Returns a request for the row that the words give by its number, as in "2" and "the second one", or
  /// by its name; `nil` for other words.
  private static func request(
    _ words: ArraySlice<String>, _ names: [String], _ kind: (Int) -> Self
  ) -> Self? {
    let numbers =
      SpelledNumbers(words.joined(separator: " "))?.numbers
      ?? words.compactMap { Int($0.withoutPunctuationBehind) }
    if let number = numbers.only { return kind(max(0, number)) }
    if words.isEmpty || !numbers.isEmpty { return .whichRow }
    return index(of: words, in: names).map { kind($0 + 1) }
  }

  /// Returns the index of the name that shares the most words; `nil` if no name shares any, or if
  /// several share equally many. O(words + the names' words).
  private static func index(of words: ArraySlice<String>, in names: [String]) -> Int? {
    let said = Set(words.map(\.folded))
    let counts = names.map { said.intersection($0.words.map(\.folded)).count }
    guard let most = counts.max(), most > 0, counts.filter({ $0 == most }).count == 1 else {
      return nil
    }
    return counts.firstIndex(of: most)
  }

  private static func wordsOrNo(_ line: String) -> Self {
    if line.isOne(of: Words.typedAdd) { return .another }
    if line.namesNobody
      || line.isOne(of: Words.typedNoFurther, Words.typedDone, Words.typedNotNow, Words.typedEnough)
    {
      return .close
    }
    switch line.asYesOrNo {
    case .values([.boolean(true)]): return .another
    case .values: return .close
    case .left: return .unsure
    case nil: return line.isOk ? .unsure : .named(line.trimmed)
    }
  }
}

extension String {
  /// Whether the text removes something that was just added, as "get rid of that one" does.
  var removesThisOne: Bool {
    words(after: Words.typedRemoveFirst)?.isOne(of: Words.typedThisOne)
      ?? words(after: Words.typedTakeRowFirst)?.isOne(of: Words.typedThisOneOut) ?? false
  }
}
