// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Wording

/// A line that says more about choices than their numbers, as in "1-3, 5 (at night), not 7".
package struct NumberedLine {
  /// The choices that the line names by their numbers, without duplicates, in its order.
  package private(set) var chosen: [AnswerOption] = []
  /// The choices that it says are not meant.
  package private(set) var denied: [AnswerOption] = []
  /// What is said about the choice before it; `nil` for words that follow none.
  package private(set) var remarks: [(option: AnswerOption?, words: String)] = []

  private let options: [AnswerOption]
  /// Whether a number alone belongs to a denial before it, as in "not 1, 3 or 4".
  private var isDenying = false
  /// Whether a denial, a bracket or a dash shows that the numbers are meant as choices.
  private var isMarked = false

  /// Reads a line; `nil` for one without a denial or a remark in brackets or behind a dash, for one of more
  /// than 2,000 bytes, and where a number can't be told from the words around it, as in "2
  /// strokes" and "3 or 4".
  init?(_ text: String, options: [AnswerOption]) {
    guard text.utf8.count <= 2_000, text.contains(where: \.isNumber) else { return nil }
    self.options = options
    var pieces = LinePiece.pieces(of: text)[...]
    while let piece = pieces.popFirst() {
      guard take(piece, before: pieces) else { return nil }
    }
    chosen.removeAll(where: denied.contains)
    guard isMarked || !denied.isEmpty else { return nil }
  }

  /// Takes a piece. Returns `false` if it can't be told what its number means.
  private mutating func take(_ piece: LinePiece, before rest: ArraySlice<LinePiece>) -> Bool {
    piece.words(afterOneOf: Words.typedDenyChoice).map { takeDenied($0) }
      ?? takeMeant(piece, before: rest)
  }

  /// Takes what stands behind a "not".
  private mutating func takeDenied(_ piece: LinePiece) -> Bool {
    let (numbers, behind) = piece.numbered
    guard let found = find(numbers), !found.isEmpty, behind.isOnlyAboutDenial else { return false }
    denied += found
    isDenying = true
    return true
  }

  private mutating func takeMeant(_ piece: LinePiece, before rest: ArraySlice<LinePiece>) -> Bool {
    let (numbers, behind) = piece.numbered
    guard let found = find(numbers) else { return false }
    guard let last = found.last else {
      isDenying = false
      guard let words = behind.saying, words.yesOrNo == nil else { return false }
      remarks.append((nil, words))
      return true
    }
    if let behind = behind.words(afterOneOf: Words.typedDenyChoice),
      takeDenied(behind)
    {
      chosen += found.filter { !chosen.contains($0) }
      return true
    }
    if behind.words(afterOneOf: Words.typedDeniedBehind, orEmpty: true) != nil
      || isDenying && behind.isEmpty && piece.goesOn(denialIn: rest)
    {
      denied += found
      return true
    }
    guard piece.joiner != .or, behind.isApart else { return false }
    isDenying = false
    chosen += found.filter { !chosen.contains($0) }
    isMarked = isMarked || behind.isMarked
    guard let words = behind.saying else { return true }
    // "4 - 6" is a range.
    guard words.digitNumbers == nil else { return false }
    if let line = NumberedLine(words, options: options), line.chosen.isEmpty, line.remarks.isEmpty {
      denied += line.denied
    } else {
      remarks.append((last, words))
    }
    return true
  }

  /// Returns the choices with these numbers; `nil` if there is none for one of them.
  private func find(_ numbers: [Int]) -> [AnswerOption]? {
    guard numbers.allSatisfy({ options.indices.contains($0 &- 1) }) else { return nil }
    return numbers.map { options[$0 - 1] }
  }
}

extension ChoiceReader {
  /// Returns a line that says more about choices than their numbers; `nil` for any other.
  package func numberedLine(_ text: String) -> NumberedLine? {
    item.isNumbered ? NumberedLine(text, options: options) : nil
  }
}
