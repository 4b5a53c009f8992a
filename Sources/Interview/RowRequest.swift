// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// The request that a line makes at a list of rows.
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

  init(_ line: String) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    let number = words.last.flatMap { Int($0) }
    switch (words.first, words.count, number) {
    case (nil, _, _): self = .close
    case (let word?, 1, _) where word.isOne(of: Words.typedList): self = .list
    case (_, 1, let number?): self = .change(max(0, number))
    case (let word?, ...2, _) where word.isOne(of: Words.typedChange):
      self = number.map { .change(max(0, $0)) } ?? .whichRow
    case (let word?, ...2, _) where word.isOne(of: Words.typedRemove):
      self = number.map { .remove(max(0, $0)) } ?? .whichRow
    default: self = Self.removal(words) ?? Self.wordsOrNo(line)
    }
  }

  /// Returns a removal whose number is in words, as in "remove the second one".
  private static func removal(_ words: [String]) -> Self? {
    guard let first = words.first, first.isOne(of: Words.typedRemove),
      let numbers = words.dropFirst().joined(separator: " ").spelledNumbers, numbers.count == 1
    else { return nil }
    return .remove(max(0, numbers[0]))
  }

  private static func wordsOrNo(_ line: String) -> Self {
    if line.isOne(of: Words.typedAdd) { return .another }
    if line.namesNobody { return .close }
    switch line.asYesOrNo {
    case .values([.boolean(true)]): return .another
    case .values: return .close
    case .left: return .unsure
    case nil: return .named(line.trimmed)
    }
  }
}
