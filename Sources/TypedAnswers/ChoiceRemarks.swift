// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Wording

/// What a line says about single choices, as "6 for my mother, 8 when he shouts" does.
package struct ChoiceRemarks {
  /// The choices that the line names, without duplicates, in its order.
  package private(set) var chosen: [AnswerOption] = []
  /// Its other words, each with the choice whose number is before them. One remark for each choice.
  package private(set) var remarks: [(option: AnswerOption, words: String)] = []

  private let choices: ChoiceReader
  /// Whether words without a number may go on with the last remark.
  private var goesOn = false

  /// Reads a line; `nil` where only one can be chosen, for a line of more than 600 bytes or without a remark,
  /// and where some of its words may be anything but a remark, as in "2 strokes", "not 3", "1 with 3" and
  /// "2, gambling".
  package init?(_ text: String, at choices: ChoiceReader) {
    self.choices = choices
    guard choices.item.repeats, choices.item.isNumbered, text.utf8.count <= 600 else { return nil }
    for piece in LinePiece.pieces(of: text) {
      guard piece.words(afterOneOf: Words.typedDenyChoice) == nil, take(piece) else { return nil }
    }
    guard !remarks.isEmpty, choices.item.canCombine(chosen.map(\.asValue)) else { return nil }
  }

  /// Takes a part of the line. Returns `false` if it can't be told what that means.
  private mutating func take(_ piece: LinePiece) -> Bool {
    let (numbers, behind) = piece.numbered
    // A number within a remark may be one more choice, and a remark behind several about all of them.
    guard numbers.allSatisfy({ choices.options.indices.contains($0 &- 1) }), piece.joiner != .or,
      behind.saying?.contains(where: \.isNumber) != true,
      numbers.count < 2 || behind.isEmpty || behind.isMarked
    else { return false }
    guard let number = numbers.last else { return takeWords(piece) }
    choose(numbers.map { choices.options[$0 - 1] })
    goesOn = false
    let option = choices.options[number - 1]
    guard let words = behind.saying, !words.echoes(option.text) else { return true }
    goesOn = behind.isMarked || Self.isBegun(by: words)
    if goesOn { remark(words, about: option) }
    return goesOn
  }

  /// Takes words without a number: the names of choices, or more of the last remark.
  private mutating func takeWords(_ piece: LinePiece) -> Bool {
    guard let words = piece.saying else { return true }
    let named = choices.options.filter {
      words.isOne(of: Phrases([$0.text])) || words.isOne(of: $0.otherNames)
    }
    if named.count == 1 {
      choose(named)
      goesOn = false
      return true
    }
    // Words that come near to a choice may mean that one.
    guard goesOn, let last = remarks.last, (try? choices.options(in: words)) == nil,
      NearMatches(of: words, at: choices).options.isEmpty,
      !words.contains(where: \.isNumber)
    else { return false }
    remark(words, about: last.option)
    return true
  }

  private mutating func remark(_ words: String, about option: AnswerOption) {
    let index = remarks.firstIndex { $0.option == option }
    let before = index.map { remarks.remove(at: $0).words + ", " } ?? ""
    remarks.append((option, before + words))
  }

  /// Whether words are a remark about the number before them, and not things that it counts. `false`
  /// without words.
  package static func isBegun(by words: String) -> Bool {
    words.words.first?.isOne(of: Words.typedNotCounted, Words.typedRemarkBehindNumber) ?? false
  }

  private mutating func choose(_ options: [AnswerOption]) {
    chosen = (chosen + options).withoutDuplicates
  }
}
